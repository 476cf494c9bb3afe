import type { ContentStore } from '../content-store.ts';
import { LowerLayers } from '../lower-layers.ts';
import { unpackLayer } from '../unpack-layer.ts';
import type { UnpackStored } from '../verify-layer.ts';

/** Unpacks stored layers on the event loop. */
export const unpackStored =
  (content: ContentStore): UnpackStored =>
  async ({ digest, diffId }, directory, lower, signal) =>
    unpackLayer(await content.read(digest), directory, { diffId, lower: new LowerLayers(lower), signal });
