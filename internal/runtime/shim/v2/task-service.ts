import { containerd } from '../../../../api/gen/containerd.js';
import type { ClientCalls } from '../../../../api/services.ts';
import { BerthError, isCode } from '../../../errors/errors.ts';
import { type CallOptions, TtrpcClient } from '../../../ttrpc/client.ts';
import { connectSocket } from '../../../ttrpc/connect.ts';
import type { ConnectionClosed } from '../../../ttrpc/connection-closed.ts';

type Task = typeof containerd.task.v2.Task;
type Calls = ClientCalls<Task>;
export type TaskMethod = keyof Calls;
export type TaskRequestOf<M extends TaskMethod> = Calls[M][0];
export type TaskResponseOf<M extends TaskMethod> = Calls[M][1];

const services: readonly Task[] = [containerd.task.v2.Task, containerd.task.v3.Task];

export interface TaskServiceOptions {
  readonly address: string;
  readonly namespace: string;
  /** Any name: a shim tells its own pid whether or not it knows that container. */
  readonly id: string;
  /** For the connection and for the first answer. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** The task service of one running shim, in the version that it serves: same methods and messages, other names. */
export class TaskService {
  readonly shimPid: number;
  readonly #client: TtrpcClient;
  readonly #service: Task;

  private constructor(client: TtrpcClient, service: Task, shimPid: number) {
    this.#client = client;
    this.#service = service;
    this.shimPid = shimPid;
  }

  static async connect({ address, namespace, id, timeoutMs, signal }: TaskServiceOptions): Promise<TaskService> {
    const socket = await connectSocket(address, { timeoutMs, signal });
    const client = new TtrpcClient(socket, { peer: address, metadata: { 'containerd-namespace-ttrpc': namespace } });
    try {
      for (const service of services) {
        const shimPid = await probe(client, service, id, { timeoutMs, signal });
        if (shimPid !== undefined) return new TaskService(client, service, shimPid);
      }
      throw new BerthError(
        'FailedPrecondition',
        `the shim at "${address}" serves neither version 2 nor 3 of the task API`,
      );
    } catch (error) {
      client.close();
      throw error;
    }
  }

  get closed(): Promise<ConnectionClosed> {
    return this.#client.closed;
  }

  call<M extends TaskMethod>(method: M, request: TaskRequestOf<M>, options: CallOptions): Promise<TaskResponseOf<M>> {
    return this.#client.call(this.#service, method, request, options);
  }

  close(): void {
    this.#client.close();
  }
}

/** Undefined when that service is not there. */
async function probe(
  client: TtrpcClient,
  service: Task,
  id: string,
  options: CallOptions,
): Promise<number | undefined> {
  try {
    return (await client.call(service, 'Connect', { id }, options)).shimPid;
  } catch (error) {
    if (isCode(error, 'Unimplemented')) return undefined;
    throw error;
  }
}
