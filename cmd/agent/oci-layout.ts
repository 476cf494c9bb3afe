import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Pack, pack } from 'tar-stream';

/** Packs the files of an OCI image layout directory into one tar, as `berth image import` sends it. */
export function packDirectory(directory: string): Readable {
  const tar = pack();
  packFiles(tar, directory).then(
    () => tar.finalize(),
    error => tar.destroy(error),
  );
  return Readable.from(tar);
}

async function packFiles(tar: Pack, directory: string): Promise<void> {
  for (const name of (await readdir(directory, { recursive: true })).sort()) {
    const path = join(directory, name);
    const found = await stat(path);
    if (!found.isFile()) continue;
    await pipeline(createReadStream(path), tar.entry({ name, size: found.size, mode: 0o644 }));
  }
}
