import { Registry } from 'prom-client';
import { isLoopback, parseHostPort } from '../../internal/config/address.ts';
import type { Config } from '../../internal/config/config.ts';
import { readKernelLog } from '../../internal/host/kernel-log.ts';
import { hostPort } from '../../internal/host/listen-tcp.ts';
import { writableLayer, writableLayers } from '../../internal/images/container-folders.ts';
import type { Logger } from '../../internal/log/log.ts';
import { registerAgentMetrics } from '../../internal/monitor/agent-metrics.ts';
import { CgroupSampler } from '../../internal/monitor/cgroup-sampler.ts';
import { CniMetrics } from '../../internal/monitor/cni-metrics.ts';
import { readOnce } from '../../internal/monitor/collect/collector.ts';
import type { PodDescriber, TaskDescriber } from '../../internal/monitor/container-labels.ts';
import { registerContainerMetrics } from '../../internal/monitor/container-metrics.ts';
import { EventStreamMetrics } from '../../internal/monitor/event-stream-metrics.ts';
import { type HealthCheck, HealthChecks } from '../../internal/monitor/health/health-checks.ts';
import { LoopCheck } from '../../internal/monitor/health/loop-check.ts';
import { HistoryMetrics } from '../../internal/monitor/history-metrics.ts';
import { LogMetrics } from '../../internal/monitor/log-metrics.ts';
import { Measurements } from '../../internal/monitor/measurements.ts';
import { MetricsServer, type Probe } from '../../internal/monitor/metrics-server.ts';
import { OomKills } from '../../internal/monitor/oom-kills.ts';
import { OomMetrics } from '../../internal/monitor/oom-metrics.ts';
import { OperationMetrics } from '../../internal/monitor/operation-metrics.ts';
import { PullMetrics } from '../../internal/monitor/pull-metrics.ts';
import { ReconcileMetrics } from '../../internal/monitor/reconcile-metrics.ts';
import { RestoreMetrics } from '../../internal/monitor/restore-metrics.ts';
import { RuntimeMetrics, type RuntimeState } from '../../internal/monitor/runtime-metrics.ts';
import { type PodSource, Sampler } from '../../internal/monitor/sampler.ts';
import { ShimMetrics } from '../../internal/monitor/shim-metrics.ts';
import { StageMetrics } from '../../internal/monitor/stage-metrics.ts';
import { StreamingMetrics } from '../../internal/monitor/streaming-metrics.ts';
import { TaskMonitor } from '../../internal/monitor/task-monitor.ts';
import { WalkThread } from '../../internal/monitor/walk/walk-thread.ts';
import { kinds } from '../../internal/reconcile/drift.ts';

export interface MonitoringOptions {
  readonly config: Config;
  readonly describer: TaskDescriber & PodDescriber;
  readonly pods: PodSource;
  readonly version: string;
  readonly ready: Probe;
  /** What tells that the agent is alive, beside its event loop. */
  readonly checks: readonly HealthCheck[];
  /** How many shims run. */
  readonly shims: () => number;
  readonly runtime: RuntimeState;
  /** How many pods of an earlier agent are not recovered yet. */
  readonly restoring: () => number;
  readonly log: Logger;
}

/** Everything that counts and samples, and the server that shows it. */
export interface Monitoring {
  readonly tasks: TaskMonitor;
  readonly sampler: Sampler;
  readonly measurements: Measurements;
  readonly oomKills: OomKills;
  readonly operations: OperationMetrics;
  readonly stages: StageMetrics;
  readonly history: HistoryMetrics;
  readonly logs: LogMetrics;
  readonly pulls: PullMetrics;
  readonly streams: StreamingMetrics;
  readonly eventStreams: EventStreamMetrics;
  readonly cni: CniMetrics;
  readonly shims: ShimMetrics;
  readonly runtime: RuntimeMetrics;
  readonly restores: RestoreMetrics;
  readonly reconcile: ReconcileMetrics;
  readonly server: MetricsServer;
  /** Ends what samples and walks. */
  close(): Promise<void>;
}

