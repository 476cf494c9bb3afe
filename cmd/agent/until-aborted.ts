/** Resolves when the signal fires. */
export async function untilAborted(signal: AbortSignal): Promise<void> {
  const fired = Promise.withResolvers<void>();
  signal.addEventListener('abort', () => fired.resolve(), { once: true });
  if (!signal.aborted) await fired.promise;
}
