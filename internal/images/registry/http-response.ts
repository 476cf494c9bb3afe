import type { Dispatcher } from 'undici';
import { HostFailure } from './host-failure.ts';

const maxDroppedBytes = 16 * 1024;
const dropMs = 1000;

/** What came back from one request. Its body must be read to the end, or discarded. */
export class HttpResponse {
  readonly url: URL;
  readonly status: number;
  readonly #data: Dispatcher.ResponseData;
  readonly #controller: AbortController;
  readonly #release: () => void;

  /** `release` runs once, when nothing more of the answer is wanted. */
  constructor(url: URL, data: Dispatcher.ResponseData, controller: AbortController, release: () => void) {
    this.url = url;
    this.status = data.statusCode;
    this.#data = data;
    this.#controller = controller;
    this.#release = release;
    data.body.on('error', () => {}).once('close', release);
  }

  /** The first, when there are several. */
  header(name: string): string | undefined {
    const value = this.#data.headers[name];
    return Array.isArray(value) ? value[0] : value;
  }

  /** All of them, as one list. */
  headerList(name: string): string {
    const value = this.#data.headers[name];
    return Array.isArray(value) ? value.join(', ') : (value ?? '');
  }

  /** Content-Length, if it is there and a number. */
  get length(): number | undefined {
    const value = this.header('content-length');
    return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
  }

  get body(): AsyncIterable<Buffer> {
    return this.#data.body as AsyncIterable<Buffer>;
  }

  /** The whole body. DataLoss over `maxBytes`, DeadlineExceeded after `ms`. */
  async read(maxBytes: number, ms: number): Promise<Buffer> {
    const late = () => this.abort(new HostFailure('DeadlineExceeded', `its answer took longer than ${ms} ms`));
    const timer = setTimeout(late, ms);
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      if ((this.length ?? 0) > maxBytes) throw tooLong(maxBytes);
      for await (const chunk of this.body) {
        size += chunk.length;
        if (size > maxBytes) throw tooLong(maxBytes);
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    } finally {
      clearTimeout(timer);
      this.discard();
    }
  }

  /** Reads a short rest in the background, so that the connection can be used again. */
  drop(): void {
    this.read(maxDroppedBytes, dropMs).catch(() => {});
  }

  /** Reading the body throws this. */
  abort(reason: Error): void {
    this.#controller.abort(reason);
  }

  /** Nothing more of it is wanted. A connection whose answer is whole already stays alive. */
  discard(): void {
    if (!this.#data.body.readableEnded) this.#data.body.destroy();
    this.#release();
  }
}

const tooLong = (maxBytes: number): HostFailure =>
  new HostFailure('DataLoss', `its answer is over ${maxBytes / 1024 / 1024} MiB`);
