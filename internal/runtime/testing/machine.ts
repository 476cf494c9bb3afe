import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Cgroups } from '../../host/cgroup.ts';
import { mount, mountsUnder } from '../../host/mount.ts';
import { silent } from '../../log/log.ts';
import { createBundle } from '../bundle.ts';
import { EventExchange, type Published } from '../event-exchange.ts';
import type { RestoreReport } from '../restore.ts';
import { Runtime } from '../runtime.ts';
import type { Task } from '../task.ts';
import type { MonitoredTask } from '../task-monitor.ts';

export interface RunOptions {
  readonly terminal?: boolean;
  readonly stdin?: boolean;
  /** Its processes are in the host's pid namespace. */
  readonly hostPid?: boolean;
}

export interface RestartOptions {
  readonly downMs?: number;
  readonly meanwhile?: () => Promise<void>;
}

export interface MachineOptions {
  /** Default: Debian's, or what BERTH_TEST_SHIM names. */
  readonly shim?: string;
  /** The OCI runtime; default runc. */
  readonly runtime?: string;
  /** A shell script with an OCI runtime's arguments, to run in its place. */
  readonly script?: string;
}

/** What became of all pods of an earlier agent. */
interface Restored extends Omit<RestoreReport, 'alive'> {
  /** Ids of those whose shims answer. */
  readonly pods: readonly string[];
  readonly lostPods: readonly string[];
}

const namespace = 'test';
const environment = ['PATH=/bin'];
const testShim = process.env['BERTH_TEST_SHIM'] ?? 'containerd-shim-runc-v2';

