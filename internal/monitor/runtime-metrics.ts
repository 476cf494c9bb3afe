import { Counter, Gauge, type Registry } from 'prom-client';

export interface RuntimeState {
  /** Whether pods can be made and ended here, as the node's condition says. */
  readonly ready: () => boolean;
  /** How many processes that are waited for do not go on, by why. */
  readonly stuck: () => ReadonlyMap<string, number>;
}

const states = ['uninterruptible', 'stopped', 'frozen'] as const;

/** Whether the node can do what it is for, and what keeps it. */
export class RuntimeMetrics {
  readonly #changes: Counter;
  readonly #probes: Counter<'outcome'>;

  constructor(registry: Registry, state: RuntimeState) {
    const registers = [registry];
    new Gauge({
      name: 'berth_runtime_ready',
      help: 'Whether pods can be made and ended: what the condition RuntimeReady says.',
      registers,
      collect() {
        this.set(state.ready() ? 1 : 0);
      },
    });
    this.#changes = new Counter({
      name: 'berth_runtime_ready_changes_total',
      help: 'How often RuntimeReady has changed.',
      registers,
    });
    this.#probes = new Counter({
      name: 'berth_runtime_probes_total',
      help: 'Pods that were made and ended to find out whether that can be done, by how that went.',
      labelNames: ['outcome'],
      registers,
    });
    for (const outcome of ['ok', 'failed']) this.#probes.inc({ outcome }, 0);
    new Gauge({
      name: 'berth_stuck_processes',
      help: 'Processes that somebody waits for and that do not go on: in an uninterruptible wait, stopped or frozen.',
      labelNames: ['state'],
      registers,
      collect() {
        const counts = state.stuck();
        for (const name of states) this.set({ state: name }, counts.get(name) ?? 0);
      },
    });
  }

  changed(): void {
    this.#changes.inc();
  }

  probed(ok: boolean): void {
    this.#probes.inc({ outcome: ok ? 'ok' : 'failed' });
  }
}
