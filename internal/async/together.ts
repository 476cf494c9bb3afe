/** Waits for all of them, then throws the first failure: nothing is still under way when the caller undoes. */
export async function together<const T extends readonly unknown[]>(
  work: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const results = await Promise.allSettled(work);
  const failed = results.find(result => result.status === 'rejected');
  if (failed) throw failed.reason;
  return results.map(result => (result as PromiseFulfilledResult<unknown>).value) as {
    -readonly [K in keyof T]: Awaited<T[K]>;
  };
}

/** Runs every step in order whatever the ones before it threw, then throws the first failure. */
export async function everyStep(steps: readonly (() => unknown)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/**
 * Work that is of use only as a whole: the first failure gives up the rest, by the signal that each part is handed, and
 * is thrown once nothing is under way.
 */
export async function allOrNone(
  signal: AbortSignal | undefined,
  begin: (signal: AbortSignal) => readonly Promise<void>[],
): Promise<void> {
  const failing = new AbortController();
  const parts = begin(signal ? AbortSignal.any([signal, failing.signal]) : failing.signal);
  await Promise.all(parts.map(part => part.catch((error: unknown) => failing.abort(error))));
  failing.signal.throwIfAborted();
}
