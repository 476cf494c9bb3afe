import { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { Lender } from '../async/carry.ts';

/** As much as is read at once. */
const chunkBytes = 64 * 1024;
/** Shorter pieces are copied: one that somebody keeps would keep a whole buffer. */
const smallBytes = 4096;
const maxFree = 4;

/**
 * What comes through a pipe, read through epoll into buffers that are used again once they are given back. A buffer for
 * each read is what a fast pipe costs most: V8 marks its whole heap whenever some 30 MiB of them have piled up.
 */
export class FifoReader extends Readable implements Lender {
  readonly #socket: Socket;
  readonly #lent = new WeakMap<ArrayBufferLike, Buffer>();
  readonly #free: Buffer[] = [];
  #isWanted = false;

  /** Owns the descriptor. */
  constructor(fd: number) {
    super({ highWaterMark: chunkBytes });
    const onread = {
      buffer: () => this.#free.pop() ?? Buffer.allocUnsafeSlow(chunkBytes),
      callback: (count: number, buffer: Uint8Array) => this.#take(buffer as Buffer, count),
    };
    this.#socket = new Socket({ fd, readable: true, writable: false, onread });
    // destroyed by itself once the last of it is read, which may be long after the socket has closed
    this.#socket.on('end', () => this.push(null)).on('error', error => this.destroy(error));
  }

  /** Nobody looks at the chunk any more. Who keeps it says nothing. */
  giveBack(chunk: Buffer): void {
    const buffer = this.#lent.get(chunk.buffer);
    if (!buffer) return;
    this.#lent.delete(chunk.buffer);
    if (this.#free.length < maxFree) this.#free.push(buffer);
  }

  override _read(): void {
    this.#isWanted = true;
    this.#socket.resume();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#free.length = 0;
    this.#socket.destroy();
    done(error);
  }

  /** False: no more until it is wanted. */
  #take(buffer: Buffer, count: number): boolean {
    const bytes = buffer.subarray(0, count);
    this.#isWanted = false;
    if (count <= smallBytes) {
      this.#free.push(buffer);
      return this.push(Buffer.from(bytes)) || this.#isWanted;
    }
    this.#lent.set(buffer.buffer, buffer);
    return this.push(bytes) || this.#isWanted;
  }
}
