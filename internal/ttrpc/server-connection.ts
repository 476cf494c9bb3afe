import type { Socket } from 'node:net';
import { ttrpc } from '../../api/gen/ttrpc.js';
import { abortable } from '../async/deadline.ts';
import { BerthError } from '../errors/errors.ts';
import { encodeFrame, type Frame, FrameDecoder, frameTypes } from './frame.ts';
import { statusFromError } from './status.ts';

export interface CallContext {
  /** Fires when the caller's time is up or its connection is gone. */
  readonly signal: AbortSignal;
  /** The last value of each key. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** One method: bytes in, bytes out. */
export type ServedMethod = (payload: Buffer, context: CallContext) => Promise<Buffer>;

/** Throws Unimplemented for what is not served. */
export type FindMethod = (service: string, method: string) => ServedMethod;

/** One client: its frames in, an answer out for each request, in the order in which they are ready. */
export class ServerConnection {
  readonly #socket: Socket;
  readonly #find: FindMethod;
  readonly #gone = new AbortController();
  #lastId = 0;

  constructor(socket: Socket, find: FindMethod) {
    this.#socket = socket;
    this.#find = find;
    const decoder = new FrameDecoder();
    socket.on('data', chunk => {
      for (const frame of decoder.push(chunk as Buffer)) void this.#receive(frame);
    });
    socket.on('close', () => this.#gone.abort(new BerthError('Canceled', 'the caller is gone')));
  }

  async #receive(frame: Frame): Promise<void> {
    if (frame.type !== frameTypes.request) return;
    let answer: Buffer;
    try {
      const data = this.#admit(frame);
      answer = frameOf(frame.streamId, { payload: await this.#run(ttrpc.Request.decode(data)) });
    } catch (error) {
      answer = frameOf(frame.streamId, { status: statusFromError(error) });
    }
    if (this.#socket.writable) this.#socket.write(answer);
  }

  #admit({ streamId, data }: Frame): Buffer {
    if (streamId % 2 !== 1 || streamId <= this.#lastId) {
      throw new BerthError('InvalidArgument', `stream id ${streamId} must be odd and above ${this.#lastId}`);
    }
    this.#lastId = streamId;
    if (!data) throw new BerthError('ResourceExhausted', 'the request is too long for ttrpc');
    return data;
  }

  async #run({ service, method, payload, timeoutNano, metadata }: ttrpc.Request): Promise<Buffer> {
    const serve = this.#find(service, method);
    const signal = this.#signal(timeoutNano);
    const context: CallContext = {
      signal,
      metadata: Object.fromEntries(metadata.map(({ key, value }) => [key, value])),
    };
    return abortable(serve(payload, context), signal);
  }

  #signal(timeoutNano: bigint): AbortSignal {
    if (timeoutNano === 0n) return this.#gone.signal;
    // Node's timers hold 2^31 ms
    const ms = Math.min(Number(timeoutNano / 1_000_000n), 0x7fffffff);
    return AbortSignal.any([this.#gone.signal, ms > 0 ? AbortSignal.timeout(ms) : AbortSignal.abort(expired())]);
  }
}

const expired = () => new BerthError('DeadlineExceeded', 'the time for the call is over');

function frameOf(streamId: number, response: ttrpc.IResponse): Buffer {
  return encodeFrame(streamId, frameTypes.response, ttrpc.Response.encode(response).finish());
}
