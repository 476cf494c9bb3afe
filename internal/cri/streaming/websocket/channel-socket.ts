import type { WebSocket } from 'ws';
import { BerthError } from '../../../errors/errors.ts';
import { freeMemory } from '../loans.ts';
import type { Direction } from '../observer.ts';
import { Channel } from './channel.ts';
import type { ChannelCodec } from './channel-codec.ts';

export interface ChannelSocketOptions {
  readonly socket: WebSocket;
  readonly codec: ChannelCodec;
  /** Whether a message on channel 255 half-closes the channel that it names. */
  readonly closes: boolean;
  /** Bytes of channels. */
  readonly bytes: (direction: Direction, count: number) => void;
  readonly activity: () => void;
  /** The client is gone, or has been told to go. Called once. */
  readonly closed: (reason: BerthError) => void;
}

export interface ChannelUse {
  readonly readable: boolean;
  readonly writable: boolean;
}

const closeChannel = 255;
/** Clients read with a buffer of this size. */
const maxMessageBytes = 32 * 1024;
/** A control frame has room for no more. */
const maxReason = 120;
const lingerMs = 10_000;
/** While nothing is read, pings are not answered: a client that waits for that is told that we are there. */
const pongMs = 2000;

/** Channels over one WebSocket. */
export class ChannelSocket {
  readonly #options: ChannelSocketOptions;
  readonly #channels = new Map<number, Channel>();
  /** Those that have enough to be read. */
  readonly #full = new Set<Channel>();
  readonly #closed = Promise.withResolvers<void>();
  #isOpen = true;
  #ponging: NodeJS.Timeout | undefined;

  constructor(options: ChannelSocketOptions) {
    this.#options = options;
    const { socket } = options;
    socket.on('message', message => this.#receive(message));
    socket.on('error', error => this.#lost(BerthError.wrap(error, 'the connection to the client failed')));
    socket.on('ping', () => options.activity());
    socket.on('close', () => {
      this.#lost(new BerthError('Canceled', 'the client is gone'));
      this.#closed.resolve();
    });
  }

  /** When the connection is closed too. */
  get closed(): Promise<void> {
    return this.#closed.promise;
  }

  open(number: number, use: ChannelUse): Channel {
    const channel = new Channel(use, {
      send: (bytes, done) => this.#send(number, bytes, done),
      wanted: () => this.#resume(channel),
    });
    this.#channels.set(number, channel);
    return channel;
  }

  /** An empty message, which says that the connection is up. */
  greet(number: number): void {
    this.#send(number, Buffer.alloc(0), () => {});
  }

  /** Hangs up once what is written has gone out. */
  end(code: number, reason: string): void {
    if (!this.#isOpen) return;
    const { socket } = this.#options;
    socket.close(code, reason.slice(0, maxReason));
    this.#lost(new BerthError('Canceled', reason || 'the session has ended'));
    const timer = setTimeout(() => socket.terminate(), lingerMs).unref();
    socket.on('close', () => clearTimeout(timer));
  }

  #receive(message: Buffer): void {
    if (!this.#isOpen) return;
    this.#options.activity();
    const decoded = this.#options.codec.decode(message);
    if (!decoded) {
      if (message.length > 0) this.end(1007, 'a message is not encoded as the protocol wants it');
      return;
    }
    const { channel: number, bytes } = decoded;
    if (number === closeChannel && this.#options.closes) this.#channels.get(bytes[0] ?? closeChannel)?.receiveEnd();
    else this.#deliver(this.#channels.get(number), bytes);
  }

  #deliver(channel: Channel | undefined, bytes: Buffer): void {
    if (!channel || bytes.length === 0) return;
    this.#options.bytes('in', bytes.length);
    channel.receive(bytes);
    if (channel.isFull) this.#pause(channel);
  }

  #send(number: number, bytes: Buffer, done: (error?: Error | null) => void): void {
    const { socket, codec } = this.#options;
    this.#options.bytes('out', bytes.length);
    const sent = (error?: Error | null) => {
      if (!error) this.#options.activity();
      done(error);
    };
    const put = (part: Buffer, then?: (error?: Error | null) => void) => {
      const message = codec.encode(number, part);
      socket.send(message, { binary: codec.binary }, error => {
        freeMemory(message);
        then?.(error);
      });
    };
    let offset = 0;
    for (; bytes.length - offset > maxMessageBytes; offset += maxMessageBytes) {
      put(bytes.subarray(offset, offset + maxMessageBytes));
    }
    put(bytes.subarray(offset), sent);
  }

  #pause(channel: Channel): void {
    this.#full.add(channel);
    if (this.#ponging) return;
    this.#options.socket.pause();
    this.#ponging = setInterval(() => this.#options.socket.pong(), pongMs).unref();
  }

  #resume(channel: Channel): void {
    if (!this.#full.delete(channel) || this.#full.size > 0) return;
    this.#flow();
  }

  #flow(): void {
    clearInterval(this.#ponging);
    this.#ponging = undefined;
    this.#options.socket.resume();
  }

  #lost(reason: BerthError): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    for (const channel of this.#channels.values()) channel.destroy(reason);
    this.#flow();
    this.#options.closed(reason);
  }
}
