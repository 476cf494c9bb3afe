import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { errnoOf } from '../../errors/errors.ts';
import { DescriptorBudget, KeptFile } from './kept-file.ts';

const none = new DescriptorBudget(0);

/** The files of one cgroup in one hierarchy, each opened when it is first read. */
export class CgroupFiles {
  readonly #folder: string;
  readonly #budget: DescriptorBudget;
  readonly #files: KeptFile[] = [];

  constructor(folder: string, budget: DescriptorBudget) {
    this.#folder = folder;
    this.#budget = budget;
  }

  file(name: string): KeptFile {
    const file = new KeptFile(join(this.#folder, name), this.#budget);
    this.#files.push(file);
    return file;
  }

  /** One that is opened for each reading. */
  unkept(name: string): KeptFile {
    return new KeptFile(join(this.#folder, name), none);
  }

  /** Empty where the cgroup is gone. */
  names(): string[] {
    try {
      return readdirSync(this.#folder);
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return [];
      throw error;
    }
  }

  close(): void {
    for (const file of this.#files) file.close();
  }
}
