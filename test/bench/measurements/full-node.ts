import { setTimeout as sleep } from 'node:timers/promises';
import { runtimeService } from '../../../api/services.ts';
import { isCode } from '../../../internal/errors/errors.ts';
import type { Contender } from '../contenders/contender.ts';
import { Pod } from '../contenders/pod.ts';
import { childrenOf, type ProcessInfo, pssMib, shimsOf } from '../process.ts';
import { Samples } from '../report/samples.ts';
import type { Measurement } from './measurement.ts';
import { clock } from './pod-runners.ts';

const width = 4;
/** For what a daemon does after it has answered. */
const settleMs = 3000;
const listCalls = 20;

export const fullNode: Measurement = {
  name: 'full-node',
  title: 'Memory, and a full node',
  about:
    'Proportional set size of the daemon without a pod and with all of them, and of what a pod needs beside it: the shim, and the pause process that containerd has in each pod or that holds the pipes of a container open for berth; its own container does not count.',
  async run({ contenders, settings, signal }) {
    const samples = new Samples();
    for (const contender of contenders) {
      signal.throwIfAborted();
      await measure(contender, settings.pods, samples);
    }
    return samples.rows();
  },
};

async function measure(contender: Contender, count: number, samples: Samples): Promise<void> {
  const { who, pid, socket } = contender;
  await sleep(settleMs);
  samples.add('daemon, no pods', who, pssMib(pid), 'MiB');
  const pods = await runPods(contender, count);
  await sleep(settleMs);
  samples.add(`daemon, ${count} pods`, who, pssMib(pid), 'MiB');
  const own = new Set(pods.map(({ containerId }) => containerId));
  const shims = shimsOf(socket);
  const pauses = childrenOf([pid, ...shims.map(shim => shim.pid)]).filter(isPause);
  const beside = [...shims, ...pauses];
  const weight = beside.reduce((sum, process) => sum + pssMib(process.pid), 0);
  samples.add('beside it, a pod', who, weight / own.size, 'MiB');
  await timeLists(contender, samples);
  for (const pod of pods) await pod.remove();
  await sleep(settleMs);
  samples.add('daemon, pods gone again', who, pssMib(pid), 'MiB');
}

/** What containerd runs in each pod, and what holds a container's pipes open for berth. */
const isPause = ({ command: [program = '', flag] }: ProcessInfo): boolean =>
  program === '/pause' || (program.endsWith('/catatonit') && flag === '-P');

async function runPods(contender: Contender, count: number): Promise<Pod[]> {
  const pods: Pod[] = [];
  while (pods.length < count) {
    const batch = Math.min(width, count - pods.length);
    pods.push(...(await Promise.all(Array.from({ length: batch }, () => Pod.run(contender)))));
  }
  return pods;
}

/** One that is not served has no times. */
async function timeLists({ client, who }: Contender, samples: Samples): Promise<void> {
  const lists: Readonly<Record<string, () => Promise<unknown>>> = {
    ListPodSandbox: () => client.call(runtimeService.ListPodSandbox, {}),
    ListContainers: () => client.call(runtimeService.ListContainers, {}),
    ListContainerStats: () => client.call(runtimeService.ListContainerStats, {}),
    ListPodSandboxStats: () => client.call(runtimeService.ListPodSandboxStats, {}),
  };
  for (const [name, list] of Object.entries(lists)) {
    try {
      for (let call = 0; call < listCalls; call++) samples.add(name, who, (await clock(list))[0]);
    } catch (error) {
      if (!isCode(error, 'Unimplemented')) throw error;
    }
  }
}
