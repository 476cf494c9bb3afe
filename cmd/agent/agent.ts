import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { adminService, imageService, runtimeService } from '../../api/services.ts';
import { KeyedLock } from '../../internal/async/keyed-lock.ts';
import { LastingWork } from '../../internal/async/lasting-work.ts';
import { Turns } from '../../internal/async/turns.ts';
import { WhenIdle } from '../../internal/async/when-idle.ts';
import { socketPath } from '../../internal/config/address.ts';
import type { Config } from '../../internal/config/config.ts';
import { Conditions } from '../../internal/cri/conditions.ts';
import { cdiFiles } from '../../internal/cri/container/cdi-files.ts';
import { Exits } from '../../internal/cri/container/exits.ts';
import { Debts } from '../../internal/cri/debts.ts';
import type { Deps } from '../../internal/cri/deps.ts';
import { taskDescriber } from '../../internal/cri/describer.ts';
import { PodEvents } from '../../internal/cri/events/pod-events.ts';
import { Faults } from '../../internal/cri/faults.ts';
import { Calls } from '../../internal/cri/history/calls.ts';
import { PodHistory } from '../../internal/cri/history/pod-history.ts';
import { type InstrumentOptions, isRead, type OperationObserver } from '../../internal/cri/instrument.ts';
import { Notices } from '../../internal/cri/notices.ts';
import { owedTeardowns } from '../../internal/cri/owed.ts';
import { noteStop, outcomeOf, stopsUnderWay } from '../../internal/cri/readiness/outcomes.ts';
import { probePod } from '../../internal/cri/readiness/probe-pod.ts';
import { Readiness } from '../../internal/cri/readiness/readiness.ts';
import { gatherWitnesses } from '../../internal/cri/reconcile/gather.ts';
import { reconcileObserver } from '../../internal/cri/reconcile/observer.ts';
import { performStep } from '../../internal/cri/reconcile/repairs.ts';
import { recover } from '../../internal/cri/recover.ts';
import { Recovery } from '../../internal/cri/recovery.ts';
import { sandboxLost } from '../../internal/cri/sandbox/lost.ts';
import { GrpcServer } from '../../internal/cri/server.ts';
import { adminServices, imageServices, runtimeServices } from '../../internal/cri/services.ts';
import { Stages, type StagesOptions } from '../../internal/cri/stages.ts';
import { monitoredPods } from '../../internal/cri/stats/monitored-pods.ts';
import { WaitBook } from '../../internal/cri/wait-book.ts';
import { BerthError } from '../../internal/errors/errors.ts';
import { Cgroups } from '../../internal/host/cgroup.ts';
import { nowNanos } from '../../internal/host/clock.ts';
import { ensureDirectory } from '../../internal/host/files.ts';
import { HostPaths } from '../../internal/host/host-paths.ts';
import { probeMachine } from '../../internal/host/machine.ts';
import { trimMemory } from '../../internal/host/resident.ts';
import type { ImageRecord, ImageStore } from '../../internal/images/image-store.ts';
import { ImageUsage } from '../../internal/images/image-usage.ts';
import { preloadImages } from '../../internal/images/import/preload.ts';
import type { Logger } from '../../internal/log/log.ts';
import { History } from '../../internal/metadata/history.ts';
import { type ContainerRecord, imagesOf, type SandboxRecord } from '../../internal/metadata/records.ts';
import { MetadataStore } from '../../internal/metadata/store.ts';
import { shimsCheck } from '../../internal/monitor/health/shims-check.ts';
import type { OperationMetrics } from '../../internal/monitor/operation-metrics.ts';
import { Network } from '../../internal/network/network.ts';
import { Reconciler } from '../../internal/reconcile/reconciler.ts';
import { EventExchange } from '../../internal/runtime/event-exchange.ts';
import { Runtime } from '../../internal/runtime/runtime.ts';
import type { TaskMonitor } from '../../internal/runtime/task-monitor.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { openAppArmor } from './apparmor.ts';
import { cgroupDriver, resolveHandlers } from './handlers.ts';
import { openImages } from './images.ts';
import { createMonitoring, serveMetrics } from './monitoring.ts';
import { containerLabels } from './selinux.ts';
import { serveStreams } from './streaming.ts';
import { probeUserNamespaces } from './user-namespaces.ts';

export interface Agent {
  /** `unix:///run/berth/berth.sock` */
  readonly address: string;
  /** HOST:PORT that was bound; undefined when metrics are off. */
  readonly metricsAddress: string | undefined;
  /** Stops serving; pods go on. */
  close(): Promise<void>;
}

