import { abortable } from '../../async/deadline.ts';
import type { ContainerRecord, SandboxRecord } from '../../metadata/records.ts';
import type { WatchedTable } from '../../metadata/store.ts';
import { EventReader, type PodEvent } from './event-reader.ts';
import { type PodKey, podKeyOf, viewPod } from './pod-view.ts';

/** Counts what readers are sent and how far behind they are. */
export interface EventStreamObserver {
  /** Readers that are there now. */
  readers(count: number): void;
  sent(phase: PodEvent['phase']): void;
  /** A change that a reader will hear of only together with an earlier one. */
  coalesced(): void;
}

export interface PodEventsOptions {
  readonly sandboxes: WatchedTable<SandboxRecord>;
  readonly containers: WatchedTable<ContainerRecord>;
  /** Nanoseconds since the epoch. */
  readonly now: () => bigint;
  readonly observer: EventStreamObserver;
}

export interface TimedEvent extends PodEvent {
  /** When the pod was looked at, in nanoseconds since the epoch; later than that of every event before it. */
  readonly at: bigint;
}

/** What happens to pods, derived from the committed changes of their rows: nothing else says that something happened. */
export class PodEvents {
  readonly #options: PodEventsOptions;
  readonly #readers = new Set<EventReader>();
  readonly #closing = new AbortController();
  readonly #unwatch: readonly (() => void)[];
  #last = 0n;

  constructor(options: PodEventsOptions) {
    this.#options = options;
    const { sandboxes, containers } = options;
    this.#unwatch = [
      sandboxes.watch(({ before, after }) => this.#changed(after ?? before)),
      containers.watch(({ before, after }) => {
        const row = after ?? before;
        if (row) this.#changed(sandboxes.get(row.sandboxId));
      }),
    ];
  }

  /**
   * First one event for each pod that is there, then what happens; each as late as the reader asks for it. Ends when
   * the signal fires or the events are closed.
   */
  async *read(signal: AbortSignal): AsyncGenerator<TimedEvent> {
    const { sandboxes, containers, observer } = this.#options;
    const view = (key: PodKey) => viewPod(key, sandboxes.list(), containers.list());
    const reader = new EventReader(view, sandboxes.list().map(podKeyOf));
    const ended = AbortSignal.any([signal, this.#closing.signal]);
    this.#readers.add(reader);
    observer.readers(this.#readers.size);
    try {
      while (!ended.aborted) {
        const event = reader.next();
        if (event) {
          observer.sent(event.phase);
          yield { ...event, at: this.#now() };
        } else {
          // to leave is no failure of a stream that has no end of its own
          await abortable(reader.waiting(), ended).catch(() => {});
        }
      }
    } finally {
      this.#readers.delete(reader);
      observer.readers(this.#readers.size);
    }
  }

  /** Ends all readers. */
  close(): void {
    for (const unwatch of this.#unwatch) unwatch();
    this.#closing.abort();
  }

  #changed(sandbox: SandboxRecord | undefined): void {
    if (!sandbox || this.#readers.size === 0) return;
    const key = podKeyOf(sandbox);
    for (const reader of this.#readers) if (!reader.changed(key)) this.#options.observer.coalesced();
  }

  #now(): bigint {
    const now = this.#options.now();
    this.#last = now > this.#last ? now : this.#last + 1n;
    return this.#last;
  }
}
