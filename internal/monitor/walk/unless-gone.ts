import { errnoOf } from '../../errors/errors.ts';

/** Undefined where looking fails with one of these errnos; any other error is thrown. */
export function unlessGone<T>(gone: ReadonlySet<string | undefined>, look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (gone.has(errnoOf(error))) return undefined;
    throw error;
  }
}