export interface AgentOptions {
  /** Which stages are to fail on purpose, for tests; see internal/cri/faults.ts. */
  readonly faults?: string;
  /** HTTP_PROXY and its like, for registries. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** A node that starts a batch of pods is busy until then. */
const idleMs = 2000;

/** After this the agent is ready without the pods whose shims do not answer. */
const usualRecoveryMs = 1000;

/** A kubelet waits five minutes at most before it asks again for what it wants. */
const abandonedMs = 5 * 60_000;
/** A pod that takes longer waits for something, and keeps no processor from the next one. */
const turnMs = 500;
const podsAtOnce = () => Math.max(8, 4 * availableParallelism());

/** How long calls under way may take to end when the agent stops. */
const closeGraceMs = 5000;

/** The wiring diagram: every part is made here, once, and handed what it needs. */
export async function startAgent(config: Config, log: Logger, options: AgentOptions = {}): Promise<Agent> {
  const { root, state, namespace, listen, cni } = config;
  const server = new GrpcServer({ listen });
  await server.claim();
  await Promise.all([ensureDirectory(root, 0o700), ensureDirectory(state, 0o711)]);
  const closing = new AsyncDisposableStack();
  try {
    const [machine, metadata] = await Promise.all([
      probeMachine({ cniBinDirs: cni.binDirs }),
      MetadataStore.open(join(root, 'metadata.db'), log),
    ]);
    closing.defer(() => metadata.close());
    for (const note of machine.notes) log.warn(note);
    const sandboxes = metadata.table<SandboxRecord>('sandboxes');
    const containers = metadata.table<ContainerRecord>('containers');
    const recovery = new Recovery();
    const ready = Promise.withResolvers<void>();
    const monitoring = createMonitoring({
      config,
      describer: taskDescriber(sandboxes, containers),
      pods: monitoredPods({ sandboxes, state, namespace }),
      version: packageJson.version,
      ready: () => ready.promise,
      checks: [
        { name: 'store', run: () => metadata.ping().then(() => undefined) },
        shimsCheck({ shims: () => runtime.shims() }),
      ],
      shims: () => runtime.shims().length,
      runtime: {
        ready: () => readiness.condition.ready,
        stuck: () => conditions.stuck(),
      },
      restoring: () => recovery.pending.length,
      log,
    });
    closing.defer(() => monitoring.close());
    const kept = await History.open(metadata, { log, onDropped: count => monitoring.history.dropped(count) });
    const history = new PodHistory({ kept, sandboxes, containers });
    closing.defer(() => history.end());
    await history.begin(packageJson.version, process.pid);
    const { images, snapshots, puller, verifier, close } = await openImages({
      ...{ config, version: packageJson.version, environment: options.environment ?? {}, log },
      records: metadata.table<ImageRecord>('images'),
      inUse: id => containers.list().some(container => imagesOf(container).includes(id)),
      observer: monitoring.pulls,
      step: (operation, step, work) => stages.time(operation, step, work),
    });
    monitoring.pulls.follow(() => puller.running());
    closing.defer(close);
    const network = new Network({ ...cni, log, observer: monitoring.cni });
    closing.defer(() => network.close());
    await network.start();
    const handlers = await probeUserNamespaces(config, resolveHandlers(config, machine));
    const apparmor = openAppArmor(machine, log);
    const cgroups = new Cgroups({ driver: cgroupDriver(handlers) });
    const events = new EventExchange({ log });
    const faults = new Faults({ log, script: options.faults ?? '', crash: () => process.kill(process.pid, 'SIGKILL') });
    const onEnd: StagesOptions['onEnd'] = (id, trace, failure) => {
      history.operation(id, trace, failure);
      readiness.note(outcomeOf(trace, failure));
    };
    const stages = new Stages({ observer: monitoring.stages, faults, onEnd });
    const waitBook = new WaitBook();
    const conditions = new Conditions({ waiting: () => [...waitBook.waiting(), ...stages.waiting()], log });
    closing.defer(() => conditions.close());
    conditions.start();
    const calls = new Calls();
    const readiness = new Readiness({
      probe: begin => probePod({ ...deps, writeProbe: () => metadata.writeProbe() }, begin),
      underWay: () => [...stages.running(), ...stopsUnderWay(calls)],
      log,
      onProbe: ok => monitoring.runtime.probed(ok),
      onChange: () => monitoring.runtime.changed(),
    });
    closing.defer(() => readiness.close());
    const runtime = new Runtime({
      ...{ root, state, address: socketPath(listen), handlers, cgroups, events, log },
      monitor: faultyMonitor(monitoring.tasks, stages),
      stage: (operation, stage, work) => stages.time(operation, stage, work),
      onLogDropped: bytes => monitoring.logs.dropped(bytes),
      onShimStarted: () => monitoring.shims.started(),
    });
    closing.defer(() => runtime.close());
    const streaming = await serveStreams(
      config,
      { log, namespace, root, state, sandboxes, containers, runtime, stages },
      monitoring.streams,
    );
    closing.defer(() => streaming.close());
    const reconciler = new Reconciler({
      gather: () => gatherWitnesses(deps),
      perform: step => performStep(deps, step),
      observer: reconcileObserver(monitoring.reconcile, history),
      log,
      intervalMs: config.reconcile.interval * 1000,
    });
    const debts = new Debts({
      owed: () => owedTeardowns(deps),
      log,
      onTried: (id, tries, error) => history.debt(id, tries, error),
    });
    const deps: Deps = {
      ...{ log, version: packageJson.version, namespace, root, state, handlers, sandboxes, containers },
      ...{
        runtime,
        tasks: monitoring.tasks,
        sampler: monitoring.sampler,
        measurements: monitoring.measurements,
        images,
        imageUsage: new ImageUsage(root),
        puller,
        verifier,
        snapshots,
        network,
        cgroups,
        apparmor,
        selinux: await containerLabels(machine),
        machine,
        recovery,
        restores: monitoring.restores,
        reconciler,
        streaming,
      },
      defaultHandler: config.runtime.default,
      hostPaths: new HostPaths(),
      cdi: cdiFiles(config.runtime.cdiSpecDirs),
      qos: { blockIoConfig: config.runtime.blockioConfig, ignoreMissing: config.runtime.ignoreMissingClasses },
      podEvents: new PodEvents({ sandboxes, containers, now: nowNanos, observer: monitoring.eventStreams }),
      exits: new Exits({ containers, log, stages, oomKills: monitoring.oomKills }),
      making: new LastingWork({ abandonedMs }),
      turns: new Turns(podsAtOnce(), { what: 'its turn among the pods that come and go', holdMs: turnMs }),
      starting: new LastingWork({ abandonedMs, unheardMs: abandonedMs }),
      locks: new KeyedLock(),
      notices: new Notices(log),
      ...{ stages, history, debts },
      calls,
      ...{ waitBook, conditions, readiness },
    };
    events.subscribe(({ topic, event }) => {
      if (topic !== '/pods/lost') return;
      monitoring.shims.died();
      reconciler.touch();
      sandboxLost(deps, event.sandboxId).catch((error: unknown) =>
        log.error('a lost pod is not cleaned up', { error }),
      );
    });
    const idle = new WhenIdle({ quietMs: idleMs, run: trimMemory });
    closing.defer(() => idle.close());
    const instruments = { log, operations: observed(monitoring.operations, idle, readiness) };
    server.add(runtimeService, runtimeServices(deps, instruments));
    server.add(imageService, imageServices(deps, instruments));
    server.add(adminService, adminServices(deps, instruments));
    const metricsAddress = await serveMetrics(monitoring.server, config, log);
    closing.defer(() => monitoring.server.close());
    closing.defer(() => recovery.close());
    await recover(deps);
    // before a kubelet can find the runtime ready: its cAdvisor looks for the socket only then, once
    await startLookups(config, deps, instruments, closing);
    await server.listen();
    monitoring.sampler.start();
    closing.defer(() => server.close(closeGraceMs));
    // before the server, which waits for its calls
    closing.defer(() => deps.podEvents.close());
    closing.defer(() => debts.close());
    debts.start();
    await images.collect();
    closing.defer(startPreload(images, config, log));
    if (!(await recovery.settled(usualRecoveryMs))) log.warn('shims do not answer yet', { pods: recovery.pending });
    ready.resolve();
    const repairs = new Debts({ owed: () => reconciler.owed(), log });
    closing.defer(() => repairs.close());
    closing.defer(() => reconciler.close());
    repairs.start();
    reconciler.start();
    readiness.start();
    idle.touch();
    return { address: listen, metricsAddress, close: () => closing.disposeAsync() };
  } catch (error) {
    await closing.disposeAsync();
    throw BerthError.wrap(error, 'the agent cannot start');
  }
}

/** Beside serving: nothing waits for it, and no failure of it is one of the agent. Returns what ends it. */
function startPreload(images: ImageStore, { images: { preloadDir }, root }: Config, log: Logger): () => Promise<void> {
  if (preloadDir === '') return async () => {};
  const stopping = new AbortController();
  const options = { images, log, signal: stopping.signal };
  const preloading = preloadImages({ ...options, directory: preloadDir, notesFile: join(root, 'preloaded.json') });
  return async () => {
    stopping.abort();
    await preloading;
  };
}

async function startLookups(
  { metrics: { cadvisorSocket } }: Config,
  deps: Deps,
  options: InstrumentOptions,
  closing: AsyncDisposableStack,
): Promise<void> {
  if (cadvisorSocket === '') return;
  // what few want is loaded for those
  const { serveLookups } = await import('./lookups.ts');
  const lookups = await serveLookups(cadvisorSocket, deps, options);
  closing.defer(() => lookups.close(closeGraceMs));
}

/** What is asked of the agent, but for the reads that a kubelet repeats all day, is activity. */
const observed = (operations: OperationMetrics, idle: WhenIdle, readiness: Readiness): OperationObserver => ({
  observe(operation, code, seconds) {
    operations.observe(operation, code, seconds);
    noteStop(readiness, operation, code);
    if (!isRead(operation)) idle.touch();
  },
});

/** The monitor with a fault point of its own: it is told of a task in the middle of the runtime's create. */
const faultyMonitor = (monitor: TaskMonitor, stages: Stages): TaskMonitor => ({
  async monitor(task) {
    // an infra process is a sandbox's
    if (task.id !== task.sandboxId) await stages.fault('StartContainer.monitor');
    await monitor.monitor(task);
  },
  stop: (namespace, id) => monitor.stop(namespace, id),
});
