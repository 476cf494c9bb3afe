import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { runtime } from '../../../../api/gen/cri.js';
import { toEventResponse } from '../../container-events.ts';
import type { PodEvents, TimedEvent } from '../pod-events.ts';

type Event = runtime.v1.IContainerEventResponse;

export interface FoldedPod {
  readonly sandbox: Event['podSandboxStatus'];
  readonly containers: Event['containersStatuses'];
}

const typeNames = ['created', 'started', 'stopped', 'deleted'];

/** A client of the events that knows of pods only what it was told, and reads when it is asked to. */
export class EventFollower {
  readonly pods = new Map<string, FoldedPod>();
  /** `ID created`, in the order they came. */
  readonly heard: string[] = [];
  readonly #leaving = new AbortController();
  readonly #events: AsyncGenerator<TimedEvent>;
  #pending: Promise<IteratorResult<TimedEvent, unknown>>;
  #last = 0n;
  ended = false;

  constructor(events: PodEvents) {
    this.#events = events.read(this.#leaving.signal);
    this.#pending = this.#events.next();
  }

  /** Reads up to `count` events, fewer when there are no more. */
  async read(count = Number.POSITIVE_INFINITY): Promise<void> {
    for (let left = count; left > 0 && !this.ended; left--) {
      // what there is comes within a few microtasks
      const next = await Promise.race([this.#pending, turn()]);
      if (next === undefined) return;
      if (next.done) this.ended = true;
      else this.#fold(next.value);
      this.#pending = this.#events.next();
    }
  }

  async leave(): Promise<void> {
    this.#leaving.abort();
    await this.read();
  }

  #fold(timed: TimedEvent): void {
    assert.ok(timed.at > this.#last, 'an event is not later than the one before it');
    this.#last = timed.at;
    const event = toEventResponse(timed);
    const { containerId, containerEventType: type, podSandboxStatus: sandbox, containersStatuses } = event;
    this.heard.push(`${containerId} ${typeNames[type ?? 0]}`);
    const key = JSON.stringify(sandbox?.metadata?.uid);
    const isGone = type === runtime.v1.ContainerEventType.CONTAINER_DELETED_EVENT && containerId === sandbox?.id;
    if (isGone) this.pods.delete(key);
    else this.pods.set(key, { sandbox, containers: containersStatuses });
  }
}
