import { Counter, Gauge, type Registry } from 'prom-client';

/** The shims that pods run under. */
export class ShimMetrics {
  readonly #started: Counter;
  readonly #died: Counter;

  /** `live` counts the shims that run, at each scrape. */
  constructor(registry: Registry, live: () => number) {
    const registers = [registry];
    new Gauge({
      name: 'berth_shims',
      help: 'Shims that run and that the agent is connected to.',
      registers,
      collect() {
        this.set(live());
      },
    });
    this.#started = new Counter({
      name: 'berth_shims_started_total',
      help: 'Shims that the agent has started.',
      registers,
    });
    this.#died = new Counter({
      name: 'berth_shims_died_total',
      help: 'Shims that died unasked, or were found dead or deaf when the agent started.',
      registers,
    });
  }

  started(): void {
    this.#started.inc();
  }

  died(): void {
    this.#died.inc();
  }
}
