import { Counter, Gauge, type Registry } from 'prom-client';

/** Streams of container events. */
export class EventStreamMetrics {
  readonly #readers: Gauge;
  readonly #sent: Counter<'type'>;
  readonly #coalesced: Counter;

  constructor(registry: Registry) {
    const registers = [registry];
    this.#readers = new Gauge({
      name: 'berth_event_stream_readers',
      help: 'Clients that read container events now.',
      registers,
    });
    this.#sent = new Counter({
      name: 'berth_event_stream_events_total',
      help: 'Container events that readers were sent.',
      labelNames: ['type'],
      registers,
    });
    this.#coalesced = new Counter({
      name: 'berth_event_stream_coalesced_total',
      help: 'Changes that a reader heard of only together with an earlier one of the same pod, as it was behind.',
      registers,
    });
    for (const type of ['created', 'started', 'stopped', 'deleted']) this.#sent.inc({ type }, 0);
  }

  readers(count: number): void {
    this.#readers.set(count);
  }

  sent(phase: 'created' | 'running' | 'exited' | undefined): void {
    const type = phase === undefined ? 'deleted' : { created: 'created', running: 'started', exited: 'stopped' }[phase];
    this.#sent.inc({ type });
  }

  coalesced(): void {
    this.#coalesced.inc();
  }
}
