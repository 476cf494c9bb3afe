import { BerthError } from '../errors/errors.ts';

export interface ImageUser {
  readonly uid?: bigint;
  readonly username?: string;
}

const maxUid = 2n ** 31n - 1n;

/**
 * The user part of an image's `User`. All digits are a uid or an error, never a name: a name of digits that passwd maps
 * to root would pass runAsNonRoot (CVE-2024-40635, CVE-2026-46680).
 */
export function imageUser(text: string): ImageUser {
  const [user = ''] = text.split(':', 1);
  if (user === '') return { uid: 0n };
  if (!/^[0-9]+$/.test(user)) return { username: user };
  const uid = BigInt(user);
  if (uid > maxUid) throw new BerthError('InvalidArgument', `the image's user ${user.slice(0, 40)} is above ${maxUid}`);
  return { uid };
}
