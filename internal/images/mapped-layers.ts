import { closeSync, existsSync } from 'node:fs';
import { mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { together } from '../async/together.ts';
import { mountIdmapped } from '../host/idmapped-mount.ts';
import { mountsUnder, unmountAll } from '../host/mount.ts';
import { onLayerDisk } from '../host/on-disk.ts';
import { type IdMap, openUserNamespace } from '../host/user-namespace.ts';

/** Mounts each layer below `folder` with its owners mapped; the paths to use in its place, in the same order. */
export async function mapLayers(layers: readonly string[], folder: string, idMap: IdMap): Promise<string[]> {
  const userNamespace = await openUserNamespace(idMap);
  const places = layers.map((layer, index) => ({ layer, target: join(folder, String(index)) }));
  try {
    await unmapLayers(folder);
    await together(places.map(({ target }) => onLayerDisk(() => mkdir(target, { recursive: true, mode: 0o700 }))));
    for (const { layer, target } of places) mountIdmapped(layer, target, userNamespace);
    return places.map(({ target }) => target);
  } catch (error) {
    await unmapLayers(folder);
    throw error;
  } finally {
    closeSync(userNamespace);
  }
}

/** An overlay that was made of them keeps its own hold of them. None is success. */
export async function unmapLayers(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const targets = mountsUnder(folder).map(({ target }) => target);
  unmountAll(folder);
  await together(targets.map(target => onLayerDisk(() => rmdir(target))));
}
