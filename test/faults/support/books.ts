import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { execaSync } from 'execa';
import { runtime } from '../../../api/gen/cri.js';
import { runtimeService } from '../../../api/services.ts';
import type { TestAgent } from '../../integration/support/agent.ts';
import { containerProcessesOf, holdersOf, isHolder, machineryOf, read, shimsOf } from './own-processes.ts';

const { SANDBOX_READY } = runtime.v1.PodSandboxState;
const { CONTAINER_CREATED, CONTAINER_RUNNING, CONTAINER_EXITED } = runtime.v1.ContainerState;

/** Compares what the agent says with what the machine holds; each difference is a sentence. Empty: the books balance. */
export async function differences(agent: TestAgent): Promise<string[]> {
  const { items: sandboxes } = await agent.client.call(runtimeService.ListPodSandbox, {});
  const { containers } = await agent.client.call(runtimeService.ListContainers, {});
  return [
    ...shimDifferences(agent, sandboxes),
    ...containerDifferences(agent, sandboxes, containers),
    ...orphans(sandboxes, containers),
    ...(await addressDifferences(agent, sandboxes)),
    ...folderDifferences(agent, sandboxes, containers),
  ];
}

const ready = (sandboxes: readonly runtime.v1.PodSandbox[]): string[] =>
  sandboxes.filter(({ state }) => state === SANDBOX_READY).map(({ id }) => id);

function shimDifferences(agent: TestAgent, sandboxes: readonly runtime.v1.PodSandbox[]): string[] {
  const live = ready(sandboxes);
  const served = shimsOf(agent).map(({ command }) => / -id ([0-9a-f]+)/.exec(command)?.[1] ?? command);
  const others = machineryOf(agent).filter(({ command }) => !/^\S*containerd-shim/.test(command) && !isHolder(command));
  return [
    ...difference('a ready pod has no shim', live, served),
    ...difference('a shim has no ready pod', served, live),
    ...served.filter((id, at) => served.indexOf(id) !== at).map(id => `pod ${id} has two shims`),
    ...others.map(({ pid, command }) => `process ${pid} is left: ${command.slice(0, 300)}`),
  ];
}

function containerDifferences(
  agent: TestAgent,
  sandboxes: readonly runtime.v1.PodSandbox[],
  containers: readonly runtime.v1.Container[],
): string[] {
  const processes = containerProcessesOf(agent);
  const alive = processes.map(({ container, pid, command }) => container ?? `none (process ${pid}: ${command})`);
  const inState = (wanted: number) => containers.filter(({ state }) => state === wanted).map(({ id }) => id);
  const [running, exited, created] = [CONTAINER_RUNNING, CONTAINER_EXITED, CONTAINER_CREATED].map(inState);
  const held = holdersOf(agent).map(({ container, pid }) => container ?? `none (process ${pid})`);
  return [
    ...difference('the pipes of a running container are not held open', running ?? [], held),
    ...difference('pipes are held open of no running container', held, running ?? []),
    ...held.filter((id, at) => held.indexOf(id) !== at).map(id => `the pipes of container ${id} are held open twice`),
    ...difference('a running container has no process', running ?? [], alive),
    // a pod that shares its pids has a process of its own
    ...difference('a process has no running container', alive, [...(running ?? []), ...ready(sandboxes)]),
    ...common('an exited container has a process', exited ?? [], alive),
    ...common('a created container has a process', created ?? [], alive),
    ...containers
      .filter(({ state }) => ![CONTAINER_CREATED, CONTAINER_RUNNING, CONTAINER_EXITED].includes(state))
      .map(({ id, state }) => `container ${id} is in state ${state}`),
  ];
}

function orphans(sandboxes: readonly runtime.v1.PodSandbox[], containers: readonly runtime.v1.Container[]): string[] {
  const pods = containers.map(({ podSandboxId }) => podSandboxId);
  return difference(
    'a container has no pod',
    pods,
    sandboxes.map(({ id }) => id),
  );
}

