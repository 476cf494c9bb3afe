import { join } from 'node:path';
import { together } from '../async/together.ts';
import { BerthError } from '../errors/errors.ts';
import { hasOpen } from '../host/process.ts';
import type { Logger } from '../log/log.ts';
import { type Bundle, finishRemoval } from './bundle.ts';
import { cleanupAfterDeadShim } from './cleanup-after-dead-shim.ts';
import { type CreateOptions, createTask } from './create.ts';
import { destroyTask } from './delete.ts';
import type { EventExchange } from './event-exchange.ts';
import { findLeft, type Left, type LeftPod } from './find-left.ts';
import type { HandlerConfig } from './handler-config.ts';
import { OciRuntime } from './oci-runtime.ts';
import { type Pod, Pods } from './pods.ts';
import { type RestoreReport, restorePod } from './restore.ts';
import type { ProcessCgroups, RuntimeContext, RuntimeStage } from './runtime-context.ts';
import type { ShimDriver, ShimRecord } from './shim/shim.ts';
import { findShimProcesses, type ShimProcesses, shimSocketPath } from './shim/v2/find-processes.ts';
import { V2Driver } from './shim/v2/v2-driver.ts';
import type { Task } from './task.ts';
import { TaskList } from './task-list.ts';
import type { TaskMonitor } from './task-monitor.ts';

export type { HandlerConfig } from './handler-config.ts';

/** runc and crun name it so; the process has it open until it becomes the container's own program. */
const startPipe = 'exec.fifo';

export interface RuntimeOptions {
  /** `/var/lib/berth` */
  readonly root: string;
  /** `/run/berth` */
  readonly state: string;
  /** The agent's socket path: hashed into the names of its shims' sockets, so no two agents may share one. */
  readonly address: string;
  /** By name, as a RuntimeClass says it. */
  readonly handlers: Readonly<Record<string, HandlerConfig>>;
  readonly monitor: TaskMonitor;
  readonly cgroups: ProcessCgroups;
  readonly events: EventExchange;
  readonly log: Logger;
  readonly stage?: RuntimeStage;
  /** Told of output that will not be in a container's log, in bytes. */
  readonly onLogDropped?: (bytes: number) => void;
  /** Told of each shim that is started; of one that dies tells `/pods/lost`. */
  readonly onShimStarted?: () => void;
}

/** The linux runtime: containers of pods, each pod under one shim, which outlives the agent. */
export class Runtime {
  readonly #context: RuntimeContext;
  readonly #v2: V2Driver;
  readonly #address: string;

