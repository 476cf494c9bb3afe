import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BerthError } from '../../../errors/errors.ts';
import { PipeHolders } from '../../../host/pipe-holders.ts';
import { isAlive, kill, setOomScoreAdj, startTime } from '../../../host/process.ts';
import type { Logger } from '../../../log/log.ts';
import { type Bundle, bundleOf } from '../../bundle.ts';
import type { EventExchange } from '../../event-exchange.ts';
import type { PodRequest, Shim, ShimDriver, ShimRecord, TaskRequest } from '../shim.ts';
import { EventServer } from './event-server.ts';
import { findShimProcesses, shimSocketPath } from './find-processes.ts';
import { type ShimAddresses, ShimBinary } from './shim-binary.ts';
import { ShimConnection } from './shim-connection.ts';
import { ShimLog } from './shim-log.ts';
import { drained, openTaskPipes } from './task-output.ts';
import { TaskService } from './task-service.ts';
import { V2Shim } from './v2-shim.ts';

export interface V2DriverOptions {
  readonly addresses: ShimAddresses;
  readonly events: EventExchange;
  readonly log: Logger;
  /** Told of output that will not be in a container's log, in bytes. */
  readonly onLogDropped?: (bytes: number) => void;
}

const connectMs = 10_000;
/** As long as a call has whose shim has answered before. */
const reconnectMs = 10_000;
/** As containerd has it: a shim goes after nearly everything else. */
const shimOomScore = -998;

/** Drives containerd's v2 shims, of 1.6 and of 2.x. */
export class V2Driver implements ShimDriver {
  readonly #options: V2DriverOptions;
  readonly #binary: ShimBinary;
  readonly #events: EventServer;
  readonly #holders = new PipeHolders();

  constructor(options: V2DriverOptions) {
    this.#options = options;
    const { addresses, events, log } = options;
    this.#binary = new ShimBinary(addresses);
    this.#events = new EventServer({ path: addresses.events, exchange: events, log });
  }

  /** Finds again what earlier agents started beside their shims, below the state folder. */
  findHolders(state: string): void {
    this.#holders.find(state);
  }

  async start(pod: PodRequest, signal?: AbortSignal): Promise<Shim> {
    const { log } = this.#options;
    await this.#events.listen();
    const shimLog = this.#openShimLog(pod);
    try {
      const { address } = await this.#binary.start(pod, signal);
      const service = await this.#connect(pod, address, connectMs, signal);
      const { score, clamped } = setOomScoreAdj(service.shimPid, shimOomScore);
      if (clamped) log.debug('the oom score of the shim is not lowered', { pod: pod.bundle.id, score });
      return this.#shim(pod, service, shimLog, recordOf(service, address));
    } catch (error) {
      shimLog.close();
      throw error;
    }
  }

  async reconnect(pod: PodRequest, record: ShimRecord, signal?: AbortSignal): Promise<Shim> {
    if (!isAlive(record.pid, BigInt(record.startTime))) {
      throw new BerthError('Unavailable', `the shim of pod "${pod.bundle.id}", process ${record.pid}, is dead`);
    }
    await this.#events.listen();
    // a shim may be waiting in a write to it
    const shimLog = this.#openShimLog(pod);
    try {
      const service = await this.#connect(pod, record.address, reconnectMs, signal);
      return this.#shim(pod, service, shimLog, record);
    } catch (error) {
      shimLog.close();
      throw new BerthError('Unavailable', `the shim of pod "${pod.bundle.id}" does not answer`, { cause: error });
    }
  }

  async find({ bundle: { namespace, id, path } }: PodRequest): Promise<ShimRecord | undefined> {
    const address = this.#options.addresses.agent;
    const { shims } = await findShimProcesses({ address, namespace, folder: dirname(path) });
    const shim = shims.find(({ podId }) => podId === id);
    return shim && { pid: shim.pid, startTime: String(shim.started), address: shimSocketPath(address, namespace, id) };
  }

  async salvage(request: TaskRequest): Promise<void> {
    const { output } = await openTaskPipes(request, this.#options, true);
    await drained(output);
    await output?.close();
  }

  endHelpers(bundle: Bundle): Promise<void> {
    return this.#holders.end(bundle.io);
  }

  async cleanup(pod: PodRequest, bundle: Bundle): Promise<void> {
    await this.endHelpers(bundle);
    await this.#binary.delete(pod, bundle);
  }

  async forget({ pid, startTime: started, address }: ShimRecord): Promise<void> {
    kill(pid, 'SIGKILL', BigInt(started));
    await rm(address, { force: true });
  }

  close(): Promise<void> {
    return this.#events.close();
  }

  #openShimLog(pod: PodRequest): ShimLog {
    return new ShimLog(bundleOf(pod.bundle).log, this.#options.log.with({ pod: pod.bundle.id }));
  }

  #connect({ bundle }: PodRequest, address: string, timeoutMs: number, signal?: AbortSignal): Promise<TaskService> {
    return TaskService.connect({ address, namespace: bundle.namespace, id: bundle.id, timeoutMs, signal });
  }

  #shim(pod: PodRequest, service: TaskService, shimLog: ShimLog, record: ShimRecord): Shim {
    const { log, onLogDropped } = this.#options;
    const { namespace, id } = pod.bundle;
    const connection = new ShimConnection({ service, record, namespace, id, log });
    const holders = this.#holders;
    return new V2Shim({ pod, connection, shimLog, holders, log, ...(onLogDropped && { onLogDropped }) });
  }
}

function recordOf({ shimPid }: TaskService, address: string): ShimRecord {
  return { pid: shimPid, startTime: String(startTime(shimPid) ?? 0n), address };
}
