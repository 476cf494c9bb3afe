import { setTimeout as sleep } from 'node:timers/promises';
import { runtimeService } from '../../../api/services.ts';
import {
  type ClientStream,
  connectSpdy,
  openProcess,
  type SpdyClient,
  textOf,
} from '../../../internal/cri/streaming/testing/spdy-client.ts';
import type { Contender } from '../contenders/contender.ts';
import { Pod } from '../contenders/pod.ts';
import { cpuSecondsWithChildren, shimsOf } from '../process.ts';
import { percentile, Samples } from '../report/samples.ts';
import { interleave, type Measurement } from './measurement.ts';
import { clock } from './pod-runners.ts';

interface Runner {
  readonly contender: Contender;
  readonly pod: Pod;
}

const port = 7070;
const mib = 1024 * 1024;

export const streams: Measurement = {
  name: 'streams',
  title: 'Exec and port-forward over SPDY',
  about:
    'Sessions as a kubelet passes them on, with a client that only counts: `true` from the call of Exec until its exit code has come, bytes until the last has; those of port-forward go to a `cat` in the pod and come back.',
  async run(bench) {
    const samples = new Samples();
    const runners = await Promise.all(
      bench.contenders.map(async contender => ({ contender, pod: await servingPod(contender) })),
    );
    const { rounds, streamRuns, streamMib } = bench.settings;
    for (const runner of runners) await execTrue(runner);
    await interleave(bench, rounds * 5, runners, async runner => {
      const cpuBefore = cpuOf(runner.contender);
      const [ms] = await clock(() => execTrue(runner));
      samples.add('exec of `true`', runner.contender.who, ms);
      samples.add('CPU of daemon and shim', runner.contender.who, (cpuOf(runner.contender) - cpuBefore) * 1000);
    });
    for (const { contender } of runners) {
      const all = samples.of('exec of `true`', contender.who);
      samples.add('exec of `true`, 99th percentile', contender.who, percentile(all, 0.99) ?? 0);
    }
    for (const [what, work] of works) {
      await interleave(bench, streamRuns, runners, async runner => {
        const [ms] = await clock(() => work(runner, streamMib));
        samples.add(`${streamMib} MiB of ${what}`, runner.contender.who, ms / 1000, 's');
      });
    }
    for (const { pod } of runners) await pod.remove();
    return samples.rows();
  },
};

const works: readonly (readonly [what: string, work: (runner: Runner, size: number) => Promise<void>])[] = [
  ['stdout', readStdout],
  ['stdin', writeStdin],
  ['port-forward, there and back', echo],
];

async function servingPod(contender: Contender): Promise<Pod> {
  const pod = await Pod.create(contender, ['busybox', 'nc', '-ll', '-p', String(port), '-e', 'busybox', 'cat']);
  await pod.start();
  await sleep(500);
  return pod;
}

const cpuOf = ({ pid, socket }: Contender): number =>
  [pid, ...shimsOf(socket).map(shim => shim.pid)].reduce((sum, one) => sum + cpuSecondsWithChildren(one), 0);

async function connectExec({ contender, pod }: Runner, cmd: readonly string[], stdin: boolean): Promise<SpdyClient> {
  const request = { containerId: pod.containerId, cmd, tty: false, stdin, stdout: true, stderr: true };
  const { url } = await contender.client.call(runtimeService.Exec, request);
  return connectSpdy(url, { countOnly: !stdin });
}

/** containerd resets its error stream in place of ending it. */
const isOver = ({ fin, reset }: ClientStream): boolean => fin || reset !== undefined;

async function execTrue(runner: Runner): Promise<void> {
  const client = await connectExec(runner, ['true'], false);
  const stream = await openProcess(client, 'stdout', 'stderr');
  await client.until(() => isOver(stream('error')));
  client.destroy();
}

async function readStdout(runner: Runner, size: number): Promise<void> {
  const client = await connectExec(runner, ['sh', '-c', `busybox head -c ${size * mib} /dev/zero`], false);
  const stream = await openProcess(client, 'stdout', 'stderr');
  await client.until(() => isOver(stream('error')), 600_000);
  if (stream('stdout').bytes !== size * mib) throw new Error(`${stream('stdout').bytes} bytes of stdout came`);
  client.destroy();
}

async function writeStdin(runner: Runner, size: number): Promise<void> {
  const client = await connectExec(runner, ['sh', '-c', 'busybox wc -c'], true);
  const stream = await openProcess(client, 'stdin', 'stdout', 'stderr');
  const piece = Buffer.alloc(mib);
  for (let count = 0; count < size; count++) await client.send(stream('stdin'), piece);
  client.data(stream('stdin'), '', true);
  await client.until(() => isOver(stream('error')), 600_000);
  if (!textOf(stream('error')).includes('"Success"')) throw new Error(textOf(stream('error')));
  client.destroy();
}

async function echo({ contender, pod }: Runner, size: number): Promise<void> {
  const { url } = await contender.client.call(runtimeService.PortForward, { podSandboxId: pod.id, port: [] });
  const client = await connectSpdy(url, { protocols: ['portforward.k8s.io'], countOnly: true });
  const headers = { requestid: '0', port: String(port) };
  const error = await client.open({ ...headers, streamtype: 'error' });
  client.data(error, '', true);
  const data = await client.open({ ...headers, streamtype: 'data' });
  const piece = Buffer.alloc(mib);
  for (let count = 0; count < size; count++) await client.send(data, piece);
  client.data(data, '', true);
  await client.until(() => isOver(data), 600_000);
  if (data.bytes !== size * mib) throw new Error(`${data.bytes} bytes came back`);
  client.destroy();
}
