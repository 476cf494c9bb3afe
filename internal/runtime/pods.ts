import { access } from 'node:fs/promises';
import { KeyedLock } from '../async/keyed-lock.ts';
import { waitingFor } from '../async/waits.ts';
import { within } from '../async/within.ts';
import { BerthError, isCode } from '../errors/errors.ts';
import { sayStuck, stuckAmong } from '../host/stuck.ts';
import type { Logger } from '../log/log.ts';
import { type Bundle, bundleOf, createBundle, deleteBundle, writeSpec } from './bundle.ts';
import type { HandlerConfig } from './handler-config.ts';
import { checkName } from './names.ts';
import { type PodRecord, readPodRecord, writePodRecord } from './records.ts';
import type { PodRequest, Shim, ShimDriver, ShimRecord } from './shim/shim.ts';

/** One pod with its running shim. */
export interface Pod {
  readonly namespace: string;
  readonly sandboxId: string;
  readonly driver: ShimDriver;
  readonly request: PodRequest;
  readonly shim: Shim;
}

export interface PodsOptions {
  readonly root: string;
  readonly state: string;
  readonly handlers: Readonly<Record<string, HandlerConfig>>;
  readonly driverFor: (handler: HandlerConfig) => ShimDriver;
  /** A shim was started, not found again. */
  readonly onStarted: () => void;
  /** The shim of a pod died unasked. */
  readonly onLost: (pod: Pod) => Promise<void>;
  readonly log: Logger;
}

/** By this annotation a shim's `start` finds the shim of the pod. */
const sandboxAnnotation = 'io.kubernetes.cri.sandbox-id';
const shutdownMs = 3000;
/** What a killed shim may take to be gone. */
const dyingMs = 10_000;

/** The pods whose shims run. */
export class Pods {
  readonly #options: PodsOptions;
  readonly #pods = new Map<string, Pod>();
  readonly #lost = new Map<string, Promise<void>>();
  readonly #lock = new KeyedLock();
  #disconnected = false;

  constructor(options: PodsOptions) {
    this.#options = options;
  }

  find(namespace: string, sandboxId: string): Pod | undefined {
    return this.#pods.get(keyOf(namespace, sandboxId));
  }

  list(): Pod[] {
    return [...this.#pods.values()];
  }

  /** The pod's folder, before its shim: namespaces and files of the sandbox may stand in it. */
  async prepare(namespace: string, sandboxId: string): Promise<Bundle> {
    checkName('sandbox id', sandboxId);
    return createBundle(this.#locate(namespace, sandboxId));
  }

  /** Starts the shim of the pod; one that runs is kept. */
  open(namespace: string, sandboxId: string, handlerName: string, signal?: AbortSignal): Promise<Pod> {
    return this.#lock.run(keyOf(namespace, sandboxId), async () => {
      const open = this.find(namespace, sandboxId);
      if (open) return open;
      const bundle = await this.prepare(namespace, sandboxId);
      return this.#start(bundle, handlerName, signal);
    });
  }

