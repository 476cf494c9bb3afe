import { randomBytes } from 'node:crypto';
import { BerthError } from '../errors/errors.ts';

/** 64 lower-case hex digits: what cAdvisor looks for in a cgroup's name, and no `-`, by which the kubelet cuts. */
export const newId = (): string => randomBytes(32).toString('hex');

/** Whether it could be one that `newId` made. */
export const isId = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

interface Finder<T> {
  get(id: string): T | undefined;
  list(): readonly T[];
}

/** By id or by a unique prefix of it; undefined when there is none. Throws InvalidArgument for what can't be an id. */
export function findById<T extends { readonly id: string }>(
  what: string,
  rows: Finder<T>,
  given: string,
): T | undefined {
  if (!/^[\w.-]{1,128}$/.test(given)) {
    const problem = given === '' ? 'is missing' : `${JSON.stringify(given.slice(0, 80))} is not an id`;
    throw new BerthError('InvalidArgument', `the ${what} id ${problem}`);
  }
  const exact = rows.get(given);
  if (exact) return exact;
  const matches = rows.list().filter(row => row.id.startsWith(given));
  if (matches.length > 1) {
    throw new BerthError(
      'InvalidArgument',
      `the ${what} id "${given}" fits ${matches.length} of them: give more of it`,
    );
  }
  return matches[0];
}

/** Like `findById`, but what is not there throws NotFound. */
export function requireById<T extends { readonly id: string }>(what: string, rows: Finder<T>, given: string): T {
  const found = findById(what, rows, given);
  if (!found) throw new BerthError('NotFound', `there is no ${what} "${given}"`);
  return found;
}
