import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BerthError, errnoOf } from '../errors/errors.ts';

// Synchronous where it only talks to cgroupfs: that is the kernel's memory, no disk to wait for.

/** Makes one cgroup folder; one that is there is kept. */
export function makeCgroup(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o755 });
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return;
    throw BerthError.wrap(error, `the cgroup "${folder}" cannot be made`);
  }
  // a v1 cpuset takes no process before it has these; v2 inherits them
  if (!existsSync(join(folder, 'cgroup.clone_children'))) return;
  for (const file of ['cpuset.cpus', 'cpuset.mems']) inherit(folder, file);
}

function inherit(folder: string, file: string): void {
  const own = unlessGone(() => readFileSync(join(folder, file), 'utf8'));
  if (own?.trim() === '') writeFileSync(join(folder, file), readFileSync(join(dirname(folder), file)));
}

const retryMs = 10;

/** Removes one cgroup folder; gone is success. A process that has just ended keeps it busy for a moment. */
export async function removeCgroup(folder: string, deadline: number, signal?: AbortSignal): Promise<void> {
  for (;;) {
    try {
      unlessGone(() => rmdirSync(folder));
      return;
    } catch (error) {
      if (errnoOf(error) !== 'EBUSY' || performance.now() > deadline) {
        throw BerthError.wrap(error, `the cgroup "${folder}" cannot be removed`);
      }
    }
    await sleep(retryMs, undefined, signal ? { signal } : {});
  }
}

/** The names of the cgroups right below; none when it is gone. */
export function foldersIn(folder: string): string[] {
  const entries = unlessGone(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries.filter(entry => entry.isDirectory()).map(({ name }) => name);
}

/** The cgroup and all below it, parents first; empty when it is gone. */
export function treeOf(folder: string): string[] {
  const entries = unlessGone(() => readdirSync(folder, { withFileTypes: true }));
  if (!entries) return [];
  const children = entries.filter(entry => entry.isDirectory()).flatMap(entry => treeOf(join(folder, entry.name)));
  return [folder, ...children];
}

/** Every process in the cgroup or below it. */
export const processesBelow = (folder: string): number[] => treeOf(folder).flatMap(processesIn);

/** Every process in the cgroup itself; none when it is gone. */
export function processesIn(folder: string): number[] {
  const text = unlessGone(() => readFileSync(join(folder, 'cgroup.procs'), 'utf8')) ?? '';
  // 0 stands for a process of another pid namespace
  return text
    .split('\n')
    .map(Number)
    .filter(pid => pid > 0);
}

/** False when the file, or its cgroup, is not there. */
export function writeIfThere(file: string, value: string): boolean {
  return unlessGone(() => writeFileSync(file, value, { flag: 'r+' }) ?? true) ?? false;
}

/** What a process or cgroup that ends under one's hands answers with; ENOTSUP: threaded, its parent lists it. */
const gone = new Set(['ENOENT', 'ENODEV', 'ESRCH', 'ENOTSUP']);

export function unlessGone<T>(body: () => T): T | undefined {
  try {
    return body();
  } catch (error) {
    if (gone.has(errnoOf(error) ?? '')) return undefined;
    throw error;
  }
}

/** /proc/<pid>/cgroup by controller; the v2 tree has the empty name. */
export function parseProcCgroup(text: string): Map<string, string> {
  const paths = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, controllers, path] = /^\d+:([^:]*):(.*)$/.exec(line) ?? [];
    if (path === undefined) continue;
    for (const controller of controllers?.split(',') ?? []) paths.set(controller, path);
  }
  return paths;
}
