import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// more devices than a node has at a time: those of volumes come and go
const maxKnown = 1024;

/** Names of block devices by number, `/dev/sda` for `8:0`: dashboards leave out what looks like no device. */
export class DeviceNames {
  readonly #sysRoot: string;
  readonly #known = new Map<string, string>();

  constructor(sysRoot: string) {
    this.#sysRoot = sysRoot;
  }

  /** The number itself where the kernel has no name for it. */
  of(number: string): string {
    const known = this.#known.get(number);
    if (known !== undefined) return known;
    if (this.#known.size >= maxKnown) this.#known.clear();
    const name = this.#look(number);
    this.#known.set(number, name);
    return name;
  }

  #look(number: string): string {
    try {
      const facts = readFileSync(join(this.#sysRoot, 'dev', 'block', number, 'uevent'), 'latin1');
      const name = /^DEVNAME=(.+)$/m.exec(facts)?.[1];
      return name === undefined ? number : `/dev/${name}`;
    } catch {
      return number;
    }
  }
}
