/** Shorter pieces are copied together: each costs more than its bytes, and a part keeps the whole it was cut from. */
const smallBytes = 4096;

/** Bytes that wait, in the order they came. */
export class Inbox {
  readonly #pieces: Buffer[] = [];
  /** Where small ones are gathered, behind all others. */
  #tail: Buffer | undefined;
  #used = 0;
  #length = 0;

  /** In bytes. */
  get length(): number {
    return this.#length;
  }

  /** Whether it keeps the piece itself, and not a copy. */
  add(bytes: Buffer): boolean {
    this.#length += bytes.length;
    if (bytes.length >= smallBytes) {
      this.#closeTail();
      this.#pieces.push(bytes);
      return true;
    }
    this.#gather(bytes);
    return false;
  }

  /** The next piece, if there is one. */
  take(): Buffer | undefined {
    if (this.#pieces.length === 0) this.#closeTail();
    const piece = this.#pieces.shift();
    this.#length -= piece?.length ?? 0;
    return piece;
  }

  clear(): void {
    this.#pieces.length = 0;
    this.#tail = undefined;
    this.#length = 0;
  }

  #gather(bytes: Buffer): void {
    if (this.#used + bytes.length > smallBytes) this.#closeTail();
    if (!this.#tail) {
      this.#tail = Buffer.allocUnsafeSlow(smallBytes);
      this.#used = 0;
    }
    this.#used += bytes.copy(this.#tail, this.#used);
  }

  #closeTail(): void {
    if (this.#tail) this.#pieces.push(this.#tail.subarray(0, this.#used));
    this.#tail = undefined;
    this.#used = 0;
  }
}
