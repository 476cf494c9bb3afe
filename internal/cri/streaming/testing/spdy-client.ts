import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { constants, createDeflate, createInflate } from 'node:zlib';
import { headerDictionary } from '../spdy/dictionary.ts';

export interface Answer {
  readonly status: number;
  /** Whole. */
  readonly head: string;
  readonly body: string;
}

export interface ClientStream {
  readonly id: number;
  bytes: number;
  /** Unless the client counts only. */
  chunks: Buffer[];
  fin: boolean;
  /** The status of a RST_STREAM. */
  reset: number | undefined;
  replied: boolean;
}

interface Frame {
  readonly type: number | 'data';
  readonly flags: number;
  readonly id: number;
  readonly payload: Buffer;
}

export interface ConnectOptions {
  readonly protocols?: readonly string[];
  /** Lines to send instead of those of an upgrade. */
  readonly headers?: readonly string[];
  readonly method?: string;
  readonly countOnly?: boolean;
}

const controlFrame = (type: number, flags: number, payload: Buffer): Buffer => {
  const header = Buffer.alloc(8);
  header.writeUInt16BE(0x8003, 0);
  header.writeUInt16BE(type, 2);
  header.writeUInt32BE(payload.length, 4);
  header[4] = flags;
  return Buffer.concat([header, payload]);
};

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

/** A client that knows nothing of the server's code; frames may also be sent as raw bytes. */
export class SpdyClient {
  readonly transport: Duplex;
  readonly streams = new Map<number, ClientStream>();
  readonly frames: Frame[] = [];
  /** All headers of replies, which are none. */
  readonly replies: Buffer[] = [];
  goAway: number | undefined;
  closed = false;
  readonly #countOnly: boolean;
  readonly #deflate = createDeflate({ dictionary: headerDictionary() });
  readonly #inflate = createInflate({ dictionary: headerDictionary() });
  #deflated: Buffer[] = [];
  #rest: Buffer = Buffer.alloc(0);
  #nextId = 1;
  #changed = Promise.withResolvers<void>();

