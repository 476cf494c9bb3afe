import { BerthError } from '../../errors/errors.ts';
import { type ByteText, shown } from './byte-text.ts';
import { maxDepth, maxNameBytes, maxPathBytes } from './limits.ts';

const invalid = (name: ByteText, why: string): BerthError =>
  new BerthError('InvalidArgument', `the entry ${shown(name)} ${why}`);

/** The parts of an entry's name below the layer's root; the root itself has none. */
export function layerPath(name: ByteText): ByteText[] {
  if (name.length >= maxPathBytes) throw invalid(name, `has a path over ${maxPathBytes} bytes`);
  if (name.includes('\0')) throw invalid(name, 'has a NUL in its name');
  const parts = name.split('/').filter(part => part !== '' && part !== '.');
  if (parts.includes('..')) throw invalid(name, 'climbs out of its folder with ".."');
  if (parts.length > maxDepth) throw invalid(name, `is more than ${maxDepth} folders deep`);
  if (parts.some(part => part.length > maxNameBytes)) throw invalid(name, `has a name over ${maxNameBytes} bytes`);
  return parts;
}

/** What an entry's last name means in a layer. */
export type Mark =
  | { readonly kind: 'entry' }
  /** Hides `name` of the layers below. */
  | { readonly kind: 'whiteout'; readonly name: ByteText }
  /** Hides whatever the layers below have in this folder. */
  | { readonly kind: 'opaque' }
  /** Book-keeping of AUFS. */
  | { readonly kind: 'ignored' };

const prefix = '.wh.';
const entry: Mark = { kind: 'entry' };

export function markOf(name: ByteText): Mark {
  if (!name.startsWith(prefix)) return entry;
  const hidden = name.slice(prefix.length);
  if (hidden === '.wh..opq') return { kind: 'opaque' };
  if (hidden.startsWith(prefix)) return { kind: 'ignored' };
  if (hidden === '' || hidden === '.' || hidden === '..') throw invalid(name, 'is a whiteout of nothing');
  return { kind: 'whiteout', name: hidden };
}
