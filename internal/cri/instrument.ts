import { once } from 'node:events';
import type {
  handleClientStreamingCall,
  handleServerStreamingCall,
  handleUnaryCall,
  ServerWritableStream,
  ServiceError,
  sendUnaryData,
} from '@grpc/grpc-js';
import { Metadata } from '@grpc/grpc-js';
import { abortable } from '../async/deadline.ts';
import { BerthError, type Code, codes } from '../errors/errors.ts';
import type { Fields, Logger } from '../log/log.ts';

export interface Call {
  /** Fires when the client goes away or its deadline passes. */
  readonly signal: AbortSignal;
  /** When the client gives up, in milliseconds since the epoch; undefined when it never does, or nobody asks. */
  readonly deadline?: number | undefined;
}

export type Rpc<Request, Response> = (request: Request, call: Call) => Promise<Response>;

export interface OperationObserver {
  observe(operation: string, code: Code | 'OK', seconds: number): void;
}

export interface InstrumentOptions {
  readonly log: Logger;
  readonly operations: OperationObserver;
}

/** What changes nothing, and what a kubelet polls all day: logged at debug level unless it fails. */
export const isRead = (name: string): boolean =>
  /^(Version|RuntimeConfig|List|Lookup|Stream|Running|Compare|Explain|GetContainerEvents)|(Status|Stats|FsInfo)$/.test(
    name,
  );

/** The one place where an RPC is timed, counted and logged, and where an error becomes a gRPC status. */
export function instrument<Request, Response>(
  name: string,
  rpc: Rpc<Request, Response>,
  options: InstrumentOptions,
): handleUnaryCall<Request, Response> {
  return (call, reply) => {
    const deadline = deadlineOf(call.getDeadline());
    const rpcOf = (signal: AbortSignal) => rpc(call.request, { signal, deadline });
    void answer(name, idsOf(call.request), options, call, rpcOf).then(settle(reply));
  };
}

function deadlineOf(deadline: Date | number): number | undefined {
  const ms = Number(deadline);
  return Number.isFinite(ms) ? ms : undefined;
}

/** The same for an RPC whose request is a stream. */
export function instrumentUpload<Chunk, Response>(
  name: string,
  rpc: Rpc<AsyncIterable<Chunk>, Response>,
  options: InstrumentOptions,
): handleClientStreamingCall<Chunk, Response> {
  return (call, reply) => {
    void answer(name, {}, options, call, signal => rpc(call, { signal })).then(settle(reply));
  };
}

/** The same for an RPC whose answer is a stream: it asks for the next message when the client has room for it. */
export function instrumentDownload<Request, Chunk>(
  name: string,
  rpc: (request: Request, call: Call) => AsyncIterable<Chunk>,
  options: InstrumentOptions,
): handleServerStreamingCall<Request, Chunk> {
  return call => {
    const send = (signal: AbortSignal) => sendAll(rpc(call.request, { signal }), call, signal);
    void answer(name, idsOf(call.request), options, call, send).then(outcome => {
      if ('error' in outcome) call.emit('error', toStatus(outcome.error));
      else call.end();
    });
  };
}

async function sendAll<Chunk>(
  chunks: AsyncIterable<Chunk>,
  call: ServerWritableStream<unknown, Chunk>,
  signal: AbortSignal,
): Promise<void> {
  for await (const chunk of chunks) {
    signal.throwIfAborted();
    if (!call.write(chunk)) await abortable(once(call, 'drain'), signal);
  }
}

type Outcome<Response> = { readonly response: Response } | { readonly error: BerthError };

const settle =
  <Response>(reply: sendUnaryData<Response>) =>
  (outcome: Outcome<Response>): void =>
    'error' in outcome ? reply(toStatus(outcome.error)) : reply(null, outcome.response);

async function answer<Response>(
  name: string,
  ids: Fields,
  { log, operations }: InstrumentOptions,
  call: { once(event: 'cancelled', listener: () => void): unknown },
  rpc: (signal: AbortSignal) => Promise<Response>,
): Promise<Outcome<Response>> {
  const gone = new AbortController();
  call.once('cancelled', () => gone.abort(new BerthError('Canceled', `the client gave up on ${name}`)));
  const began = performance.now();
  const done = (code: Code | 'OK'): Fields => {
    const ms = performance.now() - began;
    operations.observe(name, code, ms / 1000);
    return { rpc: name, code, ms: Math.round(ms * 10) / 10, ...ids };
  };
  try {
    const response = await rpc(gone.signal);
    const fields = { ...done('OK'), ...idsOf(response) };
    if (isRead(name)) log.debug('rpc', fields);
    else log.info('rpc', fields);
    return { response };
  } catch (caught) {
    const error = BerthError.from(caught);
    log.warn('rpc', { ...done(error.code), error: error.message, detail: error.detail });
    if (!(caught instanceof BerthError)) log.error('unexpected', { rpc: name, stack: error.stack });
    return { error };
  }
}

/** The wire form: the code, then one sentence and its detail. */
export function toStatus(error: BerthError): ServiceError {
  const details = error.explain().slice(0, 4096);
  return Object.assign(new Error(details), { code: codes[error.code], details, metadata: new Metadata() });
}

const idKeys: Readonly<Record<string, string>> = {
  podSandboxId: 'pod',
  containerId: 'container',
  imageRef: 'image',
  reference: 'image',
};

function idsOf(message: unknown): Fields {
  const fields: Record<string, unknown> = {};
  if (typeof message !== 'object' || message === null) return fields;
  for (const [key, name] of Object.entries(idKeys)) {
    const value = (message as Record<string, unknown>)[key];
    if (typeof value === 'string' && value !== '') fields[name] = value;
  }
  return fields;
}
