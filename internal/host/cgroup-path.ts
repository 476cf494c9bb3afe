import { basename, posix } from 'node:path';
import { BerthError } from '../errors/errors.ts';

export type CgroupDriver = 'cgroupfs' | 'systemd';

/**
 * The OCI `cgroupsPath` of a container. `parent` is what a kubelet sends: a path below the cgroup mount, with either
 * driver; systemd wants the name of its last slice.
 */
export function specPath(driver: CgroupDriver, parent: string, id: string): string {
  if (driver === 'cgroupfs') return posix.join('/', parent || 'berth', id);
  const slice = basename(parent || 'system.slice');
  if (slice.endsWith('.slice')) return `${slice}:berth:${id}`;
  throw new BerthError(
    'InvalidArgument',
    `cgroup parent "${parent}" is no systemd slice; set the kubelet's cgroup driver to systemd too, or berth's to cgroupfs`,
  );
}

/** Where below the cgroup mount an OCI `cgroupsPath` lies, in either form. */
export function resolveSpecPath(path: string): string {
  const parts = path.split(':');
  if (parts.length === 1) return posix.join('/', path);
  const [slice = '', prefix = '', name = ''] = parts;
  if (parts.length !== 3 || name === '') {
    throw new BerthError('InvalidArgument', `cgroups path "${path}" is not "slice:prefix:name"`);
  }
  return posix.join(expandSlice(slice || 'system.slice'), unitName(prefix, name));
}

function unitName(prefix: string, name: string): string {
  if (name.endsWith('.slice')) return name;
  return prefix === '' ? `${name}.scope` : `${prefix}-${name}.scope`;
}

/** systemd nests slices by name: "a-b.slice" lies at "/a.slice/a-b.slice"; "-.slice" is the root. */
export function expandSlice(slice: string): string {
  if (slice === '-.slice') return '/';
  const stem = slice.replace(/\.slice$/, '');
  const words = stem.split('-');
  if (!slice.endsWith('.slice') || slice.includes('/') || words.includes('')) {
    throw new BerthError('InvalidArgument', `"${slice}" is not a systemd slice's name`);
  }
  return words.map((_word, index) => `/${words.slice(0, index + 1).join('-')}.slice`).join('');
}
