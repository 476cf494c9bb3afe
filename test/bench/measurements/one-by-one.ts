import { type Row, Samples } from '../report/samples.ts';
import { type Bench, interleave, type Measurement } from './measurement.ts';
import { clock, type PodRunner, podRunners } from './pod-runners.ts';

export const oneByOne: Measurement = {
  name: 'one-by-one',
  title: 'Pods one by one',
  about:
    'Up is RunPodSandbox, CreateContainer and StartContainer; down is StopContainer without grace, StopPodSandbox, RemoveContainer and RemovePodSandbox. The floor is the same pod by hand with the same shim: namespaces by system call, CNI ADD and shim start at once, overlay mount, Create and Start; and back.',
  run: async bench => podsOneByOne(bench, await podRunners(bench)),
};

export async function podsOneByOne(bench: Bench, runners: readonly PodRunner[]): Promise<Row[]> {
  const samples = new Samples();
  // what is loaded once is loaded here
  for (const { up } of runners) await (await up())();
  await interleave(bench, bench.settings.rounds, runners, async ({ who, up }) => {
    const steps: [step: string, ms: number][] = [];
    const onStep = (step: string, ms: number) => void steps.push([step, ms]);
    const [upMs, down] = await clock(() => up(onStep));
    const [downMs] = await clock(() => down(onStep));
    samples.add('pod up', who, upMs);
    samples.add('pod down', who, downMs);
    for (const [step, ms] of steps) samples.add(step, who, ms);
  });
  return samples.rows();
}
