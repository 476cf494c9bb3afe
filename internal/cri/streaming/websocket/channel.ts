import { Duplex } from 'node:stream';

type Done = (error?: Error | null) => void;

export interface ChannelLink {
  /** `done` is called once the transport has taken all. */
  send(bytes: Buffer, done: Done): void;
  /** What was received has been read; more may come. */
  wanted(): void;
}

export interface ChannelSides {
  readonly readable: boolean;
  readonly writable: boolean;
}

/** So many bytes wait to be read at most, but for the last message. */
const readableHighWaterMark = 1024 * 1024;

/** One of the channels of a WebSocket. */
export class Channel extends Duplex {
  readonly #link: ChannelLink;
  #hasEnded: boolean;

  constructor(sides: ChannelSides, link: ChannelLink) {
    super({ ...sides, allowHalfOpen: true, readableHighWaterMark });
    this.#link = link;
    this.#hasEnded = !sides.readable;
    // a client that goes is no fault of the agent; whoever uses the channel hears of it besides
    this.on('error', () => {});
  }

  /** From the socket; false when it is enough for now. */
  receive(bytes: Buffer): boolean {
    return this.destroyed || this.#hasEnded || this.push(bytes);
  }

  /** From the socket: the client sends no more. */
  receiveEnd(): void {
    if (this.destroyed || this.#hasEnded) return;
    this.#hasEnded = true;
    this.push(null);
  }

  override _read(): void {
    this.#link.wanted();
  }

  override _write(chunk: Buffer, _encoding: string, done: Done): void {
    this.#link.send(chunk, done);
  }

  override _destroy(error: Error | null, done: Done): void {
    this.#link.wanted();
    done(error);
  }
}
