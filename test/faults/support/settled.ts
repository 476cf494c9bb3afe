import { setTimeout as sleep } from 'node:timers/promises';
import { within } from '../../integration/support/within.ts';

/** What a start may take to clear away what the one before left. */
const clearMs = 5000;

/** What is still going away gets the time that a start may take to clear up. */
export async function settled(look: () => Promise<string[]>): Promise<string[]> {
  const deadline = performance.now() + within(clearMs);
  for (;;) {
    const left = await look();
    if (left.length === 0 || performance.now() > deadline) return left;
    await sleep(50);
  }
}
