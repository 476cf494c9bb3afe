import type { KeyedLock } from '../async/keyed-lock.ts';
import type { LastingWork } from '../async/lasting-work.ts';
import type { Turns } from '../async/turns.ts';
import type { AppArmor } from '../host/apparmor.ts';
import type { Cgroups } from '../host/cgroup.ts';
import type { HostPaths } from '../host/host-paths.ts';
import type { Machine } from '../host/machine.ts';
import type { ImageStore } from '../images/image-store.ts';
import type { ImageUsage } from '../images/image-usage.ts';
import type { Puller } from '../images/pull/puller.ts';
import type { Snapshots } from '../images/snapshots.ts';
import type { Verifier } from '../images/verify/verifier.ts';
import type { Logger } from '../log/log.ts';
import type { ContainerRecord, SandboxRecord } from '../metadata/records.ts';
import type { Table } from '../metadata/store.ts';
import type { Measurements } from '../monitor/measurements.ts';
import type { RestoreMetrics } from '../monitor/restore-metrics.ts';
import type { Sampler } from '../monitor/sampler.ts';
import type { TaskMonitor } from '../monitor/task-monitor.ts';
import type { Network } from '../network/network.ts';
import type { Reconciler } from '../reconcile/reconciler.ts';
import type { SelinuxLabels } from '../runtime/oci/selinux.ts';
import type { OciRlimit } from '../runtime/oci/spec.ts';
import type { HandlerConfig, Runtime } from '../runtime/runtime.ts';
import type { Conditions } from './conditions.ts';
import type { CdiFiles } from './container/cdi-files.ts';
import type { Exits } from './container/exits.ts';
import type { QosOptions } from './container/qos.ts';
import type { Debts } from './debts.ts';
import type { PodEvents } from './events/pod-events.ts';
import type { Calls } from './history/calls.ts';
import type { PodHistory } from './history/pod-history.ts';
import type { Notices } from './notices.ts';
import type { Readiness } from './readiness/readiness.ts';
import type { Recovery } from './recovery.ts';
import type { Stages } from './stages.ts';
import type { StreamingUrls } from './streaming/urls.ts';
import type { WaitBook } from './wait-book.ts';

/** A runtime handler as the configuration has it. */
export interface Handler extends HandlerConfig {
  /** Which annotations of pods and containers reach the OCI spec: names, or prefixes ending in `*`. */
  readonly annotations: readonly string[];
  /** Why its pods cannot have user namespaces; undefined when they can. */
  readonly noUserNamespaces: string | undefined;
  /** Of every process of a container. */
  readonly rlimits: readonly OciRlimit[];
  /** How many processes and threads a container may have; 0 is no limit of its own. */
  readonly pidsLimit: number;
}

/** What the RPCs work with; the composition root makes it. */
export interface Deps {
  readonly log: Logger;
  readonly version: string;
  /** containerd's namespace, `k8s.io` unless configured. */
  readonly namespace: string;
  /** Durable files: `/var/lib/berth`. */
  readonly root: string;
  /** Files of this boot: `/run/berth`. */
  readonly state: string;
  readonly defaultHandler: string;
  readonly handlers: Readonly<Record<string, Handler>>;
  readonly sandboxes: Table<SandboxRecord>;
  readonly containers: Table<ContainerRecord>;
  readonly runtime: Runtime;
  /** The tasks whose cgroups can be read. */
  readonly tasks: TaskMonitor;
  readonly sampler: Sampler;
  readonly measurements: Measurements;
  readonly exits: Exits;
  readonly podEvents: PodEvents;
  /** Starts of pods and creates of containers under way, by attempt: a retry joins. */
  readonly making: LastingWork<string>;
  /** Of the pods that come and go: many at once would all be late. */
  readonly turns: Turns;
  /** Starts of containers under way, by id, and how those ended that nobody waited for any more. */
  readonly starting: LastingWork<void>;
  /** One change at a time for each sandbox or container. */
  readonly locks: KeyedLock;
  readonly notices: Notices;
  readonly stages: Stages;
  /** Beside the stages. */
  readonly waitBook: WaitBook;
  /** What keeps that which is waited for from coming. */
  readonly conditions: Conditions;
  /** Whether pods can be made and ended here. */
  readonly readiness: Pick<Readiness, 'condition'>;
  /** What clients asked for and wait for. */
  readonly calls: Calls;
  /** What happened to pods and containers; told to it by `note`, which never fails and never waits. */
  readonly history: PodHistory;
  /** What is to go and could not be taken down so far. */
  readonly debts: Pick<Debts, 'failing'>;
  /** What a change waits for after a start of the agent: that rows and machine agree on its pod. */
  readonly recovery: Recovery;
  readonly restores: RestoreMetrics;
  /** Compares what is written down with what stands and what runs. */
  readonly reconciler: Reconciler;
  readonly images: ImageStore;
  readonly imageUsage: ImageUsage;
  readonly puller: Puller;
  readonly verifier: Verifier;
  readonly snapshots: Snapshots;
  readonly network: Network;
  readonly cgroups: Cgroups;
  readonly apparmor: AppArmor;
  /** How the policy labels containers; undefined without SELinux. */
  readonly selinux: SelinuxLabels | undefined;
  readonly cdi: CdiFiles;
  readonly qos: QosOptions;
  readonly machine: Machine;
  /** Looks at what clients name of the host, of which any may not answer. */
  readonly hostPaths: HostPaths;
  /** Serves exec, attach and port-forward beside the CRI. */
  readonly streaming: StreamingUrls;
}
