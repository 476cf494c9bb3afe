import { access, readdir, readFile } from 'node:fs/promises';
import { availableParallelism, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { bootId } from './boot.ts';
import { capabilityNames } from './capabilities.ts';
import { type CgroupMode, detectCgroupDriver, detectCgroupMode } from './cgroup-mode.ts';
import type { CgroupDriver } from './cgroup-path.ts';
import { probeMountFeatures } from './mount-probe.ts';
import { run, which } from './spawn.ts';

export interface ProbeOptions {
  readonly cgroupRoot?: string;
  /** Names or paths, the preferred first. Default runc, crun. */
  readonly runtimes?: readonly string[];
  readonly shim?: string;
  readonly conmon?: string;
  readonly cniBinDirs?: readonly string[];
  readonly signal?: AbortSignal;
}

export interface Binary {
  readonly path: string;
  /** Undefined when it would not say. */
  readonly version: string | undefined;
}

export interface RuntimeBinary extends Binary {
  readonly name: string;
  /** Why it would fail here; undefined when it works. */
  readonly unusable: string | undefined;
}

export interface Machine {
  /** Of this start of the kernel. */
  readonly boot: string;
  readonly kernel: string;
  readonly architecture: string;
  readonly cpus: number;
  readonly memoryBytes: number;
  readonly swapBytes: number;
  /** "2MB", "1GB": as the hugetlb controller spells them. */
  readonly hugepageSizes: readonly string[];
  readonly cgroupMode: CgroupMode;
  readonly cgroupDriver: CgroupDriver;
  /** Controllers that can be used, of either version. */
  readonly cgroupControllers: readonly string[];
  /** Controllers on the v2 tree of a hybrid machine. */
  readonly unifiedControllers: readonly string[];
  /** Swap can be limited together with memory. */
  readonly swapAccounting: boolean;
  /** Effective, like "CAP_SYS_ADMIN". */
  readonly capabilities: readonly string[];
  readonly missingCapabilities: readonly string[];
  readonly apparmor: boolean;
  /** Where apparmor_parser is, which loads profiles; undefined when it is not installed. */
  readonly apparmorParser: string | undefined;
  readonly selinux: boolean;
  readonly seccomp: boolean;
  readonly idmappedMounts: boolean;
  readonly recursiveReadOnlyMounts: boolean;
  readonly runtimes: readonly RuntimeBinary[];
  /** The first of `runtimes` that works here. */
  readonly runtime: RuntimeBinary | undefined;
  readonly shim: Binary | undefined;
  readonly conmon: Binary | undefined;
  /** Plugin name to path; the first folder wins. */
  readonly cniPlugins: Readonly<Record<string, string>>;
  /** What an operator should know: one sentence each. */
  readonly notes: readonly string[];
}

/** Looks at the machine once, everything side by side. Never throws for what is missing: absence is a finding. */
export async function probeMachine(options: ProbeOptions = {}): Promise<Machine> {
  const cgroups = await probeCgroups(options.cgroupRoot);
  const [memory, security, runtimes, shim, conmon, cniPlugins] = await Promise.all([
    probeMemory(),
    probeSecurity(),
    probeRuntimes(options, cgroups),
    probeBinary(options.shim ?? 'containerd-shim-runc-v2', ['-v'], options.signal),
    probeBinary(options.conmon ?? 'conmon', ['--version'], options.signal),
    findPlugins(options.cniBinDirs ?? []),
  ]);
  const runtime = runtimes.find(candidate => candidate.unusable === undefined);
  const found = {
    ...kernel(),
    ...memory,
    ...cgroups,
    ...security,
    ...probeMountFeatures(),
    runtimes,
    runtime,
    shim,
    conmon,
    cniPlugins,
  };
  return { ...found, notes: notesOn(found) };
}

function kernel() {
  return { boot: bootId(), kernel: release(), architecture: process.arch, cpus: availableParallelism() };
}

async function probeMemory() {
  const [meminfo, pages] = await Promise.all([read('/proc/meminfo'), list('/sys/kernel/mm/hugepages')]);
  const swapKiB = Number(/^SwapTotal:\s+(\d+)/m.exec(meminfo)?.[1] ?? 0);
  return { memoryBytes: totalmem(), swapBytes: swapKiB * 1024, hugepageSizes: pages.map(hugepageSize) };
}

/** "hugepages-2048kB" is "2MB". */
function hugepageSize(folder: string): string {
  const kiB = Number(/(\d+)kB$/.exec(folder)?.[1] ?? 0);
  if (kiB >= 1024 * 1024) return `${kiB / 1024 / 1024}GB`;
  return kiB >= 1024 ? `${kiB / 1024}MB` : `${kiB}KB`;
}

interface CgroupFindings {
  readonly cgroupMode: CgroupMode;
  readonly cgroupDriver: CgroupDriver;
  readonly cgroupControllers: readonly string[];
  readonly unifiedControllers: readonly string[];
  readonly swapAccounting: boolean;
}

async function probeCgroups(root = '/sys/fs/cgroup'): Promise<CgroupFindings> {
  const cgroupMode = detectCgroupMode(root);
  const cgroupDriver = detectCgroupDriver(cgroupMode);
  const v2Tree = cgroupMode === 'v2' ? root : join(root, 'unified');
  const v2Controllers = words(await read(join(v2Tree, 'cgroup.controllers')));
  if (cgroupMode === 'v2') {
    const swapAccounting = v2Controllers.includes('memory');
    return { cgroupMode, cgroupDriver, cgroupControllers: v2Controllers, unifiedControllers: [], swapAccounting };
  }
  const v1Controllers = (await list(root))
    .flatMap(folder => folder.split(','))
    .filter(name => !notControllers.has(name));
  const cgroupControllers = [...new Set([...v1Controllers, ...v2Controllers])];
  const swapAccounting = await isThere(join(root, 'memory', 'memory.memsw.limit_in_bytes'));
  return { cgroupMode, cgroupDriver, cgroupControllers, unifiedControllers: v2Controllers, swapAccounting };
}

const notControllers = new Set(['systemd', 'unified', 'elogind', 'openrc']);

async function probeSecurity() {
  const [status, apparmor, selinux] = await Promise.all([
    read('/proc/self/status'),
    read('/sys/module/apparmor/parameters/enabled'),
    isThere('/sys/fs/selinux/enforce'),
  ]);
  const effective = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? '0'}`);
  const has = (bit: number) => ((effective >> BigInt(bit)) & 1n) === 1n;
  return {
    capabilities: capabilityNames.filter((_name, bit) => has(bit)),
    missingCapabilities: capabilityNames.filter((_name, bit) => !has(bit)),
    apparmor: apparmor.startsWith('Y'),
    apparmorParser: which('apparmor_parser') ?? which('/sbin/apparmor_parser'),
    selinux,
    seccomp: /^Seccomp:/m.test(status),
  };
}

async function probeRuntimes(options: ProbeOptions, cgroups: CgroupFindings): Promise<RuntimeBinary[]> {
  const names = options.runtimes ?? ['runc', 'crun'];
  const found = await Promise.all(
    names.map(async name => {
      const binary = await probeBinary(name, ['--version'], options.signal);
      return binary && { name, ...binary, unusable: whyUnusable(name, cgroups) };
    }),
  );
  return found.filter(runtime => runtime !== undefined);
}

/** crun counts a machine with any controller on the v2 side as half migrated and refuses every container. */
function whyUnusable(name: string, { cgroupMode, unifiedControllers }: CgroupFindings): string | undefined {
  if (!/(^|\/)crun$/.test(name) || cgroupMode !== 'hybrid' || unifiedControllers.length === 0) return undefined;
  return `cgroups are hybrid with ${unifiedControllers.join(', ')} on the unified side, which crun refuses`;
}

const versionTimeoutMs = 5000;

async function probeBinary(name: string, args: readonly string[], signal?: AbortSignal): Promise<Binary | undefined> {
  const path = which(name);
  if (path === undefined) return undefined;
  try {
    const { stdout, stderr } = await run(path, args, { timeoutMs: versionTimeoutMs, signal });
    return { path, version: /\d+\.\d+[\w.+~-]*/.exec(`${stdout.toString()}\n${stderr.toString()}`)?.[0] };
  } catch {
    signal?.throwIfAborted();
    return { path, version: undefined };
  }
}

async function findPlugins(folders: readonly string[]): Promise<Record<string, string>> {
  const plugins: Record<string, string> = {};
  for (const folder of folders) {
    for (const name of await list(folder)) {
      const path = which(join(folder, name));
      if (path !== undefined) plugins[name] ??= path;
    }
  }
  return plugins;
}

function notesOn(found: Omit<Machine, 'notes'>): string[] {
  const notes = found.runtimes.flatMap(({ name, unusable }) => (unusable ? [`${name} is not used: ${unusable}`] : []));
  if (!found.runtime) notes.push('no OCI runtime works here: install runc');
  if (found.missingCapabilities.includes('CAP_SYS_RESOURCE')) {
    notes.push('CAP_SYS_RESOURCE is missing: OOM scores below the current one and higher resource limits are clamped');
  }
  if (!found.capabilities.includes('CAP_SYS_ADMIN')) notes.push('CAP_SYS_ADMIN is missing: berth has to run as root');
  if (found.apparmor && found.apparmorParser === undefined) {
    notes.push('apparmor_parser is missing: the default profile of containers cannot be loaded, install apparmor');
  }
  if (!found.recursiveReadOnlyMounts)
    notes.push('mount_setattr is missing: no recursive read-only and no id-mapped mounts');
  return notes;
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const read = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');
const list = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
