import { setImmediate } from 'node:timers/promises';

/** Maps without keeping the event loop for long: it gets a turn after so many. */
export async function inTurns<From, To>(
  items: readonly From[],
  perTurn: number,
  map: (item: From) => To,
): Promise<To[]> {
  const results: To[] = [];
  for (const item of items) {
    results.push(map(item));
    if (results.length % perTurn === 0) await setImmediate();
  }
  return results;
}