  constructor(options: RuntimeOptions) {
    const { root, state, address, handlers, monitor, cgroups, events, log, onLogDropped } = options;
    const onStarted = options.onShimStarted ?? (() => {});
    const stage: RuntimeStage = options.stage ?? ((_operation, _stage, work) => work());
    this.#address = address;
    const addresses = { agent: address, events: `${address}.ttrpc` };
    this.#v2 = new V2Driver({ addresses, events, log, ...(onLogDropped && { onLogDropped }) });
    const driverFor = (handler: HandlerConfig) => this.#driverFor(handler);
    const pods = new Pods({ root, state, handlers, driverFor, log, onStarted, onLost: pod => this.#cleanUp(pod) });
    this.#context = { root, state, pods, tasks: new TaskList(), monitor, cgroups, events, stage, log };
  }

  id(): string {
    return 'io.containerd.runtime.v1.linux';
  }

  /** Makes the pod's folder `<state>/<namespace>/<sandboxId>`, in which the sandbox may keep its own things. */
  preparePod(namespace: string, sandboxId: string): Promise<Bundle> {
    return this.#context.pods.prepare(namespace, sandboxId);
  }

  /** Starts the pod's shim; one that runs is kept. */
  async openPod(namespace: string, sandboxId: string, handler: string, signal?: AbortSignal): Promise<void> {
    await this.#context.pods.open(namespace, sandboxId, handler, signal);
  }

  /** The shims that the agent is connected to, and whether each answers. */
  shims(): { readonly sandboxId: string; readonly record: ShimRecord; ping(): Promise<void> }[] {
    const pods = this.#context.pods.list();
    return pods.map(({ sandboxId, shim }) => ({ sandboxId, record: shim.record, ping: () => shim.ping() }));
  }

  /** What runs on the machine of shims, by its command lines, connected or not. */
  findProcesses(namespace: string): Promise<ShimProcesses> {
    const { state } = this.#context;
    return findShimProcesses({ address: this.#address, namespace, folder: join(state, namespace) });
  }

  /** Where the pod's shim listens, or would. */
  shimSocket(namespace: string, sandboxId: string): string {
    return shimSocketPath(this.#address, namespace, sandboxId);
  }

  /** Whether the pod's shim runs. */
  isOpen(namespace: string, sandboxId: string): boolean {
    return this.#context.pods.find(namespace, sandboxId) !== undefined;
  }

  /** Ends the shim of a pod that does not do as it is told, with all it runs. Gone is success. */
  killPod(namespace: string, sandboxId: string): Promise<void> {
    return this.#context.pods.kill(namespace, sandboxId);
  }

  /** Ends the pod as `endPod` does, then removes its folder. Gone is success. */
  async closePod(namespace: string, sandboxId: string): Promise<void> {
    await this.endPod(namespace, sandboxId);
    await this.removePod(namespace, sandboxId);
  }

  /** Removes the folder of a pod that has ended, with all that is pinned and mounted in it. Gone is success. */
  removePod(namespace: string, sandboxId: string): Promise<void> {
    return this.#context.pods.remove(namespace, sandboxId);
  }

  /** Ends what is left of the pod's tasks, then its shim, by force if need be; its folder stays. Gone is success. */
  async endPod(namespace: string, sandboxId: string): Promise<void> {
    const { pods, tasks, log } = this.#context;
    try {
      await together(tasks.ofPod(namespace, sandboxId).map(destroyTask));
    } catch (error) {
      log.warn('a pod does not end by itself, so its shim is killed', { pod: sandboxId, error });
      await pods.kill(namespace, sandboxId);
      await pods.lossHandled(namespace, sandboxId);
      // not even without its shim: then nothing of the pod may go
      if (tasks.ofPod(namespace, sandboxId).length > 0) throw error;
    }
    await pods.lossHandled(namespace, sandboxId);
    await pods.end(namespace, sandboxId);
  }

  create(namespace: string, id: string, options: CreateOptions, signal?: AbortSignal): Promise<Task> {
    return createTask(this.#context, { namespace, id }, options, signal);
  }

  /** NotFound when there is none. */
  get(namespace: string, id: string): Task {
    const task = this.find(namespace, id);
    if (task) return task;
    throw new BerthError('NotFound', `container "${id}" has no task`);
  }

  find(namespace: string, id: string): Task | undefined {
    return this.#context.tasks.find(namespace, id);
  }

  /** Of one namespace, or of all. */
  tasks(namespace?: string): Task[] {
    return this.#context.tasks.list(namespace);
  }

  /**
   * Whether the first process was let go, also by a start that was cut short: then its shim may not know, and the OCI
   * runtime only where it came to remove the pipe that the process waits at. A second start would wait for ever. One
   * that has ended counts as started: no start helps it, and its shim knows how it ended.
   */
  async hasStarted(task: Task): Promise<boolean> {
    const { status } = await task.state();
    if (status !== 'created') return true;
    const { request } = this.#context.pods.request(task.namespace, task.sandboxId, task.record.handler);
    const told = await new OciRuntime(request.handler).status(task.bundle);
    return told === 'created' ? !hasOpen(task.pid, startPipe) : told === 'running' || told === 'stopped';
  }

  /** Kills and deletes the task, whatever its state; gone is success. */
  async remove(namespace: string, id: string): Promise<void> {
    const task = this.find(namespace, id);
    if (task) await destroyTask(task);
  }

  /** What an earlier agent left, in all namespaces; to be asked before anything is made. */
  findLeft(): Promise<Left> {
    this.#v2.findHolders(this.#context.state);
    return findLeft(this.#context);
  }

  /** What stands of one pod, for `restorePod`; undefined when nothing does. Tasks that are known are none of it. */
  async leftOf(namespace: string, sandboxId: string): Promise<LeftPod | undefined> {
    const { pods } = await findLeft(this.#context);
    const left = pods.find(pod => pod.namespace === namespace && pod.sandboxId === sandboxId);
    return left && { ...left, tasks: left.tasks.filter(({ id }) => !this.find(namespace, id)) };
  }

  /** Finds again what runs of a pod that was left, and cleans up what does not; each pod by itself. */
  restorePod(pod: LeftPod, signal?: AbortSignal): Promise<RestoreReport> {
    return restorePod(this.#context, pod, signal);
  }

  /** Removes a bundle whose removal was cut short. */
  finishRemoval(path: string): Promise<void> {
    return finishRemoval(path);
  }

  /** Lets go of everything and leaves it running. */
  async close(): Promise<void> {
    this.#context.pods.disconnect();
    await Promise.all(this.tasks().map(task => task.shim.release()));
    await this.#v2.close();
  }

  #driverFor(handler: HandlerConfig): ShimDriver {
    if (!handler.noShim) return this.#v2;
    throw new BerthError(
      'FailedPrecondition',
      'a runtime handler with no_shim = true cannot run pods: set no_shim = false',
    );
  }

  async #cleanUp({ namespace, sandboxId }: Pod): Promise<void> {
    const { tasks, events, log } = this.#context;
    events.publish(namespace, '/pods/lost', { sandboxId });
    const cleanups = tasks.ofPod(namespace, sandboxId).map(async task => {
      await cleanupAfterDeadShim(this.#context, task.bundle, task.record).catch((error: unknown) =>
        log.error('the clean-up after a dead shim failed', { container: task.id, error }),
      );
    });
    await Promise.all(cleanups);
  }
}
