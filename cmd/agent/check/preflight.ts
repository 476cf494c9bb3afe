import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Config } from '../../../internal/config/config.ts';
import { BerthError, errnoOf } from '../../../internal/errors/errors.ts';
import { type Machine, probeMachine } from '../../../internal/host/machine.ts';
import { which } from '../../../internal/host/spawn.ts';
import { loadNetworks } from '../../../internal/network/config-folder.ts';
import { resolveHandlers } from '../handlers.ts';
import { probeUserNamespaces } from '../user-namespaces.ts';

export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  /** What there is, or one plain sentence about what is wrong. */
  readonly detail: string;
}

/** All that preflight looks at. */
export interface Surroundings {
  readonly machine: Machine;
  readonly iptables: string | undefined;
  /** Why pods of the default handler cannot have user namespaces; undefined when they can. */
  readonly noUserNamespaces: string | undefined;
  readonly network: NetworkFinding;
  /** Free bytes by folder. */
  readonly freeBytes: Readonly<Record<string, number>>;
}

export type NetworkFinding =
  | { readonly plugins: readonly string[]; readonly name: string }
  | { readonly problem: string };

const oldestKernel = [5, 6] as const;
const neededControllers = ['cpu', 'memory', 'pids'];
const leastFreeBytes = 256 * 1024 * 1024;

export async function look(config: Config, signal?: AbortSignal): Promise<Surroundings> {
  const { shim, runtime } = config.runtime.handlers[config.runtime.default] ?? {};
  const folders = [...new Set([config.root, config.state])];
  const [machine, ...free] = await Promise.all([
    probeMachine({
      cniBinDirs: config.cni.binDirs,
      ...(shim && { shim }),
      ...(runtime && { runtimes: [runtime] }),
      ...(signal && { signal }),
    }),
    ...folders.map(freeBytesOf),
  ]);
  const freeBytes = Object.fromEntries(folders.map((folder, index) => [folder, free[index] ?? 0]));
  const network = lookAtNetwork(config.cni.confDir);
  const handlers = await probeUserNamespaces(config, resolveHandlers(config, machine));
  const noUserNamespaces = handlers[config.runtime.default]?.noUserNamespaces;
  return { machine, network, freeBytes, iptables: which('iptables'), noUserNamespaces };
}

/** What `berth check` says about a machine before it runs a pod. */
export function preflight({ machine, iptables, network, freeBytes, noUserNamespaces }: Surroundings): Finding[] {
  return [
    kernel(machine),
    privileges(machine),
    cgroups(machine),
    { name: 'kernel features', ok: true, detail: features(machine) },
    { name: 'user namespaces', ok: true, detail: noUserNamespaces ? `none: ${noUserNamespaces}` : 'for pods' },
    runtime(machine),
    binary('shim', machine.shim, 'the shim is missing: install the Debian package containerd'),
    optionalBinary('conmon', machine.conmon),
    tool('iptables', iptables, 'iptables is missing, and port mappings need it: install the Debian package iptables'),
    cni(network, machine),
    ...Object.entries(freeBytes).map(([folder, bytes]) => disk(folder, bytes)),
    ...machine.notes.map(detail => ({ name: 'note', ok: true, detail })),
  ];
}

function kernel({ kernel: release, architecture, cpus, memoryBytes }: Machine): Finding {
  const [major = 0, minor = 0] = release.split('.').map(Number.parseFloat);
  const ok = major > oldestKernel[0] || (major === oldestKernel[0] && minor >= oldestKernel[1]);
  const size = `${cpus} CPUs, ${gibibytes(memoryBytes)} of memory`;
  const tooOld = `Linux ${release} is too old: ${oldestKernel.join('.')} or newer is needed`;
  return { name: 'kernel', ok, detail: ok ? `Linux ${release} on ${architecture}, ${size}` : tooOld };
}

function privileges({ capabilities, missingCapabilities }: Machine): Finding {
  const ok = capabilities.includes('CAP_SYS_ADMIN');
  const all = missingCapabilities.length === 0 ? 'all capabilities' : `missing ${missingCapabilities.join(', ')}`;
  return { name: 'privileges', ok, detail: ok ? all : 'CAP_SYS_ADMIN is missing: run berth as root' };
}

function cgroups({ cgroupMode, cgroupDriver, cgroupControllers }: Machine): Finding {
  const missing = neededControllers.filter(name => !cgroupControllers.includes(name));
  const ok = missing.length === 0;
  const lack = `the cgroup controllers ${missing.join(', ')} are missing: enable them in the kernel's command line`;
  return { name: 'cgroups', ok, detail: ok ? `${cgroupMode}, made by ${cgroupDriver}` : lack };
}

function features({ seccomp, apparmor, selinux, idmappedMounts, recursiveReadOnlyMounts }: Machine): string {
  const found = { seccomp, AppArmor: apparmor, SELinux: selinux, 'id-mapped mounts': idmappedMounts };
  const all = { ...found, 'recursive read-only mounts': recursiveReadOnlyMounts };
  return Object.entries(all)
    .map(([name, there]) => (there ? name : `no ${name}`))
    .join(', ');
}

function runtime({ runtime: found, runtimes }: Machine): Finding {
  if (found) return { name: 'OCI runtime', ok: true, detail: described(found) };
  const reasons = runtimes.map(({ name, unusable }) => `${name}: ${unusable}`).join('; ');
  const detail = `no OCI runtime works here: install the Debian package runc${reasons && ` (${reasons})`}`;
  return { name: 'OCI runtime', ok: false, detail };
}

type Binary = NonNullable<Machine['shim']>;

const described = ({ path, version = 'of unknown version' }: Binary): string => `${path} ${version}`;

function binary(name: string, found: Binary | undefined, missing: string): Finding {
  return { name, ok: found !== undefined, detail: found ? described(found) : missing };
}

function optionalBinary(name: string, found: Binary | undefined): Finding {
  return { name, ok: true, detail: found ? described(found) : 'not there, and not needed by the v2 shim' };
}

function tool(name: string, path: string | undefined, missing: string): Finding {
  return { name, ok: path !== undefined, detail: path ?? missing };
}

function cni(network: NetworkFinding, { cniPlugins }: Machine): Finding {
  if ('problem' in network) return { name: 'CNI', ok: false, detail: network.problem };
  const missing = network.plugins.filter(type => !cniPlugins[type]);
  const named = `network "${network.name}" by ${network.plugins.join(', ')}`;
  const lack = `the CNI plugins ${missing.join(', ')} of network "${network.name}" are missing: install containernetworking-plugins`;
  return { name: 'CNI', ok: missing.length === 0, detail: missing.length === 0 ? named : lack };
}

function disk(folder: string, bytes: number): Finding {
  const ok = bytes >= leastFreeBytes;
  const detail = `${gibibytes(bytes)} free for ${folder}`;
  return { name: 'disk', ok, detail: ok ? detail : `only ${detail}: at least ${gibibytes(leastFreeBytes)} are needed` };
}

function lookAtNetwork(confDir: string): NetworkFinding {
  try {
    const { networks, errors } = loadNetworks(confDir, 1);
    const [first] = networks;
    if (first) return { name: first.name, plugins: first.plugins.map(({ type }) => type) };
    const missing = `"${confDir}" has no CNI network: install a network plugin, or let "npm start" write a bridge`;
    return { problem: errors[0]?.message ?? missing };
  } catch (error) {
    return { problem: BerthError.from(error).message };
  }
}

/** Of the file system that `folder` is or will be on. */
async function freeBytesOf(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT' || folder === '/') throw error;
    return freeBytesOf(dirname(folder));
  }
}

const gibibytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GiB`;
