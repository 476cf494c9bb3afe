import { BerthError } from '../errors/errors.ts';

const maxNameBytes = 255;
const maxPathBytes = 4096;
const maxDepth = 512;

const invalid = (name: string, why: string): BerthError =>
  new BerthError('InvalidArgument', `the entry ${JSON.stringify(name.slice(0, 300))} ${why}`);

/** The parts of an entry's name below the layer's root; the root itself has none. */
export function layerPath(name: string): string[] {
  const parts = name.split('/').filter(part => part !== '' && part !== '.');
  if (parts.includes('..')) throw invalid(name, 'climbs out of its folder with ".."');
  if (name.includes('\0')) throw invalid(name, 'has a NUL in its name');
  if (Buffer.byteLength(name) >= maxPathBytes) throw invalid(name, `has a path over ${maxPathBytes} bytes`);
  if (parts.length > maxDepth) throw invalid(name, `is more than ${maxDepth} folders deep`);
  if (parts.some(part => Buffer.byteLength(part) > maxNameBytes))
    throw invalid(name, `has a name over ${maxNameBytes} bytes`);
  return parts;
}

/** What an entry's last name means in a layer. */
export type Mark =
  | { readonly kind: 'entry' }
  /** Hides `name` of the layers below. */
  | { readonly kind: 'whiteout'; readonly name: string }
  /** Hides whatever the layers below have in this folder. */
  | { readonly kind: 'opaque' }
  /** Book-keeping of AUFS. */
  | { readonly kind: 'ignored' };

const prefix = '.wh.';

export function markOf(name: string): Mark {
  if (!name.startsWith(prefix)) return { kind: 'entry' };
  const hidden = name.slice(prefix.length);
  if (hidden === '.wh..opq') return { kind: 'opaque' };
  if (hidden.startsWith(prefix)) return { kind: 'ignored' };
  if (hidden === '' || hidden === '.' || hidden === '..') throw invalid(name, 'is a whiteout of nothing');
  return { kind: 'whiteout', name: hidden };
}