/** A runtime of its own folder and sockets, with the real shim and runc; at the end nothing of it may be left. */
export async function machine(t: TestContext, options: MachineOptions = {}) {
  const { shim = testShim, runtime: ociRuntime = 'runc', script } = options;
  const folder = await mkdtemp(join(tmpdir(), 'berth-runtime-'));
  const [state, root, runtimeRoot, image] = ['state', 'root', 'runc', 'image'].map(name => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  makeImage(image);
  const cgroupParent = `/${basename(folder)}`;
  const paths = {
    ...{ state, root, runtimeRoot },
    script: join(folder, 'oci-runtime'),
    bundle: (id: string) => join(state, namespace, id),
    cgroup: (id: string) => join(cgroupParent, id),
    log: (id: string) => join(folder, 'logs', `${id}.log`),
  };
  if (script !== undefined) writeFileSync(paths.script, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const address = join(folder, 'agent.sock');
  const pods = new Set<string>();
  const published: Published[] = [];
  const monitored = new Map<string, MonitoredTask>();
  const monitor = {
    monitor: (task: MonitoredTask) => void monitored.set(task.id, task),
    stop: (_namespace: string, id: string) => void monitored.delete(id),
  };
  const cgroups = new Cgroups();
  const handler = {
    shim,
    runtime: script === undefined ? ociRuntime : paths.script,
    runtimeRoot,
    noShim: false,
    shimDebug: false,
    shimNoNewns: false,
    systemdCgroup: false,
  };
  const makeRuntime = () => {
    const events = new EventExchange({ log: silent });
    events.subscribe(event => published.push(event));
    return new Runtime({ root, state, address, handlers: { runc: handler }, monitor, cgroups, events, log: silent });
  };
  let runtime = makeRuntime();
  const process = (args: readonly string[], terminal = false) => ({
    ...{ terminal, args, env: environment, cwd: '/', user: { uid: 0, gid: 0 }, oomScoreAdj: 0 },
  });
  const create = async (
    sandboxId: string,
    id: string,
    args: readonly string[],
    options: RunOptions = {},
  ): Promise<Task> => {
    const { terminal = false, stdin = false, hostPid = false } = options;
    pods.add(sandboxId);
    if (!runtime.find(namespace, id)) {
      const bundle = await createBundle({ state, root, namespace, id });
      mount({ source: image, target: bundle.rootfs, type: '', options: ['bind'] });
    }
    const spec = specOf(process(args, terminal), sandboxId, join(cgroupParent, id), hostPid);
    const io = { terminal, stdin, logPath: paths.log(id) };
    return runtime.create(namespace, id, { sandboxId, handler: 'runc', spec, rootfs: [], io });
  };
  const run = async (...args: Parameters<typeof create>): Promise<Task> => {
    const task = await create(...args);
    await task.start();
    return task;
  };
  const restart = async ({
    downMs = 0,
    meanwhile,
  }: RestartOptions): Promise<{ runtime: Runtime; report: Restored }> => {
    await runtime.close();
    monitored.clear();
    await sleep(downMs);
    await meanwhile?.();
    runtime = makeRuntime();
    return { runtime, report: await restoreAll(runtime) };
  };
  t.after(async () => {
    for (const task of runtime.tasks()) await runtime.remove(namespace, task.id);
    for (const pod of existsSync(join(state, namespace)) ? readdirSync(join(state, namespace)) : []) {
      await runtime.closePod(namespace, pod);
    }
    await runtime.close();
    await cgroups.remove(cgroupParent).catch(() => {});
    assert.deepEqual(mountsUnder(folder), []);
    assert.deepEqual(processesNaming(folder), []);
    assert.deepEqual([...pods].map(pod => shimSocket(address, pod)).filter(existsSync), []);
    await rm(folder, { recursive: true });
  });
  return {
    ...{ runtime, run, create, restart, published, monitored, paths, process },
    shell: (script: string) => process(['sh', '-c', script]),
    shims: () => processesNaming(folder).filter(pid => argumentsOf(String(pid)).includes('\0-namespace\0')),
  };
}

function makeImage(folder: string): void {
  for (const name of ['bin', 'proc', 'dev', 'sys', 'tmp']) mkdirSync(join(folder, name), { recursive: true });
  copyFileSync('/bin/busybox', join(folder, 'bin', 'busybox'));
  const applets = ['sh', 'echo', 'sleep', 'true', 'cat', 'head', 'stty', 'tr', 'tty'];
  for (const applet of applets) symlinkSync('busybox', join(folder, 'bin', applet));
}

function specOf(process: object, sandboxId: string, cgroupsPath: string, hostPid: boolean): object {
  return {
    ociVersion: '1.0.2',
    process,
    root: { path: 'rootfs', readonly: false },
    mounts: [
      { destination: '/proc', type: 'proc', source: 'proc', options: ['nosuid', 'noexec', 'nodev'] },
      { destination: '/dev', type: 'tmpfs', source: 'tmpfs', options: ['nosuid', 'mode=755', 'size=65536k'] },
      {
        destination: '/dev/pts',
        type: 'devpts',
        source: 'devpts',
        options: ['nosuid', 'noexec', 'newinstance', 'ptmxmode=0666', 'mode=0620'],
      },
    ],
    annotations: { 'io.kubernetes.cri.sandbox-id': sandboxId },
    linux: {
      namespaces: ['mount', 'ipc', ...(hostPid ? [] : ['pid'])].map(type => ({ type })),
      cgroupsPath,
      resources: {},
    },
  };
}

/** Running processes with that text in their arguments: the shims of one test. */
function processesNaming(text: string): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter(name => argumentsOf(name).includes(text))
    .map(Number);
}

function argumentsOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Where a shim of containerd listens: named by what it was started with. */
function shimSocket(address: string, sandboxId: string): string {
  const name = createHash('sha256')
    .update(join(address, namespace, sandboxId))
    .digest('hex');
  return join('/run/containerd/s', name);
}

async function restoreAll(runtime: Runtime): Promise<Restored> {
  const { pods } = await runtime.findLeft();
  const reports = await Promise.all(pods.map(pod => runtime.restorePod(pod)));
  const ids = (wanted: boolean) => pods.filter((_, at) => reports[at]?.alive === wanted).map(pod => pod.sandboxId);
  return {
    pods: ids(true),
    lostPods: ids(false),
    tasks: reports.flatMap(({ tasks }) => tasks),
    lostTasks: reports.flatMap(({ lostTasks }) => lostTasks),
    undone: reports.flatMap(({ undone }) => undone),
    failed: reports.flatMap(({ failed }) => failed),
  };
}