export function createMonitoring(options: MonitoringOptions): Monitoring {
  const { config, describer, pods, version, ready, checks, log } = options;
  const registry = new Registry();
  registerAgentMetrics(registry, { version, revision: '' });
  const operations = new OperationMetrics(registry);
  const stages = new StageMetrics(registry);
  const history = new HistoryMetrics(registry);
  const logs = new LogMetrics(registry);
  const pulls = new PullMetrics(registry);
  const streams = new StreamingMetrics(registry);
  const eventStreams = new EventStreamMetrics(registry);
  const cni = new CniMetrics(registry);
  const shims = new ShimMetrics(registry, options.shims);
  const restores = new RestoreMetrics(registry, options.restoring);
  const reconcile = new ReconcileMetrics(registry, Object.keys(kinds));
  const runtime = new RuntimeMetrics(registry, options.runtime);
  const ooms = new OomMetrics(registry);
  const usage = createUsage({ config, describer, pods, log });
  const { collectors } = usage.sampler;
  registerContainerMetrics({ registry, measurements: usage.measurements, collectors, log });
  const memory = { read: (cgroup: string) => readOnce(collectors.memoryLimits, cgroup) };
  const oomKills = new OomKills({ memory, readKernelLog, log, onKilled: limit => ooms.ended(limit) });
  const loop = new LoopCheck();
  loop.start();
  const health = new HealthChecks({ checks: [loop, ...checks] });
  const server = new MetricsServer({ registry, health, ready, log, ...access(config) });
  const close = async () => {
    loop.close();
    await usage.close();
  };
  return {
    ...usage,
    oomKills,
    operations,
    stages,
    history,
    logs,
    pulls,
    streams,
    eventStreams,
    cni,
    shims,
    runtime,
    restores,
    reconcile,
    server,
    close,
  };
}

type UsageOptions = Pick<MonitoringOptions, 'config' | 'describer' | 'pods' | 'log'>;
type Usage = Pick<Monitoring, 'tasks' | 'sampler' | 'measurements' | 'close'>;

/** What reads cgroups, network namespaces and disks. */
function createUsage({ config: { root, metrics }, describer, pods, log }: UsageOptions): Usage {
  const periodMs = metrics.period * 1000;
  const cgroups = new CgroupSampler({ log, ...(periodMs > 0 && { rateWindowMs: periodMs }) });
  const tasks = new TaskMonitor();
  const sampler = new Sampler({ cgroups, tasks, pods, log, periodMs });
  const walks = new WalkThread();
  const layers = { folder: writableLayers(root), of: (id: string) => writableLayer(root, id) };
  const diskPeriodMs = metrics.diskPeriod * 1000;
  const measurements = new Measurements({ sampler, describer, walks, layers, log, diskPeriodMs });
  // of one that came nothing is known yet
  tasks.watch(({ id, cgroup }) => {
    cgroups.forget(cgroup);
    measurements.forget(id);
  });
  const close = async () => {
    sampler.close();
    await walks.close();
  };
  return { tasks, sampler, measurements, close };
}

/** Who may scrape, and how. */
const access = ({ metrics: { tls, certFile, keyFile, tokenFile } }: Config) => ({
  ...(tls === 'files' && { tls: { certFile, keyFile } }),
  ...(tokenFile !== '' && { tokenFile }),
});

/** Serves on the configured address, if there is one; resolves with what was bound, as HOST:PORT. */
export async function serveMetrics(
  server: Pick<MetricsServer, 'listen'>,
  { metrics }: Config,
  log: Logger,
): Promise<string | undefined> {
  if (metrics.listen === '') return undefined;
  const configured = parseHostPort(metrics.listen);
  if (metrics.tls === 'none' && !isLoopback(configured.host)) {
    const what = metrics.tokenFile === '' ? 'metrics' : 'metrics and their token';
    log.warn(`${what} can be read on the network; set metrics.tls`, { listen: metrics.listen });
  }
  const { host, port } = await server.listen(configured);
  return hostPort(host, port);
}
