import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { unless } from '../errors/errors.ts';
import { unmade, writeFileAtomic } from '../host/files.ts';
import { isMountPoint, unmountTree } from '../host/mount.ts';
import { removeTree } from '../host/remove-tree.ts';

import { checkName } from './names.ts';

export interface BundleLocation {
  /** `/run/berth` */
  readonly state: string;
  /** `/var/lib/berth` */
  readonly root: string;
  readonly namespace: string;
  readonly id: string;
}

/** The folder of one container, or of one pod's shim: `<state>/<namespace>/<id>`. */
export interface Bundle extends BundleLocation {
  readonly path: string;
  readonly config: string;
  readonly rootfs: string;
  /** Images that are mounted into the container, each in a folder of its own. */
  readonly images: string;
  /** Named pipes of the container's processes. */
  readonly io: string;
  /** Named pipe that a shim started here logs to. */
  readonly log: string;
  /** What the OCI runtime logs, as JSON lines. */
  readonly runtimeLog: string;
  /** Durable folder for what a checkpoint leaves, made by `makeWork`: `<root>/<namespace>/<id>`. */
  readonly work: string;
}

/** Only names the paths. */
export function bundleOf({ state, root, namespace, id }: BundleLocation): Bundle {
  checkName('namespace', namespace);
  checkName('container id', id);
  const path = join(state, namespace, id);
  return {
    ...{ state, root, namespace, id, path },
    config: join(path, 'config.json'),
    rootfs: join(path, 'rootfs'),
    images: join(path, 'images'),
    io: join(path, 'io'),
    log: join(path, 'log'),
    runtimeLog: join(path, 'log.json'),
    work: join(root, namespace, id),
  };
}

/** Whether there is anything of it. */
export const bundleExists = (location: BundleLocation): boolean => existsSync(bundleOf(location).path);

/** Whether a container can be made from it: its spec is written and its root is mounted. */
export function isWhole(location: BundleLocation): boolean {
  const { config, rootfs } = bundleOf(location);
  return existsSync(config) && isMountPoint(rootfs);
}

/** Makes the bundle; one that is there is kept. */
export async function createBundle(location: BundleLocation): Promise<Bundle> {
  const bundle = bundleOf(location);
  // a user namespace's root must get through to its own root file system
  makeFolder(join(location.state, location.namespace), 0o711);
  // the mode of one that is there stays: a user namespace's root may have been let in
  makeFolder(bundle.path, 0o700);
  makeFolder(bundle.rootfs, 0o711);
  makeFolder(bundle.io, 0o700);
  await symlink(bundle.work, join(bundle.path, 'work')).catch(unless('EEXIST'));
  return bundle;
}

/** Makes the folder that the bundle links to; few containers ever need theirs. */
export const makeWork = ({ work }: Bundle): void => makeFolder(work, 0o711);

function makeFolder(path: string, mode: number): void {
  try {
    mkdirSync(path, { recursive: true, mode });
  } catch (error) {
    throw unmade(`the folder "${path}" cannot be made`, path, error);
  }
}

/** Writes config.json; shims read it again while the container lives. */
export async function writeSpec(bundle: Bundle, spec: object): Promise<void> {
  await writeFileAtomic(bundle.config, JSON.stringify(spec), { mode: 0o600 });
}

const removedPrefix = '.removed-';

/** Unmounts what is mounted in the bundle and removes it with its work folder; gone is success. */
export async function deleteBundle(location: BundleLocation): Promise<void> {
  const { path, work } = bundleOf(location);
  // on a read-only file system a rename fails before what it is to rename is looked for
  if (existsSync(path)) {
    await unmountTree(path);
    const grave = join(location.state, location.namespace, `${removedPrefix}${location.id}.${randomUUID()}`);
    // renamed first, a bundle is there whole or not at all
    await rename(path, grave).catch(unless('ENOENT'));
    await removeTree(grave);
  }
  await removeTree(work);
}

/** Whether a folder is a bundle whose removal was cut short, by its name. */
export const isRemoved = (name: string): boolean => name.startsWith(removedPrefix);

/** Finishes a removal that was cut short; gone is success. */
export async function finishRemoval(path: string): Promise<void> {
  await unmountTree(path);
  await removeTree(path);
}
