import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Code } from '../errors/errors.ts';
import { registerLive } from './live-metric.ts';
import type { Sample } from './text-format.ts';

/** As much of a pull under way as is shown. */
export interface RunningPull {
  readonly reference: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly bytesDone: number;
  /** 0 until it is known. */
  readonly bytesTotal: number;
  readonly bytesPerSecond: number;
}

// a layer of a small image takes milliseconds, one of a big model minutes
const buckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/** What pulls have brought and how they ended, and how far those under way are. */
export class PullMetrics {
  readonly #bytes: Counter;
  readonly #pulls: Counter<'code'>;
  readonly #unpack: Histogram;
  #running: () => readonly RunningPull[] = () => [];

  constructor(registry: Registry) {
    const registers = [registry];
    const running = () => this.#running();
    this.#bytes = new Counter({
      name: 'berth_image_pulled_bytes_total',
      help: 'Bytes of layers, as stored in registries, that pulls have downloaded.',
      registers,
    });
    this.#pulls = new Counter({
      name: 'berth_image_pulls_total',
      help: 'Image pulls that ended, by gRPC code.',
      labelNames: ['code'],
      registers,
    });
    this.#unpack = new Histogram({
      name: 'berth_image_layer_unpack_seconds',
      help: 'Time that the layers of images took to unpack, failed ones too.',
      buckets,
      registers,
    });
    new Gauge({
      name: 'berth_image_pulls_in_flight',
      help: 'Image pulls under way.',
      registers,
      collect() {
        this.set(running().length);
      },
    });
    for (const [name, help, read] of gauges) {
      registerLive(registry, {
        name,
        help,
        type: 'gauge',
        labelNames: ['image'],
        rows: async () => rowsOf(running(), read),
      });
    }
  }

  /** Where the pulls under way are asked for, at each scrape. */
  follow(running: () => readonly RunningPull[]): void {
    this.#running = running;
  }

  ended(code: Code | 'OK'): void {
    this.#pulls.inc({ code });
  }

  downloaded(bytes: number): void {
    this.#bytes.inc(bytes);
  }

  unpacked(seconds: number): void {
    this.#unpack.observe(seconds);
  }
}

type ReadPull = (pull: RunningPull) => number;

const gauges: readonly (readonly [name: string, help: string, read: ReadPull])[] = [
  ['berth_image_pull_done_bytes', 'Bytes that are here of the pulls under way.', pull => pull.bytesDone],
  ['berth_image_pull_size_bytes', 'Bytes in all of the pulls under way; 0 until known.', pull => pull.bytesTotal],
  ['berth_image_pull_bytes_per_second', 'How fast the pulls under way are.', pull => pull.bytesPerSecond],
];

/** So many references have a series of their own at most. */
const maxLabelled = 20;
/** No reference: what the others are summed under. */
const others = '(others)';

/** The pulls that began first keep their series; two of one reference share it. */
function rowsOf(running: readonly RunningPull[], read: ReadPull): Sample[] {
  const sums = new Map<string, number>();
  for (const pull of running.toSorted((a, b) => a.startedAt - b.startedAt)) {
    const image = sums.has(pull.reference) || sums.size < maxLabelled ? pull.reference : others;
    sums.set(image, (sums.get(image) ?? 0) + read(pull));
  }
  return [...sums].map(([image, value]) => ({ value, labels: { image } }));
}
