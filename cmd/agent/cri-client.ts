import { once } from 'node:events';
import { Client, credentials, type ServiceError } from '@grpc/grpc-js';
import { adminService, type GrpcMethod } from '../../api/services.ts';
import type { InputOf, OutputOf, Rpc } from '../../api/wire.js';
import { BerthError, type Code, codes } from '../../internal/errors/errors.ts';

type Request<M extends Rpc> = InputOf<M['request']>;
type Response<M extends Rpc> = OutputOf<M['response']>;

/** An agent's socket, called as the kubelet calls it. */
export class CriClient {
  readonly #client: Client;
  readonly #listen: string;

  /** `listen` is a gRPC target: `unix:///run/berth/berth.sock`. */
  constructor(listen: string) {
    this.#listen = listen;
    this.#client = new Client(listen, credentials.createInsecure(), {
      'grpc.max_receive_message_length': 16 * 1024 * 1024,
      // a socket that nobody serves is found out by one try, not by retries
      'grpc.initial_reconnect_backoff_ms': 100,
      // and an agent that was started again soon after
      'grpc.max_reconnect_backoff_ms': 200,
    });
  }

  call<M extends Rpc>(method: GrpcMethod<M>, request: Request<M>, timeoutMs = 60_000): Promise<Response<M>> {
    const { promise, resolve, reject } = Promise.withResolvers<Response<M>>();
    this.#client.makeUnaryRequest(
      method.path,
      method.requestSerialize,
      method.responseDeserialize,
      request,
      { deadline: Date.now() + timeoutMs },
      (error, response) => (error ? reject(this.#explain(error)) : resolve(response as Response<M>)),
    );
    return promise;
  }

  /** The messages of an answer that is a stream; who stops reading, or fires the signal, ends the call. */
  async *stream<M extends Rpc>(
    method: GrpcMethod<M>,
    request: Request<M>,
    signal?: AbortSignal,
  ): AsyncGenerator<Response<M>> {
    signal?.throwIfAborted();
    const call = this.#client.makeServerStreamRequest(
      method.path,
      method.requestSerialize,
      method.responseDeserialize,
      request,
    );
    const cancel = () => call.cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      for await (const message of call) yield message as Response<M>;
    } catch (error) {
      signal?.throwIfAborted();
      throw this.#explain(error as ServiceError);
    } finally {
      signal?.removeEventListener('abort', cancel);
      call.cancel();
    }
  }

  /** Sends an image archive. */
  async importImage(archive: AsyncIterable<Uint8Array>, options: ImportOptions = {}): Promise<ImportedImage[]> {
    const method = adminService.ImportImage;
    const answer = Promise.withResolvers<ImportedImage[]>();
    const call = this.#client.makeClientStreamRequest(
      method.path,
      method.requestSerialize,
      method.responseDeserialize,
      { deadline: Date.now() + 30 * 60_000 },
      (error, response) => (error ? answer.reject(this.#explain(error)) : answer.resolve(response?.images ?? [])),
    );
    const settled = new AbortController();
    const images = answer.promise.finally(() => settled.abort());
    const send = async () => {
      for await (const message of messages(archive, options)) {
        if (settled.signal.aborted) return;
        if (!call.write(message)) await once(call, 'drain', { signal: settled.signal });
      }
      call.end();
    };
    // what the agent answers counts, also when it answers before it has read everything
    const failed = send().catch(error => {
      if (!settled.signal.aborted) answer.reject(error);
      call.cancel();
    });
    const [found] = await Promise.all([images, failed]);
    return found;
  }

  close(): void {
    this.#client.close();
  }

  #explain(error: ServiceError): BerthError {
    const code = codeNames.get(error.code) ?? 'Unknown';
    const [message = '', ...detail] = error.details.split('\n');
    if (code === 'Unavailable' && /connect/i.test(message)) return notServing(this.#listen, error);
    return new BerthError(code, message, { cause: error, ...(detail.length > 0 && { detail: detail.join('\n') }) });
  }
}

export async function withClient<T>(listen: string, body: (client: CriClient) => Promise<T>): Promise<T> {
  const client = new CriClient(listen);
  try {
    return await body(client);
  } finally {
    client.close();
  }
}

type ImportedImage = ReturnType<typeof adminService.ImportImage.responseDeserialize>['images'][number];

export interface ImportOptions {
  /** Of an archive that names no image. */
  readonly name?: string;
  /** Garbage collection is to spare the images. */
  readonly pin?: boolean;
}

async function* messages(archive: AsyncIterable<Uint8Array>, options: ImportOptions) {
  yield options;
  for await (const chunk of archive) {
    for (let from = 0; from < chunk.length; from += chunkBytes) yield { data: chunk.subarray(from, from + chunkBytes) };
  }
}

/** What a missing agent looks like to a command. */
export function notServing(listen: string, cause?: unknown): BerthError {
  const sentence = `no agent serves "${listen}": start one with "berth agent" or "npm start", or name its socket with --listen`;
  return new BerthError('Unavailable', sentence, { cause });
}

const chunkBytes = 256 * 1024;
const codeNames = new Map<number, Code>(Object.entries(codes).map(([name, value]) => [value, name as Code]));
