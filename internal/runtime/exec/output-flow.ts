import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { carry } from '../../async/carry.ts';
import { within } from '../../async/within.ts';

/** One output of a process on its way to whoever wants it, at their pace; dropped once nobody does. */
export class OutputFlow {
  /** All of it has been handed over. */
  readonly ended: Promise<void>;
  readonly #sink: Writable | undefined;
  readonly #drop: () => void;
  #seen = 0;

  constructor(source: Readable, sink: Writable | undefined) {
    this.#sink = sink;
    source.on('data', (chunk: Buffer) => {
      this.#seen += chunk.length;
    });
    this.#drop = carry(source, sink);
    sink?.once('close', this.#drop).once('error', this.#drop);
    this.ended = finished(source, { writable: false }).catch(() => {});
  }

  /** In bytes. */
  get seen(): number {
    return this.#seen;
  }

  /** Nothing is read until the client takes what it has been given. */
  get isHeldUp(): boolean {
    return this.#sink !== undefined && !this.#sink.destroyed && this.#sink.writableNeedDrain;
  }

  /** The process goes on, and nobody hears it. */
  drop(): void {
    this.#drop();
  }
}

/** As long as nothing comes for that time, a child of an ended process keeps its output open, and may for ever. */
const quietMs = 250;
/** Nor for a child that goes on printing. */
const mostWaits = 10;
/** More than can be on its way when a process ends: its pipe and its shim's, 1 MiB at most each, and what is copied. */
const mostOnTheWay = 3 * 1024 * 1024;

/** Waits until all that an ended process printed is handed over, however slow its client is; false when more may come. */
export async function handedOver(flows: readonly OutputFlow[]): Promise<boolean> {
  const ended = Promise.all(flows.map(flow => flow.ended));
  const seen = () => flows.reduce((sum, flow) => sum + flow.seen, 0);
  const isHeldUp = () => flows.some(flow => flow.isHeldUp);
  const first = seen();
  for (let waits = 0; waits < mostWaits && seen() - first < mostOnTheWay; ) {
    const before = seen();
    const wasHeldUp = isHeldUp();
    if (await within(ended, quietMs)) return true;
    // a loop that was held up runs its timers before it reads; let it read
    await nextTurn();
    // a client that took what it had just now has had no time for more
    if (wasHeldUp || isHeldUp()) continue;
    if (seen() === before) return false;
    waits++;
  }
  return false;
}
