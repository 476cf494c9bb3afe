import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { BerthError } from '../../../errors/errors.ts';
import { BlockInflate } from '../../../host/block-inflate.ts';
import { Loans } from '../loans.ts';
import type { Direction } from '../observer.ts';
import { headerDictionary } from './dictionary.ts';
import { FrameParser, malformed } from './frame-parser.ts';
import { FrameWriter } from './frame-writer.ts';
import * as frames from './frames.ts';
import { type Headers, parseHeaders } from './headers.ts';
import { ReceiveWindow } from './receive-window.ts';
import { SendWindows } from './send-windows.ts';
import { type Done, SpdyStream, type StreamLink } from './stream.ts';

export interface SpdyConnectionOptions {
  readonly transport: Duplex;
  readonly maxStreams: number;
  /** Whether the client is told of a stream that is given up before both sides have ended it. */
  readonly cancels: boolean;
  /** Whether a stream with these headers is wanted; those that are not are refused. */
  readonly accepts: (headers: Headers, id: number) => boolean;
  /** It may be read and written. */
  readonly opened: (stream: SpdyStream) => void;
  /** Bytes of streams. */
  readonly bytes: (direction: Direction, count: number) => void;
  /** Something came, of whatever kind. */
  readonly activity: () => void;
  /** The client is gone, or speaks something else; also when we have closed. Called once. */
  readonly closed: (reason: BerthError) => void;
}

/** As much may wait to be read, of all streams together, before nothing more is taken off the wire. */
const maxBuffered = 1024 * 1024;
const maxHeaderBlock = 16 * 1024;
/** While nothing is read, only a write can find out that the client is gone. */
const probeMs = 2000;
/** How long a client has to hang up after us. */
const lingerMs = 10_000;
const initialWindowSetting = 7;

