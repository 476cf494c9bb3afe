import { createHash, type Hash } from 'node:crypto';
import { BerthError } from '../errors/errors.ts';

/** `sha256:<64 lower-case hex digits>` or `sha512:<128 of them>`. */
export type Digest = string;

const hexLengths: Readonly<Record<string, number>> = { sha256: 64, sha512: 128 };

export interface DigestParts {
  readonly algorithm: string;
  readonly hex: string;
}

export function isDigest(text: string): boolean {
  const [algorithm = '', hex = ''] = text.split(':', 2);
  const length = Object.hasOwn(hexLengths, algorithm) ? hexLengths[algorithm] : undefined;
  return text === `${algorithm}:${hex}` && hex.length === length && /^[0-9a-f]+$/.test(hex);
}

/** Strict, because a digest becomes a path and a URL (CVE-2024-3727). */
export function parseDigest(text: string): DigestParts {
  if (!isDigest(text)) {
    throw new BerthError(
      'InvalidArgument',
      `${JSON.stringify(text.slice(0, 200))} is not a digest: want sha256 or sha512, a colon and lower-case hex digits`,
    );
  }
  const colon = text.indexOf(':');
  return { algorithm: text.slice(0, colon), hex: text.slice(colon + 1) };
}

export class Digester {
  readonly #algorithm: string;
  readonly #hash: Hash;

  constructor(algorithm = 'sha256') {
    this.#algorithm = algorithm;
    this.#hash = createHash(algorithm);
  }

  update(chunk: Uint8Array): void {
    this.#hash.update(chunk);
  }

  digest(): Digest {
    return `${this.#algorithm}:${this.#hash.digest('hex')}`;
  }
}

export function digestOf(data: string | Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(data).digest('hex')}`;
}

/** The name of a stack of layers, bottom first: `image-spec`'s chain ids, one for each height. */
export function chainIds(diffIds: readonly Digest[]): Digest[] {
  const chain: Digest[] = [];
  for (const diffId of diffIds) {
    const below = chain.at(-1);
    chain.push(below === undefined ? diffId : digestOf(`${below} ${diffId}`));
  }
  return chain;
}
