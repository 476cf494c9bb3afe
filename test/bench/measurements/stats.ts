import { setTimeout as sleep } from 'node:timers/promises';
import { type GrpcMethod, runtimeService } from '../../../api/services.ts';
import type { Rpc } from '../../../api/wire.js';
import { isCode } from '../../../internal/errors/errors.ts';
import type { Contender } from '../contenders/contender.ts';
import { Pod } from '../contenders/pod.ts';
import { cpuSeconds, shimsOf } from '../process.ts';
import { Samples } from '../report/samples.ts';
import { type Bench, interleave, type Measurement } from './measurement.ts';
import { clock } from './pod-runners.ts';

/** No answer is told twice: berth reads a cgroup at most twice a second. */
const pauseMs = 1100;
const scrapePeriodMs = 10_000;
const callers = 20;
const inARow = 5;
const width = 4;
/** What twenty at once ask containerd about a hundred pods takes it a quarter of a minute on a quiet machine. */
const patienceMs = 5 * 60_000;

export const stats: Measurement = {
  name: 'stats',
  title: 'What containers use',
  about: `Pods with a container each; a second passes before each call, so that all is read anew by an agent that was idle, and a client that only counts the bytes of an answer; in a row it is called at once again, and berth answers by readings of the last half second. With ${callers} callers at once the time is that until the last of them is answered; CPU is what daemon and shims take for a call or for all of them. ListPodSandboxStats is asked of containerd by one at a time, as it can die of more ("concurrent map read and map write", 1.6.20). /metrics of containerd has its own families of each container, some forty. The last rows are the share of a core that daemon and shims take while nothing happens, and while they are scraped every ten seconds, each looked at in turns.`,
  async run(bench) {
    const { contenders, settings } = bench;
    const samples = new Samples();
    const running = new Map<Contender, Pod[]>(contenders.map(contender => [contender, []]));
    for (const count of settings.statsPods) {
      await Promise.all([...running].map(([contender, pods]) => fill(contender, pods, count)));
      // CPU rates and sizes of layers are known from then on
      for (const contender of contenders) for (const ask of Object.values(questions(contender))) await attempt(ask);
      await interleave(bench, Math.ceil(settings.rounds / 4), contenders, who => measure(who, count, samples));
      const windows = contenders.flatMap(contender => [
        { contender, what: 'CPU', happen: async () => {} },
        { contender, what: 'CPU, scraped every 10 s', happen: async () => questions(contender)['/metrics']?.() },
      ]);
      await interleave(bench, Math.ceil(settings.rounds / 7), windows, async ({ contender, what, happen }) =>
        samples.add(`${what}, ${count} pods`, contender.who, await share(contender, bench, happen), '%'),
      );
    }
    for (const pod of [...running.values()].flat()) await pod.remove();
    return samples.rows();
  },
};

async function measure(contender: Contender, count: number, samples: Samples): Promise<void> {
  const { who } = contender;
  for (const [name, ask] of Object.entries(questions(contender))) {
    if (!(await attempt(ask))) continue;
    for (const times of [1, callers]) {
      if (times > 1 && isFatal(who, name)) continue;
      await sleep(pauseMs);
      const before = cpuOf(contender);
      const [ms] = await clock(() => Promise.all(Array.from({ length: times }, ask)));
      const what = `${name}, ${count} pods${times > 1 ? `, ${times} callers` : ''}`;
      samples.add(what, who, ms);
      samples.add(`CPU of ${what}`, who, (cpuOf(contender) - before) * 1000);
    }
    for (let call = 0; call < inARow; call++) {
      samples.add(`${name}, ${count} pods, in a row`, who, (await clock(ask))[0]);
    }
  }
}

/** Debian's containerd 1.6 dies of many at once now and then: "concurrent map read and map write" in its sandboxes. */
const isFatal = (who: string, name: string) => who === 'containerd' && name === 'ListPodSandboxStats';

/** Percent of a core while something happens every ten seconds. */
async function share(
  contender: Contender,
  { settings, signal }: Bench,
  happen: () => Promise<unknown>,
): Promise<number> {
  const turns = Math.ceil((settings.scrapeSeconds * 1000) / scrapePeriodMs);
  const [began, before] = [performance.now(), cpuOf(contender)];
  for (let turn = 1; turn <= turns; turn++) {
    signal.throwIfAborted();
    await happen();
    await sleep(began + turn * scrapePeriodMs - performance.now());
  }
  return ((cpuOf(contender) - before) / ((performance.now() - began) / 1000)) * 100;
}

/** What reading an answer costs Node is no matter of who gave it. */
const counted = (method: GrpcMethod<Rpc>): GrpcMethod<Rpc> => ({
  ...method,
  responseDeserialize: ({ length }) => length,
});

const questions = ({ client, metrics }: Contender): Readonly<Record<string, () => Promise<unknown>>> => ({
  ListContainerStats: () => client.call(counted(runtimeService.ListContainerStats), {}, patienceMs),
  ListPodSandboxStats: () => client.call(counted(runtimeService.ListPodSandboxStats), {}, patienceMs),
  ListPodSandboxMetrics: () => client.call(counted(runtimeService.ListPodSandboxMetrics), {}, patienceMs),
  '/metrics': async () => {
    const answer = await fetch(metrics);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${metrics} got ${answer.status}: ${text}`);
  },
});

/** Whether it is served. */
async function attempt(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    if (isCode(error, 'Unimplemented')) return false;
    throw error;
  }
}

const cpuOf = ({ pid, socket }: Contender): number =>
  [pid, ...shimsOf(socket).map(shim => shim.pid)].reduce((sum, each) => sum + cpuSeconds(each), 0);

async function fill(contender: Contender, pods: Pod[], count: number): Promise<void> {
  while (pods.length < count) {
    const batch = Math.min(width, count - pods.length);
    pods.push(...(await Promise.all(Array.from({ length: batch }, () => Pod.run(contender)))));
  }
}
