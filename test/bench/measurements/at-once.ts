import { Samples } from '../report/samples.ts';
import { interleave, type Measurement } from './measurement.ts';
import { clock, podRunners } from './pod-runners.ts';

export const atOnce: Measurement = {
  name: 'at-once',
  title: 'Pods at once',
  about: 'The time until the last pod of a batch is up, and until the last one is gone; and of the single pods in it.',
  async run(bench) {
    const samples = new Samples();
    const { batches, width } = bench.settings;
    await interleave(bench, batches, await podRunners(bench), async ({ who, up }) => {
      const [upMs, pods] = await clock(() => Promise.all(times(width, () => clock(up))));
      const [downMs, downs] = await clock(() => Promise.all(pods.map(([, down]) => clock(down))));
      samples.add(`${width} pods up`, who, upMs);
      samples.add(`${width} pods down`, who, downMs);
      for (const [ms] of pods) samples.add('one of them up', who, ms);
      for (const [ms] of downs) samples.add('one of them down', who, ms);
    });
    return samples.rows();
  },
};

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
