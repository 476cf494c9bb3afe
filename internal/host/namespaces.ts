import { closeSync, constants, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BerthError, errnoOf } from '../errors/errors.ts';
import * as libc from './libc.ts';
import { bringUpLoopback } from './loopback.ts';
import { isMountPoint, mount, unmount } from './mount.ts';
import { type NamespaceKind, sysctlNamespace, sysctlPath, sysctlRefusal } from './sysctl.ts';

const cloneFlags: Readonly<Record<NamespaceKind, number>> = {
  net: 0x40000000,
  ipc: 0x08000000,
  uts: 0x04000000,
};

export interface Pins {
  /** Where each new namespace is to be held; a file is made there, and its parents. */
  readonly net?: string;
  readonly ipc?: string;
  readonly uts?: string;
}

export interface PinOptions {
  /** Needs a uts pin. */
  readonly hostname?: string;
  /** Names with dots or slashes; each needs the pin of the namespace that it belongs to. */
  readonly sysctls?: Readonly<Record<string, string>>;
}

/**
 * Makes new namespaces and holds each by a bind mount, with the loopback interface up. One synchronous turn: between
 * leaving the host's namespaces and being back, no other code of this thread runs. Leaves nothing when it fails.
 */
export function pinNamespaces(pins: Pins, options: PinOptions = {}): void {
  const kinds = kindsOf(pins);
  const settings = checkSettings(pins, options);
  const made: string[] = [];
  try {
    inNew(kinds, () => {
      settle(kinds, options.hostname, settings);
      for (const kind of kinds) made.push(pinNamespace(`/proc/thread-self/ns/${kind}`, pins[kind] ?? ''));
    });
  } catch (error) {
    for (const path of made) unpinNamespace(path);
    throw error;
  }
}

export function kindsOf(pins: Pins): NamespaceKind[] {
  return (['net', 'ipc', 'uts'] as const).filter(kind => pins[kind] !== undefined);
}

/** A value for a file of /proc/sys, of a namespace of that kind. */
export interface Setting {
  readonly kind: NamespaceKind;
  readonly path: string;
  readonly value: string;
}

/** The host's own settings must stay untouched, so what belongs to no new namespace is refused. */
export function checkSettings(pins: Pins, { hostname, sysctls = {} }: PinOptions): Setting[] {
  if (hostname !== undefined && !pins.uts) {
    throw new BerthError('InvalidArgument', `hostname "${hostname}" needs a uts namespace of its own`);
  }
  return Object.entries(sysctls).map(([name, value]) => {
    const kind = sysctlNamespace(name);
    if (kind && pins[kind]) return { kind, path: sysctlPath(name), value };
    const why = kind
      ? `needs a ${kind} namespace of its own`
      : 'belongs to no namespace and would change the whole host';
    throw new BerthError('InvalidArgument', `sysctl "${name}" ${why}`);
  });
}

function settle(kinds: readonly NamespaceKind[], hostname: string | undefined, settings: readonly Setting[]): void {
  if (hostname !== undefined) libc.sethostname(hostname);
  if (kinds.includes('net')) bringUpLoopback();
  for (const { path, value } of settings) {
    try {
      writeFileSync(path, value);
    } catch (error) {
      throw sysctlRefusal(error, path, value);
    }
  }
}

function inNew(kinds: readonly NamespaceKind[], body: () => void): void {
  const home = openHome(kinds);
  try {
    libc.unshare(kinds.reduce((flags, kind) => flags | cloneFlags[kind], 0));
    try {
      body();
    } finally {
      goHome(home);
    }
  } finally {
    for (const { fd } of home) closeSync(fd);
  }
}

/** Runs `body` in a pinned namespace. It has to be synchronous: the thread is back before anything else runs. */
export function inNamespace<T>(path: string, kind: NamespaceKind, body: () => T): T {
  const home = openHome([kind]);
  try {
    enter(path, kind);
    try {
      return body();
    } finally {
      goHome(home);
    }
  } finally {
    for (const { fd } of home) closeSync(fd);
  }
}

function enter(path: string, kind: NamespaceKind): void {
  const fd = openSync(path, constants.O_RDONLY);
  try {
    libc.setns(fd, cloneFlags[kind]);
  } catch (error) {
    throw BerthError.wrap(error, `"${path}" cannot be entered as a ${kind} namespace`);
  } finally {
    closeSync(fd);
  }
}

interface Home {
  readonly kind: NamespaceKind;
  readonly fd: number;
}

function openHome(kinds: readonly NamespaceKind[]): Home[] {
  return kinds.map(kind => ({ kind, fd: openSync(`/proc/thread-self/ns/${kind}`, constants.O_RDONLY) }));
}

/** An agent that went on in a pod's namespace would serve, mount and dial in the wrong place: better no agent. */
function goHome(home: readonly Home[]): void {
  try {
    for (const { kind, fd } of home) libc.setns(fd, cloneFlags[kind]);
  } catch {
    process.abort();
  }
}

/** Holds the namespace that `source` names in `path`, which is made, and its parents; returns `path`. */
export function pinNamespace(source: string, path: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o755 });
  makePinFile(path);
  try {
    mount({ source, target: path, type: '', options: ['bind'] });
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  return path;
}

/** A file that an interrupted run left is taken over; a namespace that is still pinned there is not. */
function makePinFile(path: string): void {
  try {
    closeSync(openSync(path, constants.O_CREAT | constants.O_EXCL | constants.O_RDONLY, 0o444));
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw BerthError.wrap(error, `namespace pin "${path}" cannot be made`);
    if (isMountPoint(path)) throw new BerthError('AlreadyExists', `a namespace is pinned at "${path}" already`);
  }
}

const nsfsMagic = 0x6e736673;

/** Whether a namespace is held there, and not only the file that it was held in. */
export async function isPinned(path: string): Promise<boolean> {
  const found = await statfs(path).catch(() => undefined);
  return found?.type === nsfsMagic;
}

/** Holds a process's pid namespace after the process. */
export function pinPid(pid: number, path: string): void {
  pinNamespace(`/proc/${pid}/ns/pid`, path);
}

/** Gone is success. The namespace itself lives on while a process or another mount holds it. */
export function unpinNamespace(path: string): void {
  unmount(path, { detach: true });
  rmSync(path, { force: true });
}

export type { NamespaceKind } from './sysctl.ts';
