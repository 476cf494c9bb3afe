import { waitingFor } from '../../../async/waits.ts';
import { BerthError, isCode } from '../../../errors/errors.ts';
import { processEnd } from '../../../host/exits.ts';
import { isAlive, kill } from '../../../host/process.ts';
import { sayStuck, stuckAmong } from '../../../host/stuck.ts';
import type { Logger } from '../../../log/log.ts';
import { ConnectionClosed } from '../../../ttrpc/connection-closed.ts';
import type { ShimRecord } from '../shim.ts';
import { type TaskMethod, type TaskRequestOf, type TaskResponseOf, TaskService } from './task-service.ts';

export interface ShimConnectionOptions {
  readonly service: TaskService;
  readonly record: ShimRecord;
  readonly namespace: string;
  readonly id: string;
  readonly log: Logger;
}

/** Methods behind which an OCI runtime runs; their end is never forced, for the shim kills that runtime half-way. */
const slowMethods = new Set<TaskMethod>(['Create', 'Start', 'Delete', 'Exec', 'Checkpoint', 'Update']);
const slowMs = 110_000;
const quickMs = 10_000;
const reconnectMs = 2000;
/** How many stuck processes an error names. */
const mostTold = 8;

/**
 * Calls to a shim for as long as it lives. A connection that ends is made anew, once, when the shim still runs; one
 * that cannot be is the shim's death.
 */
export class ShimConnection {
  readonly record: ShimRecord;
  readonly gone: Promise<void>;
  readonly #options: ShimConnectionOptions;
  readonly #watch = new AbortController();
  readonly #ended = new AbortController();
  readonly #resolveGone: () => void;
  #isToEnd = false;
  #service: Promise<TaskService>;

  constructor(options: ShimConnectionOptions) {
    this.#options = options;
    this.record = options.record;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.gone = promise;
    this.#resolveGone = resolve;
    this.#service = Promise.resolve(options.service);
    void this.#follow(options.service);
    void this.#followProcess();
  }

  async call<M extends TaskMethod>(method: M, request: TaskRequestOf<M>): Promise<TaskResponseOf<M>> {
    const { pid } = this.record;
    if (method === 'Shutdown') this.#isToEnd = true;
    return waitingFor(`${method} of the shim of pod "${this.#options.id}"`, pid, this.#call(method, request));
  }

  async #call<M extends TaskMethod>(method: M, request: TaskRequestOf<M>): Promise<TaskResponseOf<M>> {
    const service = await this.#service;
    const patienceMs = slowMethods.has(method) ? slowMs : quickMs;
    try {
      return await service.call(method, request, { patienceMs });
    } catch (error) {
      throw isCode(error, 'DeadlineExceeded') ? this.#silence(method, patienceMs) : error;
    }
  }

  /** A shim that is stopped, or runs an OCI runtime that does not go on, is named with what it waits for. */
  #silence(method: TaskMethod, ms: number): BerthError {
    const { pid } = this.record;
    const who = `the shim of pod "${this.#options.id}", process ${pid}`;
    const stuck = stuckAmong([pid]).map(sayStuck);
    const why = stuck[0] === undefined ? '' : `: ${stuck[0]}`;
    const detail = stuck.slice(1, mostTold).join('\n');
    const message = `${who}, has not answered ${method} for ${ms / 1000} s${why}`;
    return new BerthError('DeadlineExceeded', message, detail === '' ? {} : { detail });
  }

  /** Without a limit in time; asked again when the connection was lost and the shim was not. */
  async wait(request: TaskRequestOf<'Wait'>): Promise<TaskResponseOf<'Wait'>> {
    for (;;) {
      const service = await this.#service;
      try {
        return await service.call('Wait', request, {});
      } catch (error) {
        if (!(error instanceof ConnectionClosed)) throw error;
        // lets the watcher of the connection put a new one in its place
        await service.closed;
        await Promise.resolve();
        if ((await this.#service) === service) throw error;
      }
    }
  }

  /** The shim lives on; `gone` never resolves any more. */
  disconnect(): void {
    this.#watch.abort();
    void this.#service.then(service => service.close()).catch(() => {});
  }

  async #follow(service: TaskService): Promise<void> {
    const lost = await service.closed;
    if (this.#watch.signal.aborted) return;
    this.#service = this.#reconnect(lost);
    try {
      void this.#follow(await this.#service);
    } catch (error) {
      this.#die(error);
    }
  }

  async #reconnect(lost: ConnectionClosed): Promise<TaskService> {
    const { namespace, id, log } = this.#options;
    const { pid, startTime, address } = this.record;
    if (!isAlive(pid, BigInt(startTime))) throw lost;
    if (!this.#isToEnd) log.warn('the connection to the shim is lost, connecting again', { pod: id });
    try {
      return await TaskService.connect({ address, namespace, id, timeoutMs: reconnectMs, signal: this.#ended.signal });
    } catch (cause) {
      // whatever ended the attempt, for the calls that wait it means a dead shim
      throw new BerthError('Unavailable', `the shim of pod "${id}" is dead`, { cause });
    }
  }

  async #followProcess(): Promise<void> {
    try {
      await processEnd(this.record.pid, this.#watch.signal);
    } catch {
      return;
    }
    this.#ended.abort();
    (await this.#service.catch(() => undefined))?.close();
  }

  // one that runs and does not answer would hold on to its containers for ever
  #die(reason: unknown): void {
    if (this.#watch.signal.aborted) return;
    const { pid, startTime } = this.record;
    this.#options.log.debug('the shim is gone', { pod: this.#options.id, reason });
    kill(pid, 'SIGKILL', BigInt(startTime));
    this.#watch.abort();
    this.#resolveGone();
  }
}
