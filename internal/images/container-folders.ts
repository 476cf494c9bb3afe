import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BerthError } from '../errors/errors.ts';
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
    for (const name of await readdir(this.#root)) unmapLayers(lowerOf(join(this.#root, name)));
  }

  /** Makes a container's folders, a second time without effect; the options of the overlay over these layers. */
  async prepare(containerId: string, layers: readonly string[], idMap: IdMap | undefined): Promise<string[]> {
    const folder = this.#folder(containerId);
    const [upper, work, base] = [join(folder, 'upper'), join(folder, 'work'), join(folder, 'base')];
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const made of [upper, work, base]) mkdirSync(made, { recursive: true, mode: 0o755 });
    // umask
    chmodSync(upper, 0o755);
    if (idMap) for (const made of [upper, work, base]) chownSync(made, hostId(idMap.uids, 0), hostId(idMap.gids, 0));
    const lower = idMap && layers.length > 0 ? await mapLayers(layers, lowerOf(folder), idMap) : layers;
    return [`lowerdir=${lower.join(':') || base}`, `upperdir=${upper}`, `workdir=${work}`];
  }

  /** Takes away the mounts that an id map needed. */
  unmap(containerId: string): void {
    unmapLayers(lowerOf(this.#folder(containerId)));
  }

  async remove(containerId: string): Promise<void> {
    this.unmap(containerId);
    await removeTree(this.#folder(containerId));
  }

  #folder(id: string): string {
    if (!/^[A-Za-z0-9][A-Za-z0-9_.-]{0,127}$/.test(id)) {
      throw new BerthError('InvalidArgument', `${JSON.stringify(id)} is not a container id`);
    }
    return join(this.#root, id);
  }
}

/** What a container writes over its image, below the root folder of all images. */
export const writableLayer = (root: string, containerId: string): string =>
  join(writableLayers(root), containerId, 'upper');

/** The folder of all writable layers. */
export const writableLayers = (root: string): string => join(root, 'containers');

const lowerOf = (folder: string): string => join(folder, 'lower');
