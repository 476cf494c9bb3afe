import { collectWaits, type Wait } from '../async/waits.ts';
import type { Waiting } from './conditions.ts';

interface Doing {
  readonly id: string;
  readonly doing: string;
}

/** What is under way beside the stages of operations, and what it waits for. */
export class WaitBook {
  readonly #underWay = new Map<Set<Wait>, Doing>();

  /** Runs `work`, which is told as `doing` on the object `id`; its waits are in the set while they last. */
  async collect<T>(id: string, doing: string, work: () => Promise<T>, waits = new Set<Wait>()): Promise<T> {
    this.#underWay.set(waits, { id, doing });
    try {
      return await collectWaits(waits, work);
    } finally {
      this.#underWay.delete(waits);
    }
  }

  waiting(): readonly Waiting[] {
    return [...this.#underWay].flatMap(([waits, { id, doing }]) => [...waits].map(wait => ({ id, doing, wait })));
  }
}
