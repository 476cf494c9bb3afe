import { readdirSync, statSync } from 'node:fs';
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import { registerLoopMetrics } from './loop-metrics.ts';

export interface BuildInfo {
  readonly version: string;
  readonly revision: string;
}

const unwanted = [
  // gauges with a counter's name, and the same numbers as nodejs_active_resources
  ...['active_handles_total', 'active_requests_total', 'active_resources_total'].map(name => `nodejs_${name}`),
  // there are those of registerLoopMetrics() and registerOpenFiles()
  ...['', '_min', '_max', '_mean', '_stddev', '_p50', '_p90', '_p99'].map(
    which => `nodejs_eventloop_lag${which}_seconds`,
  ),
  'process_open_fds',
];
/** prom-client's look at the event loop cannot be switched off, only made a rare one. */
const never = 2 ** 31 - 1;

/** The agent's own process: CPU, memory, event loop lag, garbage collection, and which build it is. */
export function registerAgentMetrics(registry: Registry, build: BuildInfo): void {
  collectDefaultMetrics({ register: registry, prefix: 'berth_', eventLoopMonitoringPrecision: never });
  for (const name of unwanted) registry.removeSingleMetric(`berth_${name}`);
  registerLoopMetrics(registry);
  registerOpenFiles(registry);
  const info = new Gauge({
    name: 'berth_build_info',
    help: 'The build of the agent; always 1.',
    labelNames: ['version', 'revision', 'node_version'],
    registers: [registry],
  });
  info.set({ ...build, node_version: process.version }, 1);
}

/** prom-client lists the folder, which takes 6 ms with the descriptors of a hundred pods. */
function registerOpenFiles(registry: Registry): void {
  new Gauge({
    name: 'berth_process_open_fds',
    help: 'Number of open file descriptors.',
    registers: [registry],
    collect() {
      // since Linux 6.2 the size of the folder; before, it is 0
      this.set(statSync('/proc/self/fd').size || readdirSync('/proc/self/fd').length);
    },
  });
}
