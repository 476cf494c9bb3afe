import { PassThrough, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientStreams } from '../client-streams.ts';
import type { TerminalSize } from '../shim/shim.ts';

export interface TestClientOptions {
  readonly stdin?: boolean;
  readonly terminal?: boolean;
  /** Takes no output before `read` is called. */
  readonly stalled?: boolean;
}

/** A client of exec or attach that keeps what it is given, or only counts it. */
export class TestClient {
  readonly stdin = new PassThrough();
  readonly streams: ClientStreams;
  readonly #gone = new AbortController();
  readonly #stalled: PromiseWithResolvers<void> | undefined;
  readonly #chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  #tell: (size: TerminalSize) => void = () => {};

  constructor({ stdin = false, terminal = false, stalled = false }: TestClientOptions = {}) {
    this.#stalled = stalled ? Promise.withResolvers<void>() : undefined;
    this.streams = {
      ...(stdin && { stdin: this.stdin }),
      stdout: this.#sink('stdout'),
      ...(!terminal && { stderr: this.#sink('stderr') }),
      onResize: listener => {
        this.#tell = listener;
      },
    };
  }

  get signal(): AbortSignal {
    return this.#gone.signal;
  }

  bytes(name: 'stdout' | 'stderr' = 'stdout'): Buffer {
    return Buffer.concat(this.#chunks[name]);
  }

  text(name: 'stdout' | 'stderr' = 'stdout'): string {
    return this.bytes(name).toString();
  }

  resize(width: number, height: number): void {
    this.#tell({ width, height });
  }

  /** From now on it takes what comes. */
  read(): void {
    this.#stalled?.resolve();
  }

  leave(): void {
    this.#gone.abort(new Error('the client has gone'));
    for (const stream of [this.stdin, this.streams.stdout, this.streams.stderr]) stream?.destroy();
  }

  /** Waits up to 5 s until it has seen that. */
  async sees(text: string | RegExp): Promise<void> {
    const giveUpAt = performance.now() + 5000;
    const isThere = () => (typeof text === 'string' ? this.text().includes(text) : text.test(this.text()));
    while (!isThere()) {
      if (performance.now() > giveUpAt) throw new Error(`the client sees ${JSON.stringify(this.text().slice(-500))}`);
      await sleep(10);
    }
  }

  #sink(name: 'stdout' | 'stderr'): Writable {
    const sink = new Writable({
      write: (chunk: Buffer, _, done) => {
        const take = () => {
          // it is its writer's again after done()
          this.#chunks[name].push(Buffer.from(chunk));
          done();
        };
        if (this.#stalled) void this.#stalled.promise.then(take);
        else take();
      },
    });
    return sink.on('error', () => {});
  }
}
