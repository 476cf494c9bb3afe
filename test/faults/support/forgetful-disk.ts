import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { LoopDisk } from '../../integration/support/loop-disk.ts';

/**
 * A disk with a write cache that a power cut empties, made of two file systems, one in a file of the other: what the inner
 * one writes stays dirty in the page cache of the outer one until the inner one tells its disk to flush, which the loop
 * device does by fsync of that file. A copy of the outer one's own file has what was flushed and nothing else.
 */
export class ForgetfulDisk {
  readonly #folder: string;
  readonly #mountPoint: string;
  #outer: LoopDisk;
  #inner: LoopDisk;
  #cuts = 0;

  private constructor(folder: string, outer: LoopDisk, inner: LoopDisk) {
    this.#folder = folder;
    this.#mountPoint = inner.mountPoint;
    this.#outer = outer;
    this.#inner = inner;
  }

  static async make(folder: string, mib: number, mountPoint: string): Promise<ForgetfulDisk> {
    const outer = await LoopDisk.make({
      file: join(folder, 'disk-0'),
      mib: mib + 64,
      mountPoint: join(folder, 'outer'),
    });
    // whole: a flush is of data only, and the outer file system's journal has no part in it
    const inner = await LoopDisk.make({ file: join(outer.mountPoint, 'inner'), mib, mountPoint, whole: true });
    await execa('sync', ['--file-system', outer.mountPoint]);
    return new ForgetfulDisk(folder, outer, inner);
  }

  /** Nobody may use it meanwhile. What had not been flushed is lost, and it is mounted again. */
  async cutPower(): Promise<void> {
    const { file } = this.#outer;
    const survivor = join(this.#folder, `disk-${++this.#cuts}`);
    await execa('cp', ['--sparse=always', file, survivor]);
    await this.unmount();
    await rm(file);
    this.#outer = await LoopDisk.mount(survivor, join(this.#folder, 'outer'));
    this.#inner = await LoopDisk.mount(join(this.#outer.mountPoint, 'inner'), this.#mountPoint);
  }

  async unmount(): Promise<void> {
    await this.#inner.unmount();
    await this.#outer.unmount();
  }
}
