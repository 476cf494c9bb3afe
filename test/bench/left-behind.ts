import { setTimeout as sleep } from 'node:timers/promises';
import { type Belongings, belongings } from '../integration/support/leaks.ts';

/** Throws when something on this machine still has the tag in its name; what is going away gets five seconds. */
export async function leftBehind(tag: string): Promise<void> {
  let found: string[] = [];
  for (let tries = 0; tries < 50; tries++, await sleep(100)) {
    found = tagged(await belongings(), tag);
    if (found.length === 0) return;
  }
  throw new Error(`the bench left something behind:\n${found.join('\n')}`);
}

function tagged(all: Belongings, tag: string): string[] {
  return Object.entries(all).flatMap(([kind, items]) =>
    items.filter(item => item.includes(tag)).map(item => `${kind}: ${item}`),
  );
}
