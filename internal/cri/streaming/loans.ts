/**
 * Buffers that are cut into pieces, each of which somebody uses for a while. When the last piece has been given back the
 * memory is freed at once: left to the garbage collector it piles up, and V8 marks its whole heap some twenty times a
 * second while a client sends.
 */
export class Loans {
  /** How many pieces are out; a whole that is being cut counts as one. */
  readonly #out = new WeakMap<ArrayBufferLike, number>();

  /** While `cut` runs pieces may be lent. A buffer that has its memory not to itself is left to the collector. */
  open(whole: Buffer, cut: () => void): void {
    const isOwned = ownsMemory(whole);
    if (isOwned) this.#out.set(whole.buffer, 1);
    cut();
    if (isOwned) this.giveBack(whole);
  }

  lend({ buffer }: Buffer): void {
    const count = this.#out.get(buffer);
    if (count !== undefined) this.#out.set(buffer, count + 1);
  }

  /** Once for each piece that was lent: nobody looks at it any more. */
  giveBack({ buffer }: Buffer): void {
    const count = this.#out.get(buffer);
    if (count === undefined) return;
    if (count > 1) {
      this.#out.set(buffer, count - 1);
    } else {
      this.#out.delete(buffer);
      release(buffer);
    }
  }
}

const ownsMemory = ({ byteLength, buffer }: Buffer): boolean => byteLength === buffer.byteLength;

/** Of a buffer that nobody looks at any more, nor at a part of it. */
export function freeMemory(whole: Buffer): void {
  if (ownsMemory(whole)) release(whole.buffer);
}

/** By the only way to it: who takes the bytes over, and takes none, frees them. */
function release(buffer: ArrayBufferLike): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
