import { createPrivateKey, X509Certificate } from 'node:crypto';
import { BerthError } from '../../errors/errors.ts';
import { readConfigFile } from './config-file.ts';

/** The text of a file with one or more certificates. FailedPrecondition names a file that is none. */
export const readCertificates = (path: string): Promise<string> =>
  readPem(path, 'a certificate', text => new X509Certificate(text));

/** The text of a file with a private key, without a passphrase. FailedPrecondition names a file that is none. */
export const readKey = (path: string): Promise<string> =>
  readPem(path, 'a private key', text => createPrivateKey(text));

/** OpenSSL would take any text for a list of no certificates. */
async function readPem(path: string, what: string, parse: (text: string) => unknown): Promise<string> {
  const text = await readConfigFile(path);
  try {
    parse(text);
    return text;
  } catch (error) {
    throw new BerthError('FailedPrecondition', `"${path}" is not ${what} in PEM form`, { cause: error });
  }
}
