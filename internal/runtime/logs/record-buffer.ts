const blockBytes = 64 * 1024;

/** Collects bytes in large blocks, so that many small records are few buffers to write. */
export class RecordBuffer {
  readonly #full: Buffer[] = [];
  #block = Buffer.alloc(0);
  #used = 0;

  /** Copies `bytes[from, to)`. */
  append(bytes: Uint8Array, from = 0, to = bytes.length): void {
    const length = to - from;
    if (length > this.#block.length - this.#used) this.#nextBlock(length);
    // byte by byte is faster than a native call for the few bytes of a usual line
    if (length > 32) this.#block.set(from === 0 && to === bytes.length ? bytes : bytes.subarray(from, to), this.#used);
    else for (let index = 0; index < length; index++) this.#block[this.#used + index] = bytes[from + index] ?? 0;
    this.#used += length;
  }

  /** What was collected; the collection starts anew, never in memory handed out before. */
  take(): Buffer[] {
    const blocks = this.#full.splice(0);
    if (this.#used > 0) blocks.push(this.#block.subarray(0, this.#used));
    this.#block = this.#block.subarray(this.#used);
    this.#used = 0;
    return blocks;
  }

  #nextBlock(atLeast: number): void {
    if (this.#used > 0) this.#full.push(this.#block.subarray(0, this.#used));
    this.#block = Buffer.allocUnsafeSlow(Math.max(blockBytes, atLeast));
    this.#used = 0;
  }
}
