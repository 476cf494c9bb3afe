import { createHash } from 'node:crypto';
import { createReadStream, globSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { blobPath, isContainerd } from './image-server.ts';
import { blobsOf, type RegistryImage } from './registry-image.ts';

/** Path in the image -> what the file must hold. */
export type Files = Readonly<Record<string, Buffer>>;

/** What is wrong with an image that is there: blobs that are missing or do not hash to their names, files of its layers. */
export async function damage(folder: string, image: RegistryImage, files: Files): Promise<string[]> {
  const blobs = [...blobsOf(image)].map(async ([digest, size]) => {
    const path = blobPath({ folder }, digest);
    const found = await stat(path).catch(() => undefined);
    if (!found) return [`blob ${digest} is missing`];
    if (found.size !== size) return [`blob ${digest} has ${found.size} bytes, want ${size}`];
    return (await hashOf(path)) === digest ? [] : [`blob ${digest} has other bytes`];
  });
  const unpacked = Object.entries(files).map(async ([name, bytes]) => {
    const copies = await Promise.all(globSync(join(folder, 'root', layers, name)).map(path => readFile(path)));
    const good = copies.filter(copy => bytes.equals(copy)).length;
    // containerd keeps the half-made layers of killed pulls
    if (good === 1 && (copies.length === 1 || isContainerd)) return [];
    return [`file ${name} is there ${copies.length} times, ${good} of them whole`];
  });
  return (await Promise.all([...blobs, ...unpacked])).flat();
}

const layers = isContainerd ? 'io.containerd.snapshotter.v1.overlayfs/snapshots/*/fs' : 'snapshots/*/fs';

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return `sha256:${hash.digest('hex')}`;
}
