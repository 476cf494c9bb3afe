import type { Capability } from './cri-config.ts';
import { invalidArgument } from './invalid-argument.ts';
import type { OciCapabilities } from './spec.ts';

/** What a container has unless it asks otherwise: the fourteen that container runtimes agree on. */
export const defaultCapabilities: readonly string[] = [
  'CAP_AUDIT_WRITE',
  'CAP_CHOWN',
  'CAP_DAC_OVERRIDE',
  'CAP_FOWNER',
  'CAP_FSETID',
  'CAP_KILL',
  'CAP_MKNOD',
  'CAP_NET_BIND_SERVICE',
  'CAP_NET_RAW',
  'CAP_SETFCAP',
  'CAP_SETGID',
  'CAP_SETPCAP',
  'CAP_SETUID',
  'CAP_SYS_CHROOT',
];

const knownCapabilities: ReadonlySet<string> = new Set([
  ...defaultCapabilities,
  ...`AUDIT_CONTROL AUDIT_READ BLOCK_SUSPEND BPF CHECKPOINT_RESTORE DAC_READ_SEARCH IPC_LOCK IPC_OWNER LEASE
    LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE NET_ADMIN NET_BROADCAST PERFMON SYSLOG SYS_ADMIN SYS_BOOT SYS_MODULE SYS_NICE
    SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG WAKE_ALARM`
    .split(/\s+/)
    .map(name => `CAP_${name}`),
]);

export const noCapabilities: OciCapabilities = capabilitySets([], []);

/**
 * The sets of a container. `ALL`, like privileged, means all that the agent has itself. Adding comes before dropping,
 * except that dropping `ALL` leaves what is added by name.
 */
export function containerCapabilities(
  asked: Capability | null | undefined,
  privileged: boolean,
  agentCapabilities: readonly string[],
): OciCapabilities {
  const agent = new Set(agentCapabilities.map(canonicalName));
  if (privileged) return capabilitySets([...agent], []);
  const add = parseList(asked?.addCapabilities ?? []);
  const drop = parseList(asked?.dropCapabilities ?? []);
  const ambient = parseList(asked?.addAmbientCapabilities ?? []);
  const base = baseCapabilities(agent, add.all || ambient.all, drop.all);
  const kept = [...base, ...add.names, ...ambient.names].filter(name => !drop.names.includes(name));
  const ambientNames = ambient.all && !drop.all ? [...agent, ...ambient.names] : ambient.names;
  const missing = kept.find(name => !agent.has(name));
  if (missing) throw invalidArgument(`capability "${missing}" cannot be added, the node agent does not have it itself`);
  return capabilitySets(
    kept,
    ambientNames.filter(name => !drop.names.includes(name)),
  );
}

function baseCapabilities(agent: ReadonlySet<string>, addAll: boolean, dropAll: boolean): string[] {
  if (dropAll) return [];
  return addAll ? [...agent] : defaultCapabilities.filter(name => agent.has(name));
}

function parseList(list: readonly string[]): { readonly all: boolean; readonly names: readonly string[] } {
  const names = list.map(canonicalName);
  const unknown = names.find(name => name !== 'CAP_ALL' && !knownCapabilities.has(name));
  if (unknown) throw invalidArgument(`capability ${JSON.stringify(unknown)} does not exist`);
  return { all: names.includes('CAP_ALL'), names: names.filter(name => name !== 'CAP_ALL') };
}

function canonicalName(name: string): string {
  const upper = name.toUpperCase();
  return upper.startsWith('CAP_') ? upper : `CAP_${upper}`;
}

// The kernel lets only inheritable capabilities become ambient; beyond those, inheritable stays empty (CVE-2022-24769).
function capabilitySets(names: readonly string[], ambient: readonly string[]): OciCapabilities {
  const held = [...new Set(names)].toSorted();
  const raised = [...new Set(ambient)].toSorted();
  return { bounding: held, effective: held, permitted: held, inheritable: raised, ambient: raised };
}
