import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import type { Pod } from './pods.ts';

/** The pid of the shim that serves a pod. */
export function shimOf({ id }: Pick<Pod, 'id'>): number {
  const commands = globSync('/proc/[0-9]*/cmdline').map(file => [Number(file.split('/')[2]), read(file)] as const);
  const [pid] = commands.find(([, command]) => /^\S*containerd-shim/.test(command) && command.includes(id)) ?? [];
  assert.ok(pid, `pod ${id} has a shim`);
  return pid;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
