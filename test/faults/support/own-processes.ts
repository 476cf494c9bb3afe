import { globSync, readFileSync, readlinkSync } from 'node:fs';
import type { TestAgent } from '../../integration/support/agent.ts';

export interface OwnProcess {
  readonly pid: number;
  readonly command: string;
  /** The innermost id in its cgroup; undefined for shims and runtimes. */
  readonly container: string | undefined;
  /** What the client put into BERTH_MARK. */
  readonly mark: string | undefined;
}

/** Shims and runtimes, which have the agent's folder in their command lines. The agent itself is none of them. */
export function machineryOf(agent: TestAgent): OwnProcess[] {
  return pids()
    .map(pid => ({ pid, command: commandOf(pid), container: undefined, mark: undefined }))
    .filter(({ command }) => command.includes(agent.folder) && !/main\.[jt]s agent/.test(command));
}

export const shimsOf = (agent: TestAgent): OwnProcess[] =>
  machineryOf(agent).filter(({ command }) => /^\S*containerd-shim/.test(command));

/** Those that keep the pipes of containers open, by the container's id. */
export const holdersOf = (agent: TestAgent): OwnProcess[] =>
  machineryOf(agent)
    .filter(({ command }) => isHolder(command))
    .map(holder => ({ ...holder, container: /[0-9a-f]{64}/.exec(holder.command)?.[0] }));

export const isHolder = (command: string): boolean => /^\S*catatonit -P /.test(command);

/** What runs in containers of the agent: its root file system lies below the agent's folder. */
export function containerProcessesOf(agent: TestAgent): OwnProcess[] {
  const ours = link('self');
  return pids()
    .filter(pid => ![ours, ''].includes(link(String(pid))) && rootOf(pid).includes(agent.folder))
    .map(pid => ({ pid, command: commandOf(pid), container: containerOf(pid), mark: markOf(pid) }));
}

/** Its line of mountinfo. Services of systemd have mount namespaces too, in which mounts of the agent show. */
const rootOf = (pid: number): string =>
  read(`/proc/${pid}/mountinfo`)
    .split('\n')
    .find(line => line.split(' ')[4] === '/') ?? '';

const pids = (): number[] => globSync('/proc/[0-9]*').map(folder => Number(folder.split('/')[2]));

const commandOf = (pid: number): string => read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();

const containerOf = (pid: number): string | undefined =>
  read(`/proc/${pid}/cgroup`)
    .match(/[0-9a-f]{64}/g)
    ?.at(-1);

const markOf = (pid: number): string | undefined => /BERTH_MARK=([^\0]*)/.exec(read(`/proc/${pid}/environ`))?.[1];

function link(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/ns/mnt`);
  } catch {
    return '';
  }
}

/** Empty for a process that is gone. */
export function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
