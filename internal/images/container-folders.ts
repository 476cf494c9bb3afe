import { chmod, chown, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { together } from '../async/together.ts';
import { BerthError } from '../errors/errors.ts';
import { onLayerDisk } from '../host/on-disk.ts';
import { removeTree } from '../host/remove-tree.ts';
import { hostId, type IdMap } from '../host/user-namespace.ts';
import { mapLayers, unmapLayers } from './mapped-layers.ts';

/** The writable folders of containers: `<root>/<id>/{upper,work}`. */
export class ContainerFolders {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async open(): Promise<void> {
    await mkdir(this.#root, { recursive: true, mode: 0o700 });
    // of a crash between two steps; containers that run keep theirs
    for (const name of await readdir(this.#root)) await unmapLayers(lowerOf(join(this.#root, name)));
  }

  /** Makes a container's folders, a second time without effect; the options of the overlay over these layers. */
  async prepare(containerId: string, layers: readonly string[], idMap: IdMap | undefined): Promise<string[]> {
    const folder = this.#folder(containerId);
    const [upper, work, base] = [join(folder, 'upper'), join(folder, 'work'), join(folder, 'base')];
    const isEmpty = layers.length === 0;
    const owned = isEmpty ? [upper, work, base] : [upper, work];
    await onLayerDisk(() => mkdir(folder, { recursive: true, mode: 0o700 }));
    await together(owned.map(made => onLayerDisk(() => makeOwned(made, idMap))));
    const mapped = idMap && !isEmpty ? await mapLayers(layers, lowerOf(folder), idMap) : layers;
    const lower = isEmpty ? base : mapped.join(':');
    return [`lowerdir=${lower}`, `upperdir=${upper}`, `workdir=${work}`];
  }

  /** Takes away the mounts that an id map needed. */
  async unmap(containerId: string): Promise<void> {
    await unmapLayers(lowerOf(this.#folder(containerId)));
  }

  async remove(containerId: string): Promise<void> {
    await this.unmap(containerId);
    await removeTree(this.#folder(containerId));
  }

  #folder(id: string): string {
    if (!/^[A-Za-z0-9][A-Za-z0-9_.-]{0,127}$/.test(id)) {
      throw new BerthError('InvalidArgument', `${JSON.stringify(id)} is not a container id`);
    }
    return join(this.#root, id);
  }
}

async function makeOwned(folder: string, idMap: IdMap | undefined): Promise<void> {
  await mkdir(folder, { recursive: true });
  // umask
  await chmod(folder, 0o755);
  if (idMap) await chown(folder, hostId(idMap.uids, 0), hostId(idMap.gids, 0));
}

/** What a container writes over its image, below the root folder of all images. */
export const writableLayer = (root: string, containerId: string): string =>
  join(writableLayers(root), containerId, 'upper');

/** The folder of all writable layers. */
export const writableLayers = (root: string): string => join(root, 'containers');

const lowerOf = (folder: string): string => join(folder, 'lower');
