import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { BerthError } from '../errors/errors.ts';

/** PEM. */
export interface KeyPair {
  readonly cert: string;
  readonly key: string;
}

export interface KeyPairFiles {
  readonly certFile: string;
  readonly keyFile: string;
}

/** `user` is whom errors say it is for: `the streaming server`. */
export async function loadKeyPair({ certFile, keyFile }: KeyPairFiles, user: string): Promise<KeyPair> {
  const [cert, key] = await Promise.all([readPem(certFile, user), readPem(keyFile, user)]);
  return { cert, key };
}

async function readPem(file: string, user: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw BerthError.wrap(error, `cannot read "${file}", which ${user} is configured to use`);
  }
}

/** Hands over a pair that has been looked at; what is wrong with it, or with what is made of it, is told as its fault. */
export function withKeyPair<T>(pair: KeyPair, user: string, use: () => T): T {
  try {
    assertFits(pair);
    return use();
  } catch (cause) {
    const { message } = BerthError.from(cause);
    throw new BerthError('InvalidArgument', `the certificate and key of ${user} are no good: ${message}`, { cause });
  }
}

/** OpenSSL drops a key that is not the certificate's without a word, and then refuses every client. */
function assertFits({ cert, key }: KeyPair): void {
  if (new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))) return;
  throw new BerthError('InvalidArgument', 'the key is not that of the certificate');
}
