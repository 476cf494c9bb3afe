import { BerthError } from '../errors/errors.ts';
import type { ImageRecord } from './image-store.ts';
import { formatReference, parseReference, repositoryOf, withDefaultTag } from './reference.ts';

type Names = Pick<ImageRecord, 'references' | 'digests'>;

/**
 * Whether an image is one of those that the configuration pins: by a reference, short or full, or by how its name
 * begins, short or full, where the pattern ends in `*`. Throws InvalidArgument for a pattern that can be neither.
 */
export function pinsOf(patterns: readonly string[]): (names: Names) => boolean {
  const matches = patterns.map(pattern => (pattern.endsWith('*') ? beginning(pattern) : exactly(pattern)));
  return ({ references, digests }) => [...references, ...digests].some(name => matches.some(matches => matches(name)));
}

type Match = (name: string) => boolean;

function exactly(pattern: string): Match {
  try {
    const reference = withDefaultTag(parseReference(pattern));
    const { digest } = reference;
    const full = digest ? `${repositoryOf(reference)}@${digest}` : formatReference(reference);
    return name => name === full;
  } catch (error) {
    throw BerthError.wrap(error, 'a pattern of images.pinned is wrong');
  }
}

function beginning(pattern: string): Match {
  const prefix = pattern.slice(0, -1);
  if (prefix.includes('*')) {
    throw new BerthError('InvalidArgument', `the pattern "${pattern}" of images.pinned has a "*" before its end`);
  }
  return name => [name, ...shortNames(name)].some(one => one.startsWith(prefix));
}

/** `docker.io/library/busybox:1` is also `library/busybox:1` and `busybox:1`. */
const shortNames = (name: string): string[] =>
  ['docker.io/', 'docker.io/library/'].filter(host => name.startsWith(host)).map(host => name.slice(host.length));
