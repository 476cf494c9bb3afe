import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BerthError } from '../errors/errors.ts';
import { type GroupLimits, limitFiles } from './cgroup-limits.ts';
import {
  type CgroupMode,
  defaultCgroupRoot,
  detectCgroupDriver,
  detectCgroupMode,
  listHierarchies,
} from './cgroup-mode.ts';
import { type CgroupDriver, resolveSpecPath, specPath } from './cgroup-path.ts';
import {
  foldersIn,
  makeCgroup,
  parseProcCgroup,
  processesBelow,
  processesIn,
  removeCgroup,
  treeOf,
  unlessGone,
  writeIfThere,
} from './cgroup-tree.ts';
import { kill } from './process.ts';

export interface CgroupsOptions {
  /** Default /sys/fs/cgroup; a fixture tree in tests. */
  readonly root?: string;
  /** Default /proc. */
  readonly procRoot?: string;
  /** Detected when absent. */
  readonly mode?: CgroupMode;
  readonly driver?: CgroupDriver;
}

export interface WaitOptions {
  /** Default 10 s. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** The first of these that is mounted has every container. */
const mainControllers = ['freezer', 'pids', 'memory', 'cpu', 'name=systemd'];
const defaultTimeoutMs = 10_000;
const retryMs = 10;

/** Cgroups by path below the mount, in every hierarchy at once. With the systemd driver scopes are the runtime's to make. */
export class Cgroups {
  readonly mode: CgroupMode;
  readonly driver: CgroupDriver;
  readonly #root: string;
  readonly #procRoot: string;
  readonly #hierarchies: readonly string[];
  readonly #main: string;
  #movingAhead: Promise<void> | undefined;

  constructor(options: CgroupsOptions = {}) {
    this.#root = options.root ?? defaultCgroupRoot;
    this.#procRoot = options.procRoot ?? '/proc';
    this.mode = options.mode ?? detectCgroupMode(this.#root);
    this.driver = options.driver ?? detectCgroupDriver(this.mode);
    this.#hierarchies = listHierarchies(this.mode, this.#root);
    this.#main = mainControllers.map(name => this.directory(name, '/')).find(Boolean) ?? this.#root;
  }

  /** The OCI `cgroupsPath` for a container below a kubelet's cgroup parent. */
  specPath(parent: string, id: string): string {
    return specPath(this.driver, parent, id);
  }

  /** The path below the mount that an OCI `cgroupsPath` means. */
  resolve(path: string): string {
    return resolveSpecPath(path);
  }

  /** The folder of a cgroup where `controller`'s files are; undefined when that controller is not mounted. */
  directory(controller: string, path: string): string | undefined {
    const hierarchy = this.#hierarchies.find(
      folder => this.mode === 'v2' || basename(folder).split(',').includes(controller),
    );
    return hierarchy && below(hierarchy, path);
  }

  exists(path: string): boolean {
    return this.#hierarchies.some(hierarchy => existsSync(below(hierarchy, path)));
  }

  /** Makes the cgroup and its parents; one that is there is kept. */
  async create(path: string): Promise<void> {
    for (const hierarchy of this.#hierarchies) {
      let folder = hierarchy;
      for (const name of parts(path)) {
        folder = join(folder, name);
        makeCgroup(folder);
      }
    }
  }

  /** Holds the cgroup, with all below it, to the limits; a controller that the machine lacks limits nothing. */
  limit(path: string, limits: GroupLimits): void {
    if (this.mode === 'v2') this.#delegate(path);
    for (const { controller, file, value } of limitFiles(this.mode, limits)) {
      const folder = this.directory(controller, path);
      try {
        if (folder !== undefined) writeIfThere(join(folder, file), value);
      } catch (error) {
        throw BerthError.wrap(error, `the limit "${file}" of cgroup "${path}" cannot be set to ${value}`);
      }
    }
  }

  /** On v2 a cgroup has the files of those controllers that its parents hand down. */
  #delegate(path: string): void {
    const folders = parts(path).map((_name, depth, names) => join(this.#root, ...names.slice(0, depth)));
    for (const folder of folders) {
      for (const controller of ['+cpu', '+memory']) {
        try {
          writeIfThere(join(folder, 'cgroup.subtree_control'), controller);
        } catch {
          // the machine lacks it, or processes in that very cgroup are in the way: then there is no file below
        }
      }
    }
  }

  /** Removes the cgroup and all below it; gone is success. A process inside keeps it busy: FailedPrecondition in the end. */
  async remove(path: string, options: WaitOptions = {}): Promise<void> {
    if (parts(path).length === 0) throw new BerthError('InvalidArgument', 'the root cgroup cannot be removed');
    const deadline = performance.now() + (options.timeoutMs ?? defaultTimeoutMs);
    await Promise.all(
      this.#hierarchies.map(async hierarchy => {
        for (const folder of treeOf(below(hierarchy, path)).reverse()) {
          await removeCgroup(folder, deadline, options.signal);
        }
      }),
    );
  }

