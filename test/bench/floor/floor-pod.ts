import { rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { processEnd } from '../../../internal/host/exits.ts';
import { makeFifo, openFifoDrain } from '../../../internal/host/fifo.ts';
import type { HandlerConfig } from '../../../internal/runtime/handler-config.ts';
import { runcOptions } from '../../../internal/runtime/shim/v2/runc-options.ts';
import type { ShimBinary } from '../../../internal/runtime/shim/v2/shim-binary.ts';
import { TaskService } from '../../../internal/runtime/shim/v2/task-service.ts';
import type { HandPod } from './hand-pod.ts';

const SIGKILL = 9;
const patience = { patienceMs: 60_000 };

export interface FloorPodOptions {
  readonly hand: HandPod;
  readonly shims: ShimBinary;
  readonly handler: HandlerConfig;
}

/**
 * One pod with the same shim, OCI runtime, plugins and spec as berth's, by hand: namespaces; then CNI ADD and the
 * shim's start at once; overlay mount; the shim's Create and Start. No row, no record, no log, no gRPC.
 */
export class FloorPod {
  readonly #options: FloorPodOptions;
  #address = '';
  #log: Socket | undefined;
  #service: TaskService | undefined;

  constructor(options: FloorPodOptions) {
    this.#options = options;
  }

  async run(): Promise<void> {
    const { hand, handler } = this.#options;
    await hand.makeFolders();
    hand.pin();
    const [service] = await Promise.all([this.#startShim(), hand.attach()]);
    this.#service = service;
    hand.mountRoot();
    const { id, path } = hand.container;
    await service.call('Create', { id, bundle: path, options: runcOptions(handler) }, patience);
    await service.call('Start', { id }, patience);
  }

  async remove(): Promise<void> {
    const { hand } = this.#options;
    const { id } = hand.container;
    const service = this.#service;
    const ended = service?.call('Wait', { id }, patience);
    await service?.call('Kill', { id, signal: SIGKILL }, patience);
    await ended;
    await service?.call('Delete', { id }, patience);
    hand.unmountRoot();
    await Promise.all([this.#endShim(), hand.detach()]);
    hand.unpin();
    await hand.removeFolders();
  }

  async #startShim(): Promise<TaskService> {
    const { hand, shims, handler } = this.#options;
    const { log, id, namespace } = hand.sandbox;
    // a shim waits for a reader of its log
    makeFifo(log);
    this.#log = openFifoDrain(log).resume();
    const { address } = await shims.start({ bundle: hand.sandbox, handler });
    this.#address = address;
    return TaskService.connect({ address, namespace, id, timeoutMs: 10_000 });
  }

  async #endShim(): Promise<void> {
    const service = this.#service;
    if (!service) return;
    // it may end before its answer is out
    await service.call('Shutdown', { id: this.#options.hand.sandbox.id }, patience).catch(() => {});
    await processEnd(service.shimPid);
    service.close();
    this.#log?.destroy();
    await rm(this.#address, { force: true });
  }
}
