import type { Lender } from '../../../async/carry.ts';
import { BerthError } from '../../../errors/errors.ts';
import { InboundDuplex } from '../inbound-duplex.ts';
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
  /** A piece of what came that its reader is done with. */
  giveBack(piece: Buffer): void;
  /** Nothing can come or go any more. */
  release(stream: SpdyStream): void;
}

const writableHighWaterMark = 64 * 1024;

/** One of a connection's streams, which may be closed on one side. */
export class SpdyStream extends InboundDuplex implements Lender {
  readonly id: number;
  readonly headers: Headers;
  /** Set by the connection. */
  sentFin = false;
  sentAny = false;
  wasReset = false;
  /** What the peer lets us send, as far as it keeps count. */
  sendWindow = 0;
  readonly receiveWindow = new ReceiveWindow();
  readonly #link: StreamLink;

  constructor(id: number, headers: Headers, link: StreamLink) {
    super({ writableHighWaterMark });
    this.id = id;
    this.headers = headers;
    this.#link = link;
  }

  /** From the connection: the peer has given the stream up. */
  receiveReset(): void {
    this.wasReset = true;
    this.destroy(new BerthError('Canceled', 'the client has reset the stream'));
  }

  giveBack(piece: Buffer): void {
    this.#link.giveBack(piece);
  }

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
    super._destroy(error, () => {
      this.#link.release(this);
      done(error);
    });
  }

  protected override taken(count: number): void {
    this.#link.consumed(this, count);
  }
}
