import { abortable, deadline } from '../async/deadline.ts';
import { within } from '../async/within.ts';

export interface RecoveryOptions {
  /** How long a change waits for its pod before it fails; default 30 s. */
  readonly patienceMs?: number;
}

/**
 * The pods that an earlier agent left and that are not recovered yet. Who changes one, or a container of it, waits for
 * that pod alone; reads answer from the rows meanwhile.
 */
export class Recovery {
  readonly #patienceMs: number;
  readonly #pending = new Map<string, Promise<void>>();
  readonly #closing = new AbortController();

  constructor({ patienceMs = 30_000 }: RecoveryOptions = {}) {
    this.#patienceMs = patienceMs;
  }

  /** From now on the pod is in doubt, until the work is done; the work must not reject. */
  begin(sandboxId: string, work: (signal: AbortSignal) => Promise<void>): void {
    const done = work(this.#closing.signal).finally(() => this.#pending.delete(sandboxId));
    this.#pending.set(sandboxId, done);
  }

  /** Resolves when rows and machine agree on the pod; at once for one that was not left by an earlier agent. */
  async of(sandboxId: string, signal?: AbortSignal): Promise<void> {
    const pending = this.#pending.get(sandboxId);
    if (!pending) return;
    const what = `the recovery of pod sandbox "${sandboxId}" after the start of the agent`;
    await abortable(deadline(pending, this.#patienceMs, what), signal);
  }

  /** Ids of the pods that are in doubt. */
  get pending(): readonly string[] {
    return [...this.#pending.keys()];
  }

  /** Whether all pods that were begun by now are recovered in time. */
  settled(ms: number): Promise<boolean> {
    return within(Promise.all(this.#pending.values()), ms);
  }

  /** What is not recovered is left for the next agent. */
  close(): void {
    this.#closing.abort();
  }
}
