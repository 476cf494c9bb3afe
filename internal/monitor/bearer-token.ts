import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { BerthError } from '../errors/errors.ts';

/** What is in the file, without the line's end; read anew at each call, so that a new token holds at once. */
export async function readToken(file: string): Promise<string> {
  let token: string;
  try {
    token = (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw BerthError.wrap(error, `cannot read the token of /metrics in "${file}"`);
  }
  if (/^[\x21-\x7e]{1,8000}$/.test(token)) return token;
  throw new BerthError('InvalidArgument', `"${file}" has no token for /metrics; write one line without spaces`);
}

/** The token in an `Authorization` header of the Bearer scheme. */
export const bearerOf = (authorization = ''): string | undefined => /^bearer +(\S+) *$/i.exec(authorization)?.[1];

/** Takes as long for a wrong first character as for a wrong last one. */
export const isSameToken = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();
