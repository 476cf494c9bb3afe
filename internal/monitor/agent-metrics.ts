import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';

export interface BuildInfo {
  readonly version: string;
  readonly revision: string;
}

// gauges with a counter's name, and the same numbers as nodejs_active_resources
const misnamed = ['active_handles_total', 'active_requests_total', 'active_resources_total'];

/** The agent's own process: CPU, memory, event loop lag, garbage collection, and which build it is. */
export function registerAgentMetrics(registry: Registry, build: BuildInfo): void {
  collectDefaultMetrics({ register: registry, prefix: 'berth_' });
  for (const name of misnamed) registry.removeSingleMetric(`berth_nodejs_${name}`);
  const info = new Gauge({
    name: 'berth_build_info',
    help: 'The build of the agent; always 1.',
    labelNames: ['version', 'revision', 'node_version'],
    registers: [registry],
  });
  info.set({ ...build, node_version: process.version }, 1);
}