  /**
   * Finds the shim of an earlier agent; Unavailable, and nothing of the shim left, when it is dead. Undefined: no such
   * pod. With a handler it is also found when its record is damaged or gone.
   */
  restore(namespace: string, sandboxId: string, handlerName?: string, signal?: AbortSignal): Promise<Pod | undefined> {
    return this.#lock.run(keyOf(namespace, sandboxId), async () => {
      const open = this.find(namespace, sandboxId);
      if (open) return open;
      const bundle = bundleOf(this.#locate(namespace, sandboxId));
      const record = await this.#recordOf(bundle, handlerName);
      if (!record) return undefined;
      // an earlier agent ended while it started this one: asking again finds it
      if (!record.shim) return this.#start(bundle, record.handler, signal);
      return this.#reconnect(bundle, record.handler, record.shim, signal);
    });
  }

  /** Ends the shim; it must have no tasks. Gone is success. */
  end(namespace: string, sandboxId: string): Promise<void> {
    return this.#lock.run(keyOf(namespace, sandboxId), async () => {
      const pod = this.find(namespace, sandboxId) ?? (await this.#findLeft(namespace, sandboxId));
      if (pod) await this.#end(pod);
    });
  }

  /** Removes the pod's folder; its shim must have ended. Gone is success. */
  remove(namespace: string, sandboxId: string): Promise<void> {
    return this.#lock.run(keyOf(namespace, sandboxId), () => deleteBundle(this.#locate(namespace, sandboxId)));
  }

  /** Ends a shim that does not do as it is told, with all it runs: from here on it is one that died. */
  async kill(namespace: string, sandboxId: string): Promise<void> {
    const pod = this.find(namespace, sandboxId);
    if (!pod) return;
    const { pid } = pod.shim.record;
    await pod.driver.forget(pod.shim.record);
    if (!(await waitingFor(`the end of the shim of pod "${sandboxId}"`, pid, within(pod.shim.gone, dyingMs)))) {
      const why = stuckAmong([pid]).map(stuck => `: ${sayStuck(stuck)}`)[0] ?? '';
      const message = `the shim of pod "${sandboxId}", process ${pid}, has not ended within ${dyingMs / 1000} s after SIGKILL${why}`;
      throw new BerthError('DeadlineExceeded', message);
    }
    await this.lossHandled(namespace, sandboxId);
  }

  /** Resolves when the clean-up after a dead shim is done; at once when there is none. */
  async lossHandled(namespace: string, sandboxId: string): Promise<void> {
    const handling = this.#lost.get(keyOf(namespace, sandboxId));
    if (handling) await waitingFor(`the clean-up after the dead shim of pod "${sandboxId}"`, undefined, handling);
  }

  /** Leaves all shims running, also those whose starts are still under way: the next agent finds them. */
  disconnect(): void {
    this.#disconnected = true;
    for (const pod of this.#pods.values()) pod.shim.disconnect();
    this.#pods.clear();
  }

  handler(name: string): HandlerConfig {
    const { handlers } = this.#options;
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    if (handler) return handler;
    const known = Object.keys(handlers).map(key => `"${key}"`);
    throw new BerthError(
      'InvalidArgument',
      `there is no runtime handler "${name}"; configured are ${known.join(', ')}`,
    );
  }

  /** What a pod is to its driver, open or not. */
  request(namespace: string, sandboxId: string, handlerName: string): { driver: ShimDriver; request: PodRequest } {
    const handler = this.handler(handlerName);
    return {
      driver: this.#options.driverFor(handler),
      request: { bundle: bundleOf(this.#locate(namespace, sandboxId)), handler },
    };
  }

  async #start(bundle: Bundle, handlerName: string, signal?: AbortSignal): Promise<Pod> {
    const { driver, request } = this.request(bundle.namespace, bundle.id, handlerName);
    await access(bundle.config).catch(() =>
      writeSpec(bundle, { ociVersion: '1.0.2', annotations: { [sandboxAnnotation]: bundle.id } }),
    );
    await writePodRecord(bundle, { handler: handlerName });
    const shim = await driver.start(request, signal);
    this.#options.onStarted();
    await writePodRecord(bundle, { handler: handlerName, shim: shim.record });
    return this.#enter({ namespace: bundle.namespace, sandboxId: bundle.id, driver, request, shim });
  }

  async #reconnect(bundle: Bundle, handlerName: string, record: ShimRecord, signal?: AbortSignal): Promise<Pod> {
    const { driver, request } = this.request(bundle.namespace, bundle.id, handlerName);
    try {
      const shim = await driver.reconnect(request, record, signal);
      return this.#enter({ namespace: bundle.namespace, sandboxId: bundle.id, driver, request, shim });
    } catch (error) {
      // nobody waited for its answer to the end
      signal?.throwIfAborted();
      if (isCode(error, 'Unavailable')) await driver.forget(record);
      throw error;
    }
  }

  async #findLeft(namespace: string, sandboxId: string): Promise<Pod | undefined> {
    const bundle = bundleOf(this.#locate(namespace, sandboxId));
    const [anyHandler] = Object.keys(this.#options.handlers);
    const record = await this.#recordOf(bundle, anyHandler);
    if (!record) return undefined;
    // asked to start it, a shim that an interrupted start left behind is found
    if (!record.shim) return this.#start(bundle, record.handler).catch(() => undefined);
    try {
      return await this.#reconnect(bundle, record.handler, record.shim);
    } catch (error) {
      if (isCode(error, 'Unavailable')) return undefined;
      throw error;
    }
  }

  /** Of a pod whose record is damaged or gone, a shim that runs tells enough. */
  async #recordOf(bundle: Bundle, handlerName: string | undefined): Promise<PodRecord | undefined> {
    const record = await readPodRecord(bundle).catch((error: unknown) => {
      if (!isCode(error, 'DataLoss')) throw error;
      this.#options.log.warn('the record of a pod is damaged', { pod: bundle.id, error });
    });
    if (record || handlerName === undefined) return record ?? undefined;
    const { driver, request } = this.request(bundle.namespace, bundle.id, handlerName);
    const shim = await driver.find(request);
    if (!shim) return undefined;
    const found = { handler: handlerName, shim };
    await createBundle(bundle);
    await writePodRecord(bundle, found);
    return found;
  }

  #enter(pod: Pod): Pod {
    if (this.#disconnected) {
      // an open connection would keep the agent's process from its end
      pod.shim.disconnect();
      throw new BerthError(
        'Canceled',
        `the agent stops, and leaves the shim of pod "${pod.sandboxId}" to the next one`,
      );
    }
    const key = keyOf(pod.namespace, pod.sandboxId);
    this.#pods.set(key, pod);
    void pod.shim.gone.then(() => {
      if (this.#pods.get(key) !== pod) return;
      this.#pods.delete(key);
      this.#lose(key, pod);
    });
    return pod;
  }

  #lose(key: string, pod: Pod): void {
    const { log, onLost } = this.#options;
    log.error('the shim of a pod died', { pod: pod.sandboxId, pid: pod.shim.record.pid });
    const handled = onLost(pod)
      .then(() => pod.driver.forget(pod.shim.record))
      .catch((error: unknown) => log.error('the clean-up after a dead shim failed', { pod: pod.sandboxId, error }))
      .finally(() => this.#lost.delete(key));
    this.#lost.set(key, handled);
  }

  async #end(pod: Pod): Promise<void> {
    this.#pods.delete(keyOf(pod.namespace, pod.sandboxId));
    try {
      await pod.shim.shutdown();
      await within(pod.shim.gone, shutdownMs);
    } catch (error) {
      this.#options.log.warn('a shim did not shut down', { pod: pod.sandboxId, error });
    }
    await pod.driver.forget(pod.shim.record);
    pod.shim.disconnect();
  }

  #locate(namespace: string, id: string) {
    const { root, state } = this.#options;
    return { root, state, namespace, id };
  }
}

const keyOf = (namespace: string, sandboxId: string): string => `${namespace}/${sandboxId}`;
