import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KeyedLock } from '../async/keyed-lock.ts';
import { BerthError, unless } from '../errors/errors.ts';
import type { DiskSync } from '../host/disk-sync.ts';
import { syncDirectory } from '../host/files.ts';
import { onLayerDisk } from '../host/on-disk.ts';
import { type Digest, Digester, isDigest, parseDigest } from './digest.ts';

export type ByteStream = AsyncIterable<Uint8Array>;

export interface IngestOptions {
  /** What the bytes must hash to; sha256 of whatever comes when absent. */
  readonly digest?: Digest;
  /** How many bytes there must be. */
  readonly size?: number;
  readonly maxBytes: number;
  /** Told before the blob is visible: the time to protect it from the garbage collector. */
  readonly onDigest?: (digest: Digest) => void;
  /** Told after each write: `written` bytes of the file can be read. It is renamed when it is whole. */
  readonly onGrow?: (file: GrownFile) => void;
  readonly signal?: AbortSignal;
}

export interface GrownFile {
  readonly path: string;
  readonly written: number;
}

export interface Blob {
  readonly digest: Digest;
  readonly size: number;
}

/** Blobs by digest, verified and durable before they are visible: `<root>/blobs/<algorithm>/<hex>`. */
export class ContentStore {
  readonly #blobs: string;
  readonly #ingest: string;
  readonly #disk: DiskSync;
  /** By digest, of who looks for a blob, makes it visible or takes it away. */
  readonly #lock = new KeyedLock();

  /** `disk` is the file system that the root folder is on. */
  constructor(root: string, disk: DiskSync) {
    this.#disk = disk;
    this.#blobs = join(root, 'blobs');
    this.#ingest = join(root, 'ingest');
  }

  /** Makes the folders and clears away what a crash left half-written. */
  async open(): Promise<void> {
    await rm(this.#ingest, { recursive: true, force: true });
    for (const folder of [this.#ingest, join(this.#blobs, 'sha256'), join(this.#blobs, 'sha512')]) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
    }
  }

  /** Writes a stream; nothing of it stays when it is too long, too short, or not what was asked for. */
  async ingest(stream: ByteStream, options: IngestOptions): Promise<Blob> {
    const digester = new Digester(options.digest === undefined ? 'sha256' : parseDigest(options.digest).algorithm);
    const temporary = join(this.#ingest, randomUUID());
    try {
      const size = await writeStream(temporary, stream, digester, options);
      const digest = digester.digest();
      checkBlob({ digest, size }, options);
      await this.#disk.sync();
      options.signal?.throwIfAborted();
      options.onDigest?.(digest);
      const path = this.path(digest);
      await this.#lock.run(digest, () => onLayerDisk(() => rename(temporary, path)));
      await onLayerDisk(() => syncDirectory(dirname(path)));
      return { digest, size };
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  ingestBytes(bytes: Uint8Array, options: Pick<IngestOptions, 'digest' | 'onDigest'> = {}): Promise<Blob> {
    return this.ingest(one(bytes), { ...options, maxBytes: bytes.length });
  }

  /** NotFound when the blob is not here. */
  async read(digest: Digest): Promise<ByteStream> {
    if ((await this.size(digest)) === undefined) throw missing(digest);
    return createReadStream(this.path(digest), { highWaterMark: readBytes });
  }

  /** Of a blob that is here, for a reader of its own; NotFound when it is not. */
  async locate(digest: Digest): Promise<string> {
    if ((await this.size(digest)) === undefined) throw missing(digest);
    return this.path(digest);
  }

  async readText(digest: Digest, maxBytes: number): Promise<string> {
    const size = await this.size(digest);
    if (size === undefined) throw missing(digest);
    if (size > maxBytes) throw tooLong(`content "${digest}"`, maxBytes);
    return readFile(this.path(digest), 'utf8');
  }

  /** Bytes; undefined when the blob is not here. */
  async size(digest: Digest): Promise<number | undefined> {
    const path = this.path(digest);
    const stats = await this.#lock.run(digest, () => onLayerDisk(() => stat(path))).catch(unless('ENOENT'));
    return stats?.size;
  }

  async list(): Promise<Digest[]> {
    const digests = ['sha256', 'sha512'].map(async algorithm => {
      const names = await readdir(join(this.#blobs, algorithm));
      return names.map(name => `${algorithm}:${name}`).filter(isDigest);
    });
    return (await Promise.all(digests)).flat();
  }

  /** Who asks for it once the promise is returned does not find it, so a check that came right before still holds. */
  async remove(digest: Digest): Promise<void> {
    const [path, trash] = [this.path(digest), join(this.#ingest, randomUUID())];
    await this.#lock.run(digest, () => onLayerDisk(() => rename(path, trash))).catch(unless('ENOENT'));
    await onLayerDisk(() => rm(trash, { force: true }));
  }

  /** Where a blob is, should it be here. */
  path(digest: Digest): string {
    const { algorithm, hex } = parseDigest(digest);
    return join(this.#blobs, algorithm, hex);
  }
}

const readBytes = 1024 * 1024;

async function* one(bytes: Uint8Array): ByteStream {
  yield bytes;
}

async function writeStream(path: string, stream: ByteStream, digester: Digester, options: IngestOptions) {
  const { maxBytes, size: wanted, signal } = options;
  const limit = Math.min(maxBytes, wanted ?? maxBytes);
  const file = await onLayerDisk(() => open(path, 'wx', 0o600));
  try {
    let size = 0;
    for await (const chunk of stream) {
      signal?.throwIfAborted();
      size += chunk.length;
      if (size > limit) throw tooLong('the content', limit);
      digester.update(chunk);
      await writeAll(file, chunk);
      options.onGrow?.({ path, written: size });
    }
    return size;
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let offset = 0; offset < chunk.length; ) {
    const from = offset;
    offset += (await onLayerDisk(() => file.write(chunk, from))).bytesWritten;
  }
}

function checkBlob(blob: Blob, { digest, size }: IngestOptions): void {
  if (size !== undefined && blob.size !== size) {
    throw new BerthError('DataLoss', `content "${digest ?? blob.digest}" has ${blob.size} bytes, want ${size}`);
  }
  if (digest !== undefined && blob.digest !== digest) {
    throw new BerthError('DataLoss', `content "${digest}" hashes to "${blob.digest}": it is damaged or was changed`);
  }
}

const tooLong = (what: string, limit: number): BerthError =>
  new BerthError('OutOfRange', `${what} is longer than ${limit} bytes`);

const missing = (digest: Digest): BerthError => new BerthError('NotFound', `content "${digest}" is not in the store`);
