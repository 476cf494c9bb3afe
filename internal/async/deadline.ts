import { BerthError } from '../errors/errors.ts';

/** Resolves or rejects with `work`, or rejects with DeadlineExceeded after `ms`; says what it waited for. */
export async function deadline<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  const timer = Promise.withResolvers<never>();
  const handle = setTimeout(
    () => timer.reject(new BerthError('DeadlineExceeded', `${what} took longer than ${ms} ms`)),
    ms,
  );
  try {
    return await Promise.race([work, timer.promise]);
  } finally {
    clearTimeout(handle);
  }
}

/** Rejects with the signal's reason when it fires first; the work itself goes on. */
export async function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
