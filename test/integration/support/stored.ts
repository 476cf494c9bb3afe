import { globSync } from 'node:fs';

export type ImageServerKind = 'berth' | 'containerd';

const kept: Readonly<Record<ImageServerKind, readonly string[]>> = {
  berth: ['content/{blobs/*,ingest}/*', 'snapshots/*'],
  containerd: [
    'io.containerd.content.v1.content/{blobs/sha256,ingest}/*',
    'io.containerd.snapshotter.v1.overlayfs/snapshots/*',
  ],
};

/** Blobs, halves of blobs and layers below a server's root, by their paths. */
export const storedBelow = (root: string, kind: ImageServerKind): string[] =>
  globSync([...kept[kind]], { cwd: root }).sort();
