import { setTimeout as sleep } from 'node:timers/promises';
import { within } from './within.ts';

/** Asks again and again until it holds; throws with `what` when it has not after `ms`. Resolves with the time it took. */
export async function until(what: string, ms: number, holds: () => boolean | Promise<boolean>): Promise<number> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > within(ms)) throw new Error(`${what}: not within ${ms} ms`);
    await sleep(20);
  }
  return performance.now() - began;
}