  /** Every process in the cgroup or below it. */
  processes(path: string): number[] {
    return [...new Set(this.#hierarchies.flatMap(hierarchy => processesBelow(below(hierarchy, path))))];
  }

  /**
   * The processes of a cgroup and of all below it as one hierarchy has them, the one that container runtimes always
   * join: cheaper than `processes`, for who looks often.
   */
  members(path: string): number[] {
    return processesBelow(below(this.#main, path));
  }

  /** Those that are in none of the cgroups below it. */
  ownMembers(path: string): number[] {
    return processesIn(below(this.#main, path));
  }

  /** The names of the cgroups right below this one, of any hierarchy at the root, else of the one that runtimes join. */
  children(path: string): string[] {
    const folders = parts(path).length === 0 ? this.#hierarchies : [below(this.#main, path)];
    return [...new Set(folders.flatMap(foldersIn))];
  }

  /** SIGKILLs everything in the cgroup or below it and waits until it is empty. */
  async killAll(path: string, options: WaitOptions = {}): Promise<void> {
    if (parts(path).length === 0) throw new BerthError('InvalidArgument', 'the root cgroup cannot be killed');
    const { timeoutMs = defaultTimeoutMs, signal } = options;
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const left = this.processes(path);
      if (left.length === 0) return;
      if (performance.now() > deadline) throw unkilled(path, left, timeoutMs);
      this.#killOnce(path, left);
      await sleep(retryMs, undefined, signal ? { signal } : {});
    }
  }

  #killOnce(path: string, pids: readonly number[]): void {
    if (this.mode === 'v2' && writeIfThere(join(below(this.#root, path), 'cgroup.kill'), '1')) return;
    // frozen, nothing forks away between the look and the kill; the signal acts at the thaw
    const freezer = this.#freezer(path);
    freezer?.('freeze');
    try {
      const inside = freezer ? this.processes(path) : pids;
      for (const pid of inside) kill(pid, 'SIGKILL');
    } finally {
      freezer?.('thaw');
    }
  }

  #freezer(path: string): ((what: 'freeze' | 'thaw') => boolean) | undefined {
    const folder = this.directory('freezer', path);
    if (folder === undefined) return undefined;
    if (this.mode === 'v2') return what => writeIfThere(join(folder, 'cgroup.freeze'), what === 'freeze' ? '1' : '0');
    return what => writeIfThere(join(folder, 'freezer.state'), what === 'freeze' ? 'FROZEN' : 'THAWED');
  }

  /**
   * Pays for the next move of a process into another cgroup, while whoever moves it gets ready. A move waits for a grace
   * period of the kernel's RCU (4 to 15 ms: `cgroup_threadgroup_rwsem`), unless one has just been made: the agent moves
   * to where it is. Never rejects.
   */
  moveAhead(): Promise<void> {
    this.#movingAhead ??= this.#moveInPlace()
      // not every agent may write there: then the move waits, as it does without this
      .catch(() => {})
      .finally(() => {
        this.#movingAhead = undefined;
      });
    return this.#movingAhead;
  }

  /** Nothing of it on the event loop: before Linux 6.7 even reading where a process is waits for moves under way. */
  async #moveInPlace(): Promise<void> {
    const paths = parseProcCgroup(await readFile(join(this.#procRoot, String(process.pid), 'cgroup'), 'utf8'));
    const path = this.#pathIn(paths);
    if (path === undefined) return;
    const file = join(below(this.#main, path), 'cgroup.procs');
    const members = (await readFile(file, 'utf8')).split('\n');
    // a cgroup namespace may tell another path than the mount has
    if (members.includes(String(process.pid))) await writeFile(file, '0', { flag: 'r+' });
  }

  /** The cgroup a process is in, by the hierarchy that container runtimes always join; undefined when it is gone. */
  pathOfProcess(pid: number): string | undefined {
    const text = unlessGone(() => readFileSync(join(this.#procRoot, String(pid), 'cgroup'), 'utf8'));
    return text === undefined ? undefined : this.#pathIn(parseProcCgroup(text));
  }

  #pathIn(paths: ReadonlyMap<string, string>): string | undefined {
    if (this.mode === 'v2') return paths.get('');
    const controller = mainControllers.find(name => paths.has(name));
    return paths.get(controller ?? '');
  }
}

const parts = (path: string): string[] => posix.join('/', path).split('/').filter(Boolean);
const below = (hierarchy: string, path: string): string => join(hierarchy, ...parts(path));

function unkilled(path: string, pids: readonly number[], ms: number): BerthError {
  return new BerthError(
    'DeadlineExceeded',
    `processes ${pids.join(', ')} in cgroup "${path}" still run ${ms} ms after SIGKILL`,
  );
}

export { type CgroupMode, detectCgroupDriver, detectCgroupMode } from './cgroup-mode.ts';
export type { CgroupDriver } from './cgroup-path.ts';
