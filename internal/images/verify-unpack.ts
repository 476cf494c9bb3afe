import type { ContentStore } from './content-store.ts';
import { GrowingFile } from './unpack/growing-file.ts';
import type { Unpacker } from './unpack/unpacker.ts';
import type { UnpackStored } from './verify-layer.ts';

/** Unpacks stored layers on the threads that pulls use. */
export const unpackStored =
  (content: ContentStore, unpacker: Unpacker): UnpackStored =>
  async ({ digest, diffId }, directory, lower, signal) => {
    const blob = GrowingFile.whole(await content.path(digest));
    try {
      await unpacker.unpack({ blob, diffId, directory, lower: async () => lower }, signal);
    } finally {
      blob.close();
    }
  };
