import type { Logger } from '../log/log.ts';

/** Topic -> event. Times are nanoseconds since 1970. Events are hints: late, twice, out of order, or lost. */
export interface RuntimeEvents {
  '/tasks/create': { readonly containerId: string; readonly bundle: string; readonly pid: number };
  '/tasks/start': { readonly containerId: string; readonly pid: number };
  /** `id` is the container's for its first process, else the exec's. */
  '/tasks/exit': {
    readonly containerId: string;
    readonly id: string;
    readonly pid: number;
    readonly exitStatus: number;
    readonly exitedAt: bigint;
  };
  '/tasks/delete': {
    readonly containerId: string;
    readonly pid: number;
    readonly exitStatus: number;
    readonly exitedAt: bigint;
  };
  '/tasks/oom': { readonly containerId: string };
  '/tasks/exec-added': { readonly containerId: string; readonly execId: string };
  '/tasks/exec-started': { readonly containerId: string; readonly execId: string; readonly pid: number };
  '/tasks/paused': { readonly containerId: string };
  '/tasks/resumed': { readonly containerId: string };
  /** The pod's shim died; its tasks are being cleaned up. */
  '/pods/lost': { readonly sandboxId: string };
}

export type Topic = keyof RuntimeEvents;

export type Published = {
  [T in Topic]: { readonly namespace: string; readonly topic: T; readonly event: RuntimeEvents[T] };
}[Topic];

export type Subscriber = (published: Published) => void;

/** Hands every event to everybody who listens, at once and in turn. */
export class EventExchange {
  readonly #subscribers = new Set<Subscriber>();
  readonly #log: Logger;

  constructor(options: { readonly log: Logger }) {
    this.#log = options.log;
  }

  publish<T extends Topic>(namespace: string, topic: T, event: RuntimeEvents[T]): void {
    for (const subscriber of this.#subscribers) {
      try {
        subscriber({ namespace, topic, event } as Published);
      } catch (error) {
        this.#log.warn('a subscriber failed', { topic, error });
      }
    }
  }

  /** Returns what ends it. */
  subscribe(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  }
}