/** The server's side of SPDY/3.1 over any byte stream. Sends nothing before the client has: a Go client would lose it. */
export class SpdyConnection implements StreamLink {
  readonly #options: SpdyConnectionOptions;
  readonly #transport: Duplex;
  readonly #writer: FrameWriter;
  readonly #parser = new FrameParser({
    control: (type, flags, payload) => this.#control(type, flags, payload),
    data: (id, bytes, fin) => this.#data(id, bytes, fin),
  });
  readonly #inflate = new BlockInflate({ dictionary: headerDictionary(), limit: maxHeaderBlock });
  readonly #streams = new Map<number, SpdyStream>();
  readonly #windows = new SendWindows({ write: (stream, chunks, done) => this.#write(stream, chunks, done) });
  readonly #receiveWindow = new ReceiveWindow();
  readonly #loans = new Loans();
  readonly #closed = Promise.withResolvers<void>();
  #isOpen = true;
  #hasReplied = false;
  #lastId = 0;
  #buffered = 0;
  #probe: NodeJS.Timeout | undefined;

  constructor(options: SpdyConnectionOptions) {
    this.#options = options;
    this.#transport = options.transport;
    this.#writer = new FrameWriter({ transport: this.#transport, overrun: () => this.#overrun() });
    this.#transport.on('error', error => this.#lost(BerthError.wrap(error, 'the connection to the client failed')));
    this.#transport.on('end', () => {
      if (!this.#isOpen) return;
      this.#lost(gone());
      this.#transport.destroy();
    });
    this.#transport.on('close', () => {
      this.#lost(gone());
      this.#closed.resolve();
    });
  }

  /** When the transport is closed too. */
  get closed(): Promise<void> {
    return this.#closed.promise;
  }

  /** `head`: what came with the upgrade. */
  start(head: Buffer): void {
    if (this.#transport.destroyed) {
      this.#lost(gone());
      this.#closed.resolve();
      return;
    }
    if (head.length > 0) this.#receive(head);
    this.#transport.on('data', (chunk: Buffer) => {
      // what another stream hands on may be somebody's
      if (this.#transport instanceof Socket) this.#loans.open(chunk, () => this.#receive(chunk));
      else this.#receive(chunk);
    });
  }

  /** Ends the connection once what is written has gone out. */
  end(): void {
    this.#shut(frames.goAwayStatus.ok, new BerthError('Canceled', 'the session has ended'));
  }

  reset(stream: SpdyStream, status: frames.ResetStatus): void {
    if (!stream.destroyed && !stream.wasReset) this.#answer(frames.rstStream(stream.id, status));
    stream.wasReset = true;
    stream.destroy();
  }

  send(stream: SpdyStream, chunks: readonly Buffer[], done: Done): void {
    if (this.#isOpen) this.#windows.send(stream, chunks, done);
    else done(gone());
  }

  finish(stream: SpdyStream, done: Done): void {
    if (!this.#isOpen || stream.sentFin) {
      done();
    } else {
      stream.sentFin = true;
      this.#writer.fin(stream.id, done);
    }
  }

  consumed(stream: SpdyStream, count: number): void {
    this.#buffered -= count;
    this.#grant(stream, count);
    if (this.#buffered < maxBuffered / 2) this.#resume();
  }

  giveBack(piece: Buffer): void {
    this.#loans.giveBack(piece);
  }

  release(stream: SpdyStream): void {
    this.#windows.drop(stream);
    if (!this.#streams.delete(stream.id) || !this.#options.cancels) return;
    const isDone = stream.wasReset || (stream.sentFin && stream.hasEnded);
    if (!isDone) this.#answer(frames.rstStream(stream.id, frames.resetStatus.cancel));
  }

  #receive(chunk: Buffer): void {
    if (!this.#isOpen) return;
    this.#options.activity();
    try {
      this.#parser.push(chunk);
    } catch (error) {
      this.#shut(frames.goAwayStatus.protocolError, BerthError.from(error));
      return;
    }
    if (this.#buffered > maxBuffered) this.#pause();
  }

  #data(id: number, bytes: Buffer, fin: boolean): void {
    if (!this.#isOpen) return;
    const stream = this.#streams.get(id);
    if (!stream || stream.hasEnded) {
      // of a stream that was given up while this was on its way
      this.#grant(undefined, bytes.length);
    } else {
      this.#options.bytes('in', bytes.length);
      this.#buffered += bytes.length;
      this.#loans.lend(bytes);
      if (!stream.receive(bytes)) this.#loans.giveBack(bytes);
      if (fin) stream.receiveEnd();
    }
  }

  #control(type: number, flags: number, payload: Buffer): void {
    if (this.#isOpen) this.#handlers.get(type)?.(payload, flags);
  }

  /** Others are ignored: GOAWAY too, as the client hangs up after it. */
  readonly #handlers: ReadonlyMap<number, (payload: Buffer, flags: number) => void> = new Map([
    [frames.frameTypes.synStream, (payload: Buffer, flags: number) => this.#synStream(payload, flags)],
    [frames.frameTypes.rstStream, (payload: Buffer) => this.#rstStream(payload)],
    [frames.frameTypes.settings, (payload: Buffer) => this.#settings(payload)],
    [frames.frameTypes.ping, (payload: Buffer) => this.#ping(payload)],
    // not to be missed: all blocks are one compressed stream
    [frames.frameTypes.headers, (payload: Buffer) => void this.#inflated(payload, 4)],
    [frames.frameTypes.windowUpdate, (payload: Buffer) => this.#windowUpdate(payload)],
  ]);

  #synStream(payload: Buffer, flags: number): void {
    const headers = this.#inflated(payload, 10);
    const id = payload.readUInt32BE(0) & 0x7fff_ffff;
    if (id % 2 === 0 || id <= this.#lastId) throw malformed(`a stream has the id ${id} after ${this.#lastId}`);
    this.#lastId = id;
    if (this.#streams.size >= this.#options.maxStreams || !this.#options.accepts(headers, id)) {
      this.#answer(frames.rstStream(id, frames.resetStatus.refusedStream));
      return;
    }
    const stream = new SpdyStream(id, headers, this);
    this.#windows.open(stream);
    this.#streams.set(id, stream);
    this.#answer(frames.synReply(id, !this.#hasReplied));
    this.#hasReplied = true;
    if ((flags & frames.flagUnidirectional) !== 0) {
      stream.sentFin = true;
      stream.end();
    }
    if ((flags & frames.flagFin) !== 0) stream.receiveEnd();
    this.#options.opened(stream);
  }

  #inflated(payload: Buffer, offset: number): Headers {
    if (payload.length < offset) throw malformed('a frame with headers is too short');
    try {
      return parseHeaders(this.#inflate.inflate(payload.subarray(offset)));
    } catch (error) {
      const { message } = BerthError.from(error);
      throw error instanceof BerthError ? error : malformed(`headers are ${message}`, error);
    }
  }

  #rstStream(payload: Buffer): void {
    const [id] = words(payload, 2);
    this.#streams.get(id)?.receiveReset();
  }

  /** Odd ids are the client's questions; we ask none, so there are no answers. */
  #ping(payload: Buffer): void {
    const [id] = words(payload, 1);
    if (id % 2 === 1) this.#answer(frames.ping(id));
  }

  #settings(payload: Buffer): void {
    const [count] = words(payload, 1);
    if (payload.length !== 4 + count * 8) throw malformed('a SETTINGS frame has another length than it says');
    for (let offset = 4; offset < payload.length; offset += 8) {
      if (payload.readUIntBE(offset + 1, 3) !== initialWindowSetting) continue;
      this.#windows.setInitial(payload.readUInt32BE(offset + 4) & 0x7fff_ffff, this.#streams.values());
    }
  }

  #windowUpdate(payload: Buffer): void {
    const [id, delta] = words(payload, 2);
    const stream = this.#streams.get(id);
    if (stream || id === 0) this.#windows.grant(stream, delta & 0x7fff_ffff);
  }

  #write(stream: SpdyStream, chunks: readonly Buffer[], done: Done): void {
    stream.sentAny = true;
    this.#options.bytes(
      'out',
      chunks.reduce((sum, { length }) => sum + length, 0),
    );
    this.#writer.data(stream.id, chunks, error => {
      if (!error) this.#options.activity();
      done(error);
    });
  }

  /** Frees the peer's windows; a Go client ignores it. */
  #grant(stream: SpdyStream | undefined, count: number): void {
    const session = this.#receiveWindow.taken(count);
    if (session > 0) this.#answer(frames.windowUpdate(0, session));
    if (!stream || stream.hasEnded || stream.destroyed) return;
    const grant = stream.receiveWindow.taken(count);
    if (grant > 0) this.#answer(frames.windowUpdate(stream.id, grant));
  }

  #answer(frame: Buffer): void {
    if (this.#isOpen) this.#writer.answer(frame);
  }

  #overrun(): void {
    this.#lost(new BerthError('ResourceExhausted', 'the client reads no answers'));
    this.#transport.destroy();
  }

  #pause(): void {
    if (this.#probe) return;
    this.#transport.pause();
    this.#probe = setInterval(() => this.#answer(frames.windowUpdate(0, 1)), probeMs).unref();
  }

  #resume(): void {
    if (!this.#probe) return;
    clearInterval(this.#probe);
    this.#probe = undefined;
    this.#transport.resume();
  }

  #shut(status: frames.GoAwayStatus, reason: BerthError): void {
    if (!this.#isOpen) return;
    this.#transport.write(frames.goAway(this.#lastId, status));
    this.#lost(reason);
    this.#transport.end(() => {
      // closing while something is unread would throw away what the client has not read yet. It hangs up by itself.
      const timer = setTimeout(() => this.#transport.destroy(), lingerMs).unref();
      this.#transport.once('close', () => clearTimeout(timer));
    });
  }

  #lost(reason: BerthError): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    for (const stream of this.#streams.values()) stream.destroy(reason);
    this.#resume();
    this.#inflate.close();
    this.#options.closed(reason);
  }
}

/** The words that a frame begins with, the id in the first one without its reserved bit if there are two. */
function words(payload: Buffer, count: 1 | 2): readonly [number, number] {
  if (payload.length < count * 4) throw malformed('a control frame is too short');
  const first = payload.readUInt32BE(0);
  return count === 1 ? [first, 0] : [first & 0x7fff_ffff, payload.readUInt32BE(4)];
}

const gone = (): BerthError => new BerthError('Canceled', 'the client is gone');