  constructor(transport: Duplex, rest: Buffer, countOnly = false) {
    this.transport = transport;
    this.#countOnly = countOnly;
    this.#deflate.on('data', (chunk: Buffer) => this.#deflated.push(chunk));
    this.#inflate.on('data', (chunk: Buffer) => this.replies.push(chunk));
    transport.on('error', () => {});
    transport.on('close', () => {
      this.closed = true;
      this.#change();
    });
    transport.on('end', () => transport.end());
    transport.on('data', (chunk: Buffer) => this.#receive(chunk));
    if (rest.length > 0) this.#receive(rest);
  }

  /** Header blocks, as the wire has them. */
  async block(text: Buffer): Promise<Buffer> {
    const flushed = Promise.withResolvers<void>();
    this.#deflate.write(text);
    this.#deflate.flush(constants.Z_SYNC_FLUSH, () => flushed.resolve());
    await flushed.promise;
    const block = Buffer.concat(this.#deflated);
    this.#deflated = [];
    return block;
  }

  async synStream(headers: Readonly<Record<string, string>>, { id = 0, flags = 0 } = {}): Promise<ClientStream> {
    const streamId = id || this.#nextId;
    if (!id) this.#nextId += 2;
    const stream = { id: streamId, bytes: 0, chunks: [], fin: false, reset: undefined, replied: false };
    this.streams.set(streamId, stream);
    const block = await this.block(headerText(headers));
    this.write(controlFrame(1, flags, Buffer.concat([word(streamId), word(0), Buffer.from([0, 0]), block])));
    return stream;
  }

  /** Resolves when the server has taken or refused it. */
  async open(headers: Readonly<Record<string, string>>): Promise<ClientStream> {
    const stream = await this.synStream(headers);
    await this.until(() => stream.replied || stream.reset !== undefined);
    return stream;
  }

  /** False when the transport has enough. */
  data(stream: ClientStream, bytes: Buffer | string, fin = false): boolean {
    const payload = Buffer.from(bytes);
    const header = Buffer.concat([word(stream.id), word(payload.length)]);
    if (fin) header[4] = 1;
    return this.write(Buffer.concat([header, payload]));
  }

  /** At the pace of the server. */
  async send(stream: ClientStream, bytes: Buffer): Promise<void> {
    for (let offset = 0; offset < bytes.length; offset += 32_768) {
      if (!this.data(stream, bytes.subarray(offset, offset + 32_768))) await once(this.transport, 'drain');
    }
  }

  control(type: number, ...words: readonly number[]): void {
    this.write(controlFrame(type, 0, Buffer.concat(words.map(word))));
  }

  resetStream(stream: ClientStream): void {
    this.control(3, stream.id, 5);
  }

  write(bytes: Buffer): boolean {
    return this.transport.write(bytes);
  }

  async until(condition: () => boolean, ms = 20_000): Promise<void> {
    const end = performance.now() + ms;
    while (!condition()) {
      if (performance.now() > end) throw new Error(`waited ${ms} ms for ${String(condition)}`);
      if (this.closed) throw new Error(`the connection was closed before ${String(condition)}`);
      const tick = setTimeout(() => this.#change(), Math.min(ms, 500));
      await this.#changed.promise;
      clearTimeout(tick);
    }
  }

  async untilClosed(ms = 20_000): Promise<void> {
    if (this.closed) return;
    await once(this.transport, 'close', { signal: AbortSignal.timeout(ms) });
  }

  destroy(): void {
    this.transport.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    while (this.#rest.length >= 8) {
      const length = this.#rest.readUIntBE(5, 3);
      if (this.#rest.length < 8 + length) break;
      this.#take(this.#rest.subarray(0, 8), this.#rest.subarray(8, 8 + length));
      this.#rest = this.#rest.subarray(8 + length);
    }
    this.#change();
  }

  #take(header: Buffer, payload: Buffer): void {
    const isControl = header.readUInt8(0) >= 0x80;
    const type = isControl ? header.readUInt16BE(2) : 'data';
    const id = isControl ? payload.readUInt32BE(0) : header.readUInt32BE(0);
    const flags = header.readUInt8(4);
    if (!this.#countOnly) this.frames.push({ type, flags, id, payload });
    const stream = this.streams.get(id);
    if (type === 7) this.goAway = payload.readUInt32BE(4);
    if (!stream) return;
    if (type === 2) {
      stream.replied = true;
      this.#inflate.write(payload.subarray(4));
    } else if (type === 3) {
      stream.reset = payload.readUInt32BE(4);
    } else if (type === 'data') {
      if (stream.fin) throw new Error(`data after the end of stream ${id}`);
      stream.bytes += payload.length;
      if (!this.#countOnly) stream.chunks.push(payload);
      stream.fin = (flags & 1) !== 0;
    }
  }

  #change(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }
}

/** A header block before it is compressed. */
export function headerText(headers: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(headers);
  const field = (text: string) => [word(Buffer.byteLength(text)), Buffer.from(text)];
  return Buffer.concat([word(entries.length), ...entries.flatMap(entry => entry.flatMap(field))]);
}

export const textOf = (stream: ClientStream | undefined): string => Buffer.concat(stream?.chunks ?? []).toString();

/** A connection to the host of a URL. */
export async function dial(url: string): Promise<Socket> {
  const { protocol, hostname, port } = new URL(url);
  const target = { host: hostname, port: Number(port) };
  const socket = protocol === 'https:' ? connectTls({ ...target, rejectUnauthorized: false }) : connect(target);
  await once(socket, protocol === 'https:' ? 'secureConnect' : 'connect');
  return socket;
}

/** Sends an upgrade, and returns the answer: with the connection, and what came of it already, when it is 101. */
export async function upgradeRaw(
  url: string,
  options: ConnectOptions = {},
): Promise<{ readonly answer: Answer; readonly socket?: Socket; readonly rest: Buffer }> {
  const socket = await dial(url);
  const { protocols = ['v4.channel.k8s.io'], method = 'POST' } = options;
  const { pathname, host } = new URL(url);
  const headers = options.headers ?? [
    'Content-Length: 0',
    'Connection: Upgrade',
    'Upgrade: SPDY/3.1',
    ...protocols.map(protocol => `X-Stream-Protocol-Version: ${protocol}`),
  ];
  socket.write(`${[`${method} ${pathname} HTTP/1.1`, `Host: ${host}`, ...headers].join('\r\n')}\r\n\r\n`);
  let received = Buffer.alloc(0);
  let end = -1;
  const ended = once(socket, 'end');
  while (end < 0) {
    const read = await Promise.race([once(socket, 'data'), ended.then(() => undefined)]);
    if (!read) throw new Error(`no answer: ${received.toString()}`);
    received = Buffer.concat([received, read[0] as Buffer]);
    end = received.indexOf('\r\n\r\n');
  }
  const head = received.toString('latin1', 0, end);
  const status = Number(head.split(' ')[1]);
  let rest = received.subarray(end + 4);
  if (status === 101) {
    return { answer: { status, head, body: '' }, socket, rest };
  }
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
  });
  await ended;
  socket.destroy();
  return { answer: { status, head, body: rest.toString() }, rest };
}

/** The same, with a client. */
export async function upgrade(
  url: string,
  options: ConnectOptions = {},
): Promise<{ readonly answer: Answer; readonly client: SpdyClient | undefined }> {
  const { answer, socket, rest } = await upgradeRaw(url, options);
  return { answer, client: socket && new SpdyClient(socket, rest, options.countOnly) };
}

/** A client whose upgrade must succeed. */
export async function connectSpdy(url: string, options?: ConnectOptions): Promise<SpdyClient> {
  const { client, answer } = await upgrade(url, options);
  if (!client) throw new Error(`${answer.head}\n\n${answer.body}`);
  return client;
}

/** Opens the streams of exec or attach, in the order that Go's client does. */
export async function openProcess(client: SpdyClient, ...types: readonly string[]) {
  const opened = new Map<string, ClientStream>();
  for (const type of ['error', ...types]) opened.set(type, await client.open({ streamtype: type }));
  return (type: string): ClientStream => {
    const stream = opened.get(type);
    if (!stream) throw new Error(`no stream ${type}`);
    return stream;
  };
}
