/** What SPDY/3.1 lets each side send of a stream, and of all together, before it hears more. */
export const initialWindow = 64 * 1024;

/** What we let the peer send: as much again, once half of it is used up. */
export class ReceiveWindow {
  #used = 0;

  /** How much is to be granted now that `count` bytes have been taken in; 0 for nothing. */
  taken(count: number): number {
    this.#used += count;
    if (this.#used < initialWindow / 2) return 0;
    const grant = this.#used;
    this.#used = 0;
    return grant;
  }
}
