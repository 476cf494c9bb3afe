import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

// an exec of a probe takes milliseconds, somebody's shell hours
const buckets = [0.01, 0.05, 0.25, 1, 5, 30, 300, 3600, 14_400];

/** Sessions of exec, attach and port-forward, and what goes over them. All labels are of closed sets. */
export class StreamingMetrics {
  readonly #open: Gauge<'kind' | 'transport'>;
  readonly #duration: Histogram<'kind' | 'transport'>;
  readonly #bytes: Counter<'kind' | 'direction'>;

  constructor(registry: Registry) {
    const registers = [registry];
    const labelNames = ['kind', 'transport'] as const;
    this.#open = new Gauge({
      name: 'berth_streaming_sessions',
      help: 'Sessions of exec, attach and port-forward that are open.',
      labelNames,
      registers,
    });
    this.#duration = new Histogram({
      name: 'berth_streaming_session_seconds',
      help: 'How long sessions that ended were open.',
      labelNames,
      buckets,
      registers,
    });
    this.#bytes = new Counter({
      name: 'berth_streaming_bytes_total',
      help: 'Bytes that clients of exec, attach and port-forward have sent (in) and were sent (out).',
      labelNames: ['kind', 'direction'],
      registers,
    });
  }

  sessionOpened(kind: string, transport: string): void {
    this.#open.inc({ kind, transport });
  }

  sessionClosed(kind: string, transport: string, seconds: number): void {
    this.#open.dec({ kind, transport });
    this.#duration.observe({ kind, transport }, seconds);
  }

  bytes(kind: string, direction: string, count: number): void {
    this.#bytes.inc({ kind, direction }, count);
  }
}