/** host-local keeps one file an address, with the pod's id in it. */
async function addressDifferences(agent: TestAgent, sandboxes: readonly runtime.v1.PodSandbox[]): Promise<string[]> {
  const leases = globSync(join(agent.folder, 'ipam', agent.bridge, '[0-9]*'));
  const taken = leases.map(file => `${file.split('/').at(-1)} of ${read(file).split(/\s/)[0]}`);
  const told = await Promise.all(
    ready(sandboxes).map(async podSandboxId => {
      const { status } = await agent.client.call(runtimeService.PodSandboxStatus, { podSandboxId });
      return `${status?.network?.ip} of ${podSandboxId}`;
    }),
  );
  const interfaces = interfacesOf(agent);
  const miscounted = interfaces.length !== told.length;
  return [
    ...difference('an address is taken for no ready pod', taken, told),
    ...difference('a ready pod has an address that is not taken', told, taken),
    ...(miscounted ? [`the bridge has ${interfaces.length} interfaces for ${told.length} ready pods`] : []),
  ];
}

/** Bundles, writable folders, mounts. */
function folderDifferences(
  agent: TestAgent,
  sandboxes: readonly runtime.v1.PodSandbox[],
  containers: readonly runtime.v1.Container[],
): string[] {
  const standing = containers.filter(({ state }) => state !== CONTAINER_EXITED).map(({ id }) => id);
  const rows = containers.map(({ id }) => id);
  const bundles = list(join(agent.folder, 'state', 'k8s.io'));
  const snapshots = list(join(agent.folder, 'root', 'containers'));
  const mounted = mountsBelow(join(agent.folder, 'state')).map(target => /[0-9a-f]{64}/.exec(target)?.[0] ?? target);
  return [
    ...difference('a bundle belongs to nothing that stands', bundles, [...ready(sandboxes), ...standing]),
    ...difference('a ready pod or a standing container has no bundle', [...ready(sandboxes), ...standing], bundles),
    ...difference('a writable folder has no container', snapshots, rows),
    // of one that has ended a removal may have been cut short
    ...difference('a standing container has no writable folder', standing, snapshots),
    ...difference('a mount belongs to nothing that stands', [...new Set(mounted)], [...ready(sandboxes), ...standing]),
  ];
}

/** What is left after everything was removed, by the ids of all pods that were ever seen. */
export function leftovers(agent: TestAgent, ids: ReadonlySet<string>): string[] {
  const cgroups = [...ids].flatMap(id => globSync(`/sys/fs/cgroup/*/berth-${id.slice(0, 13)}/`));
  const sockets = [...ids].map(id => shimSocket(agent, id)).filter(path => existsSync(path));
  return [
    ...machineryOf(agent).map(({ pid, command }) => `process ${pid}: ${command.slice(0, 300)}`),
    ...containerProcessesOf(agent).map(({ pid, command }) => `process ${pid}: ${command}`),
    ...mountsBelow(agent.folder).map(target => `mount ${target}`),
    ...[...cgroups, ...sockets],
    ...list(join(agent.folder, 'state', 'k8s.io')).map(name => `bundle ${name}`),
    ...list(join(agent.folder, 'root', 'containers')).map(name => `writable folder ${name}`),
    ...list(join(agent.folder, 'root', 'volumes')).map(name => `volumes ${name}`),
    ...list(join(agent.folder, 'root', 'k8s.io')).map(name => `work folder ${name}`),
    ...list(join(agent.folder, 'state', 'oci', 'k8s.io')).map(name => `state of the OCI runtime ${name}`),
    ...globSync(join(agent.folder, 'ipam', agent.bridge, '[0-9]*')),
    ...interfacesOf(agent).map(name => `interface ${name}`),
  ];
}

/** Every pod whose folder stands now. */
export const podsSeen = (agent: TestAgent): string[] => list(join(agent.folder, 'state', 'k8s.io'));

/** As containerd's shims name theirs: by the SHA-256 of the agent's socket, the namespace and the pod. */
function shimSocket(agent: TestAgent, id: string): string {
  const name = join(agent.listen.replace('unix://', ''), 'k8s.io', id);
  return join('/run/containerd/s', createHash('sha256').update(name).digest('hex'));
}

/** The host's ends of the pods' links. */
function interfacesOf({ bridge }: TestAgent): string[] {
  const { stdout } = execaSync('ip', ['-oneline', 'link', 'show', 'master', bridge], { reject: false });
  return stdout.split('\n').filter(Boolean);
}

function mountsBelow(folder: string): string[] {
  const targets = read('/proc/self/mountinfo')
    .split('\n')
    .map(line => line.split(' ')[4] ?? '');
  return targets.filter(target => target.startsWith(`${folder}/`));
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function difference(what: string, these: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return [...new Set(these)].filter(item => !known.has(item)).map(item => `${what}: ${item}`);
}

function common(what: string, these: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return these.filter(item => known.has(item)).map(item => `${what}: ${item}`);
}
