import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spawnChild } from '../../../internal/host/child.ts';
import { silent } from '../../../internal/log/log.ts';
import { EventExchange } from '../../../internal/runtime/event-exchange.ts';
import type { HandlerConfig } from '../../../internal/runtime/handler-config.ts';
import { EventServer } from '../../../internal/runtime/shim/v2/event-server.ts';
import { ShimBinary } from '../../../internal/runtime/shim/v2/shim-binary.ts';
import { FloorPod } from './floor-pod.ts';
import { type HandOptions, HandPod } from './hand-pod.ts';

export interface FloorOptions extends HandOptions {
  readonly stack: AsyncDisposableStack;
}

/** The tools that an agent calls, called by hand in this process. */
export class Floor {
  readonly #options: FloorOptions;
  readonly #shims: ShimBinary;
  readonly #handler: HandlerConfig;
  readonly #pods = new Set<FloorPod>();

  private constructor(options: FloorOptions, shims: ShimBinary) {
    this.#options = options;
    this.#shims = shims;
    this.#handler = {
      ...{ shim: 'containerd-shim-runc-v2', runtime: 'runc', runtimeRoot: join(options.folder, 'oci') },
      ...{ noShim: false, shimDebug: false, shimNoNewns: false, systemdCgroup: false },
    };
  }

  static async make(options: FloorOptions): Promise<Floor> {
    const addresses = { agent: join(options.folder, 'floor.sock'), events: join(options.folder, 'events.sock') };
    const events = new EventServer({
      path: addresses.events,
      exchange: new EventExchange({ log: silent }),
      log: silent,
    });
    await events.listen();
    options.stack.defer(() => events.close());
    const floor = new Floor(options, new ShimBinary(addresses));
    options.stack.defer(() => floor.#removeAll());
    return floor;
  }

  async runPod(): Promise<FloorPod> {
    const pod = new FloorPod({ hand: new HandPod(this.#options), shims: this.#shims, handler: this.#handler });
    this.#pods.add(pod);
    await pod.run();
    return pod;
  }

  async removePod(pod: FloorPod): Promise<void> {
    await pod.remove();
    this.#pods.delete(pod);
  }

  hand(): HandPod {
    return new HandPod(this.#options);
  }

  /** The OCI runtime, with no shim; what it starts inherits /dev/null. */
  async runc(...args: string[]): Promise<void> {
    const { runtime, runtimeRoot } = this.#handler;
    const log = join(this.#options.folder, 'runc.log');
    const child = await spawnChild(runtime, ['--root', join(runtimeRoot, 'k8s.io'), '--log', log, ...args], {
      ...{ stdin: 'null', stdout: 'null', stderr: 'null', processGroup: 'new' },
    });
    const { exitCode } = await child.exit;
    if (exitCode !== 0)
      throw new Error(`runc ${args.join(' ')} ended with ${exitCode}: ${await readFile(log, 'utf8')}`);
  }

  async #removeAll(): Promise<void> {
    for (const pod of this.#pods) await pod.remove();
  }
}
