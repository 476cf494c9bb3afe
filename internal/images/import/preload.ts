import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BerthError } from '../../errors/errors.ts';
import type { Logger } from '../../log/log.ts';
import type { ImageStore } from '../image-store.ts';
import { type ImportedImage, importArchive, importLayout } from './import.ts';
import { PreloadNotes, type Stamp } from './preload-notes.ts';

export interface PreloadOptions {
  readonly images: ImageStore;
  /** The folder with archives and OCI layouts. */
  readonly directory: string;
  /** What has been imported from it is written down here. */
  readonly notesFile: string;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

interface Source {
  readonly name: string;
  readonly stamp: Stamp;
  readonly import: () => Promise<ImportedImage[]>;
}

const isArchive = (name: string): boolean => /\.(tar|tar\.gz|tgz|tar\.zst)$/.test(name);

/**
 * Imports, pinned, what a folder holds: so that a node has its images without any registry. What was imported before
 * and has not changed is left alone for as long as its images are here. A broken archive is told in one line and keeps
 * no other from being imported. Never rejects.
 */
export async function preloadImages(options: PreloadOptions): Promise<void> {
  const { directory, notesFile, images, log, signal } = options;
  try {
    const notes = await PreloadNotes.read(notesFile);
    const sources = await findSources(options);
    for (const source of sources) {
      if (signal.aborted) return;
      if (!notes.isKnown(source.name, source.stamp, images)) await preload(source, notes, options);
    }
    await notes.keepOnly(sources.map(({ name }) => name));
  } catch (error) {
    log.warn('images are not preloaded', { folder: directory, error: BerthError.from(error).message });
  }
}

async function preload(source: Source, notes: PreloadNotes, { log, signal }: PreloadOptions): Promise<void> {
  const { name, stamp, import: importSource } = source;
  const began = performance.now();
  try {
    const images = await importSource();
    await notes.add(name, stamp, images);
    const names = images.map(({ id, references }) => references[0] ?? id);
    log.info('images are preloaded', { file: name, images: names, ms: Math.round(performance.now() - began) });
  } catch (error) {
    if (!signal.aborted) log.warn('an archive is not preloaded', { file: name, error: BerthError.from(error).message });
  }
}

async function findSources({ directory, images, signal }: PreloadOptions): Promise<Source[]> {
  const options = { pinned: true, signal };
  const sources: Source[] = [];
  for (const name of (await readdir(directory)).toSorted()) {
    const path = join(directory, name);
    const index = await stampOf(join(path, 'index.json'));
    if (index) sources.push({ name, stamp: index, import: () => importLayout(images, path, options) });
    const stamp = isArchive(name) ? await stampOf(path) : undefined;
    if (!stamp) continue;
    const open = () => createReadStream(path, { highWaterMark: 1024 * 1024 });
    sources.push({ name, stamp, import: () => importArchive(images, open(), options) });
  }
  return sources;
}

/** Of a regular file; undefined for what is none. */
async function stampOf(path: string): Promise<Stamp | undefined> {
  const stats = await stat(path, { bigint: true }).catch(() => undefined);
  if (!stats?.isFile()) return undefined;
  return { size: String(stats.size), mtimeNs: String(stats.mtimeNs), inode: String(stats.ino) };
}
