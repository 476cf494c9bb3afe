import type { Contender, Who } from '../contenders/contender.ts';
import { type OnStep, Pod } from '../contenders/pod.ts';
import type { Bench } from './measurement.ts';

/** Brings one pod up; what it returns takes that pod down. */
export interface PodRunner {
  readonly who: Who;
  readonly up: (onStep?: OnStep) => Promise<(onStep?: OnStep) => Promise<void>>;
}

export const contenderRunners = (contenders: readonly Contender[]): PodRunner[] =>
  contenders.map(contender => ({
    who: contender.who,
    up: async (onStep?: OnStep) => {
      const pod = await Pod.run(contender, onStep);
      return (onStep?: OnStep) => pod.remove(onStep);
    },
  }));

/** Both contenders, and the floor. */
export async function podRunners({ contenders, floor: makeFloor }: Bench): Promise<PodRunner[]> {
  const floor = await makeFloor();
  const byHand = async () => {
    const pod = await floor.runPod();
    return () => floor.removePod(pod);
  };
  return [...contenderRunners(contenders), { who: 'floor', up: byHand }];
}

/** Milliseconds that the work takes, and what it returns. */
export async function clock<T>(work: () => Promise<T>): Promise<[ms: number, result: T]> {
  const began = performance.now();
  const result = await work();
  return [performance.now() - began, result];
}
