import { InboundDuplex } from '../inbound-duplex.ts';

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
const maxWaiting = 1024 * 1024;

/** One of the channels of a WebSocket. */
export class Channel extends InboundDuplex {
  readonly #link: ChannelLink;

  constructor(sides: ChannelSides, link: ChannelLink) {
    super(sides);
    this.#link = link;
  }

  /** Enough waits to be read. */
  get isFull(): boolean {
    return this.waiting > maxWaiting;
  }

  override _write(chunk: Buffer, _encoding: string, done: Done): void {
    this.#link.send(chunk, done);
  }

  protected override taken(): void {
    if (this.waiting < maxWaiting / 2) this.#link.wanted();
  }
}
