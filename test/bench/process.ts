import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessInfo {
  readonly pid: number;
  readonly parent: number;
  readonly command: readonly string[];
}

/** USER_HZ of every Linux that Node runs on. */
const ticksPerSecond = 100;

/** Seconds that a process has had in user and kernel mode, without its children. */
export function cpuSeconds(pid: number): number {
  const fields = statFields(pid);
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** With all of its children that have ended, and those that live. */
export function cpuSecondsWithChildren(pid: number): number {
  const fields = statFields(pid).slice(11, 15).map(Number);
  const own = fields.reduce((sum, ticks) => sum + ticks, 0) / ticksPerSecond;
  return childrenOf([pid]).reduce((sum, child) => sum + cpuSecondsWithChildren(child.pid), own);
}

/** Proportional set size in MiB. */
export function pssMib(pid: number): number {
  const kib = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
  return Number(kib) / 1024;
}

/** Those that a daemon started with its socket as -address. */
export function shimsOf(socket: string): ProcessInfo[] {
  return listProcesses().filter(
    ({ command }) => /containerd-shim/.test(command[0] ?? '') && command[command.indexOf('-address') + 1] === socket,
  );
}

/** Processes of which one of `pids` is the parent. */
export function childrenOf(pids: readonly number[]): ProcessInfo[] {
  const parents = new Set(pids);
  return listProcesses().filter(({ parent }) => parents.has(parent));
}

function listProcesses(): ProcessInfo[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
        return [{ pid: Number(name), parent: Number(statFields(Number(name))[1]), command }];
      } catch {
        // it has ended
        return [];
      }
    });
}

/** From the third field, the state, on. */
function statFields(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}
