import { Turns } from '../../async/turns.ts';

export interface SlotLimits {
  readonly total: number;
  readonly perHost: number;
}

/**
 * Bounds parallel downloads. Who waits for an answer holds a slot of that host alone; the slots of the total are for
 * those whose bytes come. So a host that is dead or stalls delays nobody but its own.
 */
export class DownloadSlots {
  readonly #limits: SlotLimits;
  readonly #total: Turns;
  readonly #hosts = new Map<string, Turns>();

  constructor(limits: SlotLimits) {
    this.#limits = limits;
    this.#total = new Turns(limits.total);
  }

  /** Waits for a slot of the host. */
  async enter(host: string, signal: AbortSignal | undefined): Promise<DownloadSlot> {
    const turns = this.#hosts.get(host) ?? new Turns(this.#limits.perHost);
    this.#hosts.set(host, turns);
    try {
      const leave = await turns.take(signal);
      return new DownloadSlot(this.#total, () => this.#left(host, turns, leave));
    } catch (error) {
      this.#drop(host, turns);
      throw error;
    }
  }

  #left(host: string, turns: Turns, leave: () => void): void {
    leave();
    this.#drop(host, turns);
  }

  #drop(host: string, turns: Turns): void {
    if (turns.idle && this.#hosts.get(host) === turns) this.#hosts.delete(host);
  }
}

/** The place of one download: in its host till the end, in the total while bytes come. */
export class DownloadSlot {
  readonly #total: Turns;
  readonly #leaveHost: () => void;
  #leaveTotal: (() => void) | undefined;

  constructor(total: Turns, leaveHost: () => void) {
    this.#total = total;
    this.#leaveHost = leaveHost;
  }

  /** Bytes are there: waits for a slot of the total unless it has one. */
  async flow(signal: AbortSignal | undefined): Promise<void> {
    this.#leaveTotal ??= await this.#total.take(signal);
  }

  /** No bytes come: the slot of the total is for others. */
  stall(): void {
    this.#leaveTotal?.();
    this.#leaveTotal = undefined;
  }

  leave(): void {
    this.stall();
    this.#leaveHost();
  }
}
