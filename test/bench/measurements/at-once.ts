import { type Row, Samples } from '../report/samples.ts';
import { type Bench, interleave, type Measurement } from './measurement.ts';
import { clock, type PodRunner, podRunners } from './pod-runners.ts';

export const atOnce: Measurement = {
  name: 'at-once',
  title: 'Pods at once',
  about:
    'The time until the last pod of a batch is up, and until the last one is gone; and of the single pods in it. A node that boots starts all of its pods at once.',
  run: async bench => {
    const { batches, width, bursts, burst } = bench.settings;
    const runners = await podRunners(bench);
    const rows = await podsAtOnce(bench, runners, batches, width);
    return [...rows, ...(await podsAtOnce(bench, runners, bursts, burst))];
  },
};

export async function podsAtOnce(
  bench: Bench,
  runners: readonly PodRunner[],
  batches: number,
  width: number,
): Promise<Row[]> {
  const samples = new Samples();
  await interleave(bench, batches, runners, async ({ who, up }) => {
    const [upMs, pods] = await clock(() => Promise.all(times(width, () => clock(up))));
    const [downMs, downs] = await clock(() => Promise.all(pods.map(([, down]) => clock(down))));
    samples.add(`${width} pods up`, who, upMs);
    samples.add(`${width} pods down`, who, downMs);
    for (const [ms] of pods) samples.add(`one of ${width} up`, who, ms);
    for (const [ms] of downs) samples.add(`one of ${width} down`, who, ms);
  });
  return samples.rows();
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
