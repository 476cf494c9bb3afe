import { setTimeout as sleep } from 'node:timers/promises';
import { KeyedLock } from '../../async/keyed-lock.ts';
import { isCode } from '../../errors/errors.ts';
import type { Logger } from '../../log/log.ts';
import type { ContainerRecord } from '../../metadata/records.ts';
import type { Table } from '../../metadata/store.ts';
import type { Exit, Task } from '../../runtime/task.ts';
import type { Stages } from '../stages.ts';

type OomLimit = NonNullable<ContainerRecord['oomLimit']>;

/** Whose limit was reached when the kernel killed for memory in a cgroup whose first process is told; asked before the task is deleted. */
export interface OomKills {
  limitOf(cgroup: string, first: { readonly pid: number; readonly ageMs: number }): OomLimit | undefined;
}

export interface ExitsOptions {
  readonly containers: Table<ContainerRecord>;
  readonly log: Logger;
  readonly stages: Pick<Stages, 'time'>;
  readonly oomKills: OomKills;
}

/** Writes down how containers end, once each, and lets others wait for that. */
export class Exits {
  readonly #options: ExitsOptions;
  readonly #recorded = new Map<string, Promise<void>>();
  readonly #rows = new KeyedLock();

  constructor(options: ExitsOptions) {
    this.#options = options;
  }

  /** From now on the end of the task is recorded; the task itself is deleted after that. */
  watch(task: Task): void {
    const recorded = this.#record(task);
    this.#recorded.set(task.id, recorded);
    recorded.catch((error: unknown) =>
      this.#options.log.error('an exit could not be written down', { container: task.id, error }),
    );
  }

  /** Resolves when the end of the container is written down. */
  of(id: string): Promise<void> {
    return this.#recorded.get(id) ?? Promise.resolve();
  }

  forget(id: string): void {
    this.#recorded.delete(id);
  }

  /** Changes the row of a container that may end at any moment: neither change is lost to the other. */
  amend(id: string, change: (record: ContainerRecord) => ContainerRecord): Promise<void> {
    const { containers } = this.#options;
    return this.#rows.run(id, async () => {
      const record = containers.get(id);
      if (record) await containers.put(change(record));
    });
  }

  #ageMs(id: string): number {
    const { createdAt } = this.#options.containers.get(id) ?? {};
    return createdAt === undefined ? 0 : Date.now() - Number(createdAt / 1_000_000n);
  }

  /** An end that is not written down would never be learnt again; only a store that is closed leaves it to the next agent. */
  async #insist(id: string, change: (record: ContainerRecord) => ContainerRecord): Promise<void> {
    const { log, stages } = this.#options;
    for (let delayMs = retryMs; ; delayMs = Math.min(2 * delayMs, longestMs)) {
      try {
        return await stages.time('Exit', 'row', () => this.amend(id, change));
      } catch (error) {
        if (isCode(error, 'Unavailable')) throw error;
        log.warn('an exit could not be written down, trying again', { container: id, delayMs, error });
        await sleep(delayMs, undefined, { ref: false });
      }
    }
  }

  async #record(task: Task): Promise<void> {
    const { log, oomKills } = this.#options;
    const exit = await task.wait();
    // a child may have been the victim long before the container was stopped
    const mayBeVictim = exit.exitCode === 137 && !task.wasKilled;
    const first = { pid: task.pid, ageMs: this.#ageMs(task.id) };
    const oomLimit = mayBeVictim && task.cgroup !== undefined ? oomKills.limitOf(task.cgroup, first) : undefined;
    await this.#insist(task.id, record => withExit(record, exit, oomLimit));
    const oomKilled = oomLimit !== undefined;
    log.info('container exited', { container: task.id, exitCode: exit.exitCode, oomKilled });
    // nobody waits for this: who removes the container deletes again
    task
      .delete()
      .catch((error: unknown) => log.warn('the task of an exited container stays', { container: task.id, error }));
  }
}

/** Before a write that failed is repeated, at first and at most. */
const [retryMs, longestMs] = [100, 10_000];

/** The reasons are those that a kubelet shows and acts on. */
export function withExit(record: ContainerRecord, exit: Exit, oomLimit?: OomLimit): ContainerRecord {
  if (record.finishedAt !== undefined) return record;
  const { exitCode, exitedAt: finishedAt } = exit;
  const reason = exitCode === 0 ? 'Completed' : oomLimit ? 'OOMKilled' : 'Error';
  return {
    ...record,
    exitCode,
    finishedAt,
    reason,
    ...(oomLimit && { oomLimit }),
    ...(!exit.known && { message: 'its shim died, and with it the container' }),
  };
}
