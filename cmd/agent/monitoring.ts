import { Registry } from 'prom-client';
import { parseHostPort } from '../../internal/config/address.ts';
import type { Config } from '../../internal/config/config.ts';
import { readKernelLog } from '../../internal/host/kernel-log.ts';
import type { Logger } from '../../internal/log/log.ts';
import { registerAgentMetrics } from '../../internal/monitor/agent-metrics.ts';
import type { TaskDescriber } from '../../internal/monitor/container-labels.ts';
import { ContainerMetrics } from '../../internal/monitor/container-metrics.ts';
import { LogMetrics } from '../../internal/monitor/log-metrics.ts';
import { MetricsServer, type Probe } from '../../internal/monitor/metrics-server.ts';
import { OomKills } from '../../internal/monitor/oom-kills.ts';
import { OperationMetrics } from '../../internal/monitor/operation-metrics.ts';
import { PullMetrics } from '../../internal/monitor/pull-metrics.ts';
import { Sampler } from '../../internal/monitor/sampler.ts';
import { StageMetrics } from '../../internal/monitor/stage-metrics.ts';
import { StreamingMetrics } from '../../internal/monitor/streaming-metrics.ts';
import { TaskMonitor } from '../../internal/monitor/task-monitor.ts';

export interface MonitoringOptions {
  readonly describer: TaskDescriber;
  readonly version: string;
  readonly ready: Probe;
  readonly log: Logger;
}

/** Everything that counts and samples, and the server that shows it. */
export interface Monitoring {
  readonly tasks: TaskMonitor;
  readonly oomKills: OomKills;
  readonly operations: OperationMetrics;
  readonly stages: StageMetrics;
  readonly logs: LogMetrics;
  readonly pulls: PullMetrics;
  readonly streaming: StreamingMetrics;
  readonly server: MetricsServer;
}

export function createMonitoring({ describer, version, ready, log }: MonitoringOptions): Monitoring {
  const registry = new Registry();
  registerAgentMetrics(registry, { version, revision: '' });
  const operations = new OperationMetrics(registry);
  const stages = new StageMetrics(registry);
  const logs = new LogMetrics(registry);
  const pulls = new PullMetrics(registry);
  const streaming = new StreamingMetrics(registry);
  const tasks = new TaskMonitor();
  const sampler = new Sampler({ tasks, log });
  new ContainerMetrics({ registry, sampler, describer });
  const oomKills = new OomKills({ memory: sampler.memory, readKernelLog, log });
  const server = new MetricsServer({ registry, healthy: async () => {}, ready, log });
  return { tasks, oomKills, operations, stages, logs, pulls, streaming, server };
}

/** Serves on the configured address, if there is one; resolves with what was bound, as HOST:PORT. */
export async function serveMetrics(server: MetricsServer, { metrics }: Config): Promise<string | undefined> {
  if (metrics.listen === '') return undefined;
  const { host, port } = await server.listen(parseHostPort(metrics.listen));
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
