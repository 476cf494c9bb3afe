import { setTimeout as sleep } from 'node:timers/promises';
import { runtimeService } from '../../../api/services.ts';
import { isCode } from '../../../internal/errors/errors.ts';
import type { Contender } from '../contenders/contender.ts';
import { Pod } from '../contenders/pod.ts';
import { cpuSeconds, shimsOf } from '../process.ts';
import { Samples } from '../report/samples.ts';
import { type Bench, interleave, type Measurement } from './measurement.ts';
import { clock } from './pod-runners.ts';

/** No answer is told twice: berth reads a cgroup at most twice a second. */
const pauseMs = 1100;
const scrapers = 20;
const width = 4;

export const stats: Measurement = {
  name: 'stats',
  title: 'What containers use',
  about: `Pods with a container each; a second passes before each call, so that all is read anew. With ${scrapers} callers at once the time is that until the last of them is answered; CPU is what daemon and shims take for a call.`,
  async run(bench) {
    const samples = new Samples();
    const running = await Promise.all(bench.contenders.map(contender => runPods(contender, bench.settings.statsPods)));
    // CPU rates and sizes of layers are known from then on
    for (const contender of bench.contenders) for (const list of Object.values(listsOf(contender))) await attempt(list);
    await interleave(bench, bench.settings.rounds, bench.contenders, contender => measure(bench, contender, samples));
    for (const pod of running.flat()) await pod.remove();
    return samples.rows();
  },
};

async function measure({ settings }: Bench, contender: Contender, samples: Samples): Promise<void> {
  const { who } = contender;
  for (const [name, list] of Object.entries(listsOf(contender))) {
    await sleep(pauseMs);
    const before = cpuOf(contender);
    const [ms, served] = await clock(() => attempt(list));
    if (!served) continue;
    samples.add(`${name}, ${settings.statsPods} pods`, who, ms);
    samples.add(`CPU of ${name}`, who, (cpuOf(contender) - before) * 1000);
    await sleep(pauseMs);
    const [allMs] = await clock(() => Promise.all(Array.from({ length: scrapers }, list)));
    samples.add(`${name}, ${scrapers} callers`, who, allMs);
  }
}

const listsOf = ({ client }: Contender): Readonly<Record<string, () => Promise<unknown>>> => ({
  ListContainerStats: () => client.call(runtimeService.ListContainerStats, {}),
  ListPodSandboxStats: () => client.call(runtimeService.ListPodSandboxStats, {}),
  ListPodSandboxMetrics: () => client.call(runtimeService.ListPodSandboxMetrics, {}),
});

/** Whether it is served. */
async function attempt(list: () => Promise<unknown>): Promise<boolean> {
  try {
    await list();
    return true;
  } catch (error) {
    if (isCode(error, 'Unimplemented')) return false;
    throw error;
  }
}

const cpuOf = ({ pid, socket }: Contender): number =>
  [pid, ...shimsOf(socket).map(shim => shim.pid)].reduce((sum, each) => sum + cpuSeconds(each), 0);

async function runPods(contender: Contender, count: number): Promise<Pod[]> {
  const running: Pod[] = [];
  while (running.length < count) {
    const batch = Math.min(width, count - running.length);
    running.push(...(await Promise.all(Array.from({ length: batch }, () => Pod.run(contender)))));
  }
  return running;
}
