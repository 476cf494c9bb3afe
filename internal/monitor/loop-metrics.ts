import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Gauge, type Registry } from 'prom-client';

const shares = [
  { name: 'p50', percent: 50, help: 'The median' },
  { name: 'p90', percent: 90, help: 'The 90th percentile' },
  { name: 'p99', percent: 99, help: 'The 99th percentile' },
  { name: 'max', percent: 100, help: 'The longest' },
];

/**
 * For how long one turn of the event loop keeps all else waiting. Node measures each turn as it ends: prom-client's way, a
 * timer that looks how late it is, wakes an idle agent a hundred times a second.
 */
export function registerLoopMetrics(registry: Registry): void {
  const turns = monitorEventLoopDelay({ samplePerIteration: true });
  turns.enable();
  for (const { name, percent, help } of shares) {
    new Gauge({
      name: `berth_nodejs_eventloop_lag_${name}_seconds`,
      help: `${help} of the times for which a turn of the event loop was busy since the last scrape.`,
      registers: [registry],
      collect() {
        this.set(turns.percentile(percent) / 1e9);
        // the last one that a scrape collects
        if (percent === 100) turns.reset();
      },
    });
  }
}
