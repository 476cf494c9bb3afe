import { closeSync, fstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BerthError } from '../errors/errors.ts';
import { mapOwners } from './idmapped-mount.ts';
import * as libc from './libc.ts';
import { mountAttributes, parseMountOptions } from './mount-options.ts';

export interface PreparedBind {
  readonly source: string;
  /** A file or folder is made there, and its parents. */
  readonly target: string;
  /** Words of mount(8) for a bind mount; `rbind` takes what is mounted below the source along. */
  readonly options: readonly string[];
  /** A descriptor: what the source itself has shows with owners mapped as in that user namespace. */
  readonly userNamespace?: number | undefined;
}

const MS_PRIVATE = 0x40000;
const MS_SLAVE = 0x80000;

/**
 * Makes a bind mount whole before it can be seen. What is mounted here or taken away never reaches the source, whatever
 * propagation is asked for; with `rslave`, what is mounted below the source arrives here.
 */
export function bindInPlace({ source, target, options, userNamespace }: PreparedBind): void {
  const parsed = parseMountOptions(options);
  const { set, clear } = mountAttributes(parsed.flags);
  const recursive = options.includes('rbind');
  const propagation = options.includes('rslave') ? MS_SLAVE : MS_PRIVATE;
  const tree = libc.openTree(source, { recursive });
  try {
    libc.mountSetattr(tree, { set: parsed.recursiveAttributes, propagation, recursive: true });
    libc.mountSetattr(tree, { set, clear });
    if (userNamespace !== undefined) mapOwners(tree, source, userNamespace);
    makeTarget(target, fstatSync(tree).isDirectory());
    libc.moveMount(tree, target);
  } catch (error) {
    throw BerthError.wrap(error, `"${source}" cannot be mounted with options "${options.join(',')}"`);
  } finally {
    closeSync(tree);
  }
}

function makeTarget(target: string, isDirectory: boolean): void {
  mkdirSync(isDirectory ? target : dirname(target), { recursive: true, mode: 0o711 });
  if (!isDirectory) writeFileSync(target, '', { mode: 0o600 });
}
