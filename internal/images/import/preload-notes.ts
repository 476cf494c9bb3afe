import { readFile } from 'node:fs/promises';
import { errnoOf } from '../../errors/errors.ts';
import { writeFileAtomic } from '../../host/files.ts';
import type { ImageStore } from '../image-store.ts';
import type { ImportedImage } from './import.ts';

/** By which a file is known to be the one that it was; numbers as text, whole. */
export interface Stamp {
  readonly size: string;
  readonly mtimeNs: string;
  readonly inode: string;
}

interface Note extends Stamp {
  /** Ids of what the file held. */
  readonly images: readonly string[];
}

/** What has been imported from which file, in a file of its own. */
export class PreloadNotes {
  readonly #file: string;
  readonly #notes: Map<string, Note>;

  private constructor(file: string, notes: Map<string, Note>) {
    this.#file = file;
    this.#notes = notes;
  }

  /** Notes that are missing or cannot be read only cost another import. */
  static async read(file: string): Promise<PreloadNotes> {
    try {
      const notes: Record<string, Note> | null = JSON.parse(await readFile(file, 'utf8'));
      return new PreloadNotes(file, new Map(Object.entries(notes ?? {})));
    } catch (error) {
      if (errnoOf(error) === 'ENOENT' || error instanceof SyntaxError) return new PreloadNotes(file, new Map());
      throw error;
    }
  }

  /** Whether this very file was imported and all of its images are still here, and pinned. */
  isKnown(name: string, { size, mtimeNs, inode }: Stamp, images: ImageStore): boolean {
    const note = this.#notes.get(name);
    if (note?.size !== size || note.mtimeNs !== mtimeNs || note.inode !== inode) return false;
    return Array.isArray(note.images) && note.images.every(id => images.resolve(id)?.pinned);
  }

  async add(name: string, stamp: Stamp, images: readonly ImportedImage[]): Promise<void> {
    this.#notes.set(name, { ...stamp, images: images.map(({ id }) => id) });
    await this.#write();
  }

  /** Forgets the files that are gone. */
  async keepOnly(names: readonly string[]): Promise<void> {
    const gone = [...this.#notes.keys()].filter(name => !names.includes(name));
    for (const name of gone) this.#notes.delete(name);
    if (gone.length > 0) await this.#write();
  }

  #write(): Promise<void> {
    return writeFileAtomic(this.#file, JSON.stringify(Object.fromEntries(this.#notes)), { mode: 0o600, sync: true });
  }
}
