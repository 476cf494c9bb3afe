import { closeSync, existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { mountIdmapped } from '../host/idmapped-mount.ts';
import { mountsUnder, unmountAll } from '../host/mount.ts';
import { type IdMap, openUserNamespace } from '../host/user-namespace.ts';

/** Mounts each layer below `folder` with its owners mapped; the paths to use in its place, in the same order. */
export async function mapLayers(layers: readonly string[], folder: string, idMap: IdMap): Promise<string[]> {
  const userNamespace = await openUserNamespace(idMap);
  try {
    unmapLayers(folder);
    return layers.map((layer, index) => {
      const target = join(folder, String(index));
      mkdirSync(target, { recursive: true, mode: 0o700 });
      mountIdmapped(layer, target, userNamespace);
      return target;
    });
  } catch (error) {
    unmapLayers(folder);
    throw error;
  } finally {
    closeSync(userNamespace);
  }
}

/** An overlay that was made of them keeps its own hold of them. None is success. */
export function unmapLayers(folder: string): void {
  if (!existsSync(folder)) return;
  const targets = mountsUnder(folder).map(({ target }) => target);
  unmountAll(folder);
  for (const target of targets) rmdirSync(target);
}
