import { BerthError, errnoOf, reasonOf } from '../errors/errors.ts';

export type NamespaceKind = 'net' | 'ipc' | 'uts';

/** The namespace that a sysctl belongs to; undefined for one of the whole host. */
export function sysctlNamespace(name: string): NamespaceKind | undefined {
  const parts = sysctlParts(name);
  if (parts[0] === 'net') return 'net';
  if (parts[0] === 'fs' && parts[1] === 'mqueue') return 'ipc';
  if (parts[0] === 'kernel' && parts.length === 2) {
    const leaf = parts[1] ?? '';
    if (leaf === 'sem' || leaf.startsWith('shm') || leaf.startsWith('msg')) return 'ipc';
    if (leaf === 'domainname') return 'uts';
  }
  return undefined;
}

/** Why a sysctl could not be set. */
export function sysctlRefusal(cause: unknown, path: string, value: string): BerthError {
  if (errnoOf(cause) === 'ENOENT') {
    return new BerthError('InvalidArgument', `there is no sysctl "${path}" in a namespace of this kernel`, { cause });
  }
  const sentence = `sysctl "${path}" does not take the value "${value}": ${reasonOf(cause)}`;
  return new BerthError(BerthError.from(cause).code, sentence, { cause });
}

export function sysctlPath(name: string): string {
  return `/proc/sys/${sysctlParts(name).join('/')}`;
}

/** As sysctl(8) reads names: the first separator decides; the other one is then part of an interface's name. */
function sysctlParts(name: string): string[] {
  const separator = /[./]/.exec(name)?.[0];
  const parts = separator === '/' ? name.split('/') : name.split('.').map(part => part.replaceAll('/', '.'));
  if (parts.every(part => /^[\w.@:-]+$/.test(part) && part !== '.' && part !== '..')) return parts;
  throw new BerthError('InvalidArgument', `"${name}" is not a sysctl's name`);
}
