import { existsSync } from 'node:fs';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';

/** Why a test cannot have one; false where it can. */
export const noLoopDisk = !existsSync('/dev/loop-control') && 'this machine has no loop devices';

export interface LoopDiskOptions {
  /** The file that stands for the disk. */
  readonly file: string;
  readonly mib: number;
  readonly mountPoint: string;
  /** Zeros are written to all of the file, so that no later write has to find room for it. */
  readonly whole?: boolean;
}

/** An ext4 file system of its own in a file, by a loop device that goes with the mount. */
export class LoopDisk {
  readonly file: string;
  readonly mountPoint: string;

  private constructor(file: string, mountPoint: string) {
    this.file = file;
    this.mountPoint = mountPoint;
  }

  static async make({ file, mib, mountPoint, whole = false }: LoopDiskOptions): Promise<LoopDisk> {
    const handle = await open(file, 'w');
    if (whole) for (let written = 0; written < mib; written++) await handle.write(Buffer.alloc(2 ** 20));
    else await handle.truncate(mib * 2 ** 20);
    await handle.sync();
    await handle.close();
    // no blocks are reserved for root, who runs the agent, and nothing is left for the kernel to initialise later
    const extended = 'nodiscard,lazy_itable_init=0,lazy_journal_init=0';
    await execa('mkfs.ext4', ['-q', '-m', '0', '-E', extended, file]);
    return LoopDisk.mount(file, mountPoint);
  }

  /** One that has been made; its journal is replayed. It commits when it is told to, not every five seconds. */
  static async mount(file: string, mountPoint: string): Promise<LoopDisk> {
    await mkdir(mountPoint, { recursive: true });
    await execa('mount', ['-o', 'loop,commit=300', file, mountPoint]);
    return new LoopDisk(file, mountPoint);
  }

  async freeBytes(): Promise<number> {
    const { bavail, bsize } = await statfs(this.mountPoint);
    return bavail * bsize;
  }

  /** Takes all of the room but so many bytes: what is still to be written of other files is put down before. */
  async fill(left: number): Promise<void> {
    await execa('sync', ['--file-system', this.mountPoint]);
    let end = 0;
    for (const chunk of [2 ** 26, 2 ** 22, 2 ** 18, 2 ** 14, 2 ** 12]) {
      while ((await this.freeBytes()) - chunk >= left) {
        const range = ['--offset', String(end), '--length', String(chunk)];
        const { failed } = await execa('fallocate', [...range, this.#filler], { reject: false });
        if (failed) break;
        end += chunk;
      }
    }
  }

  async giveBack(): Promise<void> {
    await rm(this.#filler, { force: true });
  }

  /** With what a daemon that was killed has left mounted below it. */
  async unmount(): Promise<void> {
    await execa('umount', ['--recursive', this.mountPoint]);
  }

  get #filler(): string {
    return join(this.mountPoint, 'filler');
  }
}
