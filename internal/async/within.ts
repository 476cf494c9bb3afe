/** Node takes a longer one for no time at all. */
const longestTimerMs = 2 ** 31 - 1;

/** Whether the work was done in time; it goes on when it was not. Rejects when the work does. */
export async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), Math.min(ms, longestTimerMs));
  try {
    return await Promise.race([work.then(() => true), promise]);
  } finally {
    clearTimeout(timer);
  }
}
