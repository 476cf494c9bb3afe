import { setTimeout as sleep } from 'node:timers/promises';
import { within } from './within.ts';

/** What is left after a look, of a list or by kind; what is still going away gets so long. */
export async function settled<T extends object>(ms: number, look: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + within(ms);
  for (;;) {
    const left = await look();
    if (Object.keys(left).length === 0 || performance.now() > deadline) return left;
    await sleep(50);
  }
}
