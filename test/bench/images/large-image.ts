import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Entry, tar } from '../../../internal/images/testing/archives.ts';
import { Random } from '../../faults/support/random.ts';
import {
  gzipLayer,
  type ImageLayer,
  type RegistryImage,
  registryImage,
} from '../../integration/support/registry-image.ts';
import { DataPool } from './data-pool.ts';

const compress = promisify(gzip);

export interface LargeImageOptions {
  readonly layers: number;
  /** Of all layers together, before they are compressed. */
  readonly bytes: number;
}

/** Files of 1 KiB to 4 MiB, most of them small, some 250 a layer of 85 MiB; halved by gzip at its default level. */
export async function largeImage({ layers, bytes }: LargeImageOptions): Promise<RegistryImage> {
  const made: ImageLayer[] = [];
  for (let number = 0; number < layers; number++) {
    const archive = await tar(files(number, Math.round(bytes / layers)));
    made.push(gzipLayer(archive, await compress(archive, { level: 6 })));
  }
  return registryImage(made);
}

function files(number: number, bytes: number): Entry[] {
  const pool = new DataPool(number);
  const random = new Random(number);
  const entries: Entry[] = [];
  for (let left = bytes; left > 0; ) {
    const size = Math.min(left, Math.floor(1024 * 4096 ** random.next()));
    const name = `usr/layer-${number}/${entries.length % 16}/file-${entries.length}`;
    entries.push({ name, mode: random.chance(0.1) ? 0o755 : 0o644, data: pool.file(size) });
    left -= size;
  }
  return entries;
}
