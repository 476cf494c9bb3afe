import { Duplex } from 'node:stream';
import { BerthError } from '../../../errors/errors.ts';
import type { Headers } from './headers.ts';
import { ReceiveWindow } from './receive-window.ts';

export type Done = (error?: Error | null) => void;

/** What a stream needs of its connection. */
export interface StreamLink {
  /** `done` is called once the transport has taken all. */
  send(stream: SpdyStream, chunks: readonly Buffer[], done: Done): void;
  /** No more is sent. */
  finish(stream: SpdyStream, done: Done): void;
  /** So many bytes of what came wait no longer. */
  consumed(stream: SpdyStream, count: number): void;
  /** Nothing can come or go any more. */
  release(stream: SpdyStream): void;
}

const highWaterMark = 64 * 1024;

/** One of a connection's streams, which may be closed on one side. */
export class SpdyStream extends Duplex {
  readonly id: number;
  readonly headers: Headers;
  /** Set by the connection: the peer will send no more, or wants no more. */
  receivedFin = false;
  sentFin = false;
  wasReset = false;
  sentAny = false;
  /** What the peer lets us send, as far as it keeps count. */
  sendWindow = 0;
  readonly receiveWindow = new ReceiveWindow();
  readonly #link: StreamLink;
  /** Bytes that came and have not been read. */
  #waiting = 0;

  constructor(id: number, headers: Headers, link: StreamLink) {
    super({ highWaterMark, allowHalfOpen: true });
    this.id = id;
    this.headers = headers;
    this.#link = link;
    // a reset is no fault of the agent; whoever uses the stream hears of it besides
    this.on('error', () => {});
  }

  /** From the connection. */
  receive(bytes: Buffer, fin: boolean): void {
    if (this.destroyed || this.receivedFin) return;
    this.#waiting += bytes.length;
    if (bytes.length > 0) this.push(bytes);
    if (fin) {
      this.receivedFin = true;
      this.push(null);
    }
    this.#account();
  }

  /** From the connection: the peer has given the stream up. */
  receiveReset(): void {
    this.wasReset = true;
    this.destroy(new BerthError('Canceled', 'the client has reset the stream'));
  }

  override read(size?: number): unknown {
    const chunk: unknown = super.read(size);
    this.#account();
    return chunk;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: Done): void {
    this.#link.send(this, [chunk], done);
  }

  override _writev(items: readonly { readonly chunk: Buffer }[], done: Done): void {
    const chunks = items.map(({ chunk }) => chunk);
    this.#link.send(this, chunks, done);
  }

  override _final(done: Done): void {
    this.#link.finish(this, done);
  }

  override _destroy(error: Error | null, done: Done): void {
    this.#link.consumed(this, this.#waiting);
    this.#waiting = 0;
    this.#link.release(this);
    done(error);
  }

  #account(): void {
    if (this.destroyed) return;
    const count = this.#waiting - this.readableLength;
    this.#waiting -= count;
    if (count > 0) this.#link.consumed(this, count);
  }
}
