import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errnoOf } from '../../errors/errors.ts';
import { readMounts } from '../../host/mount.ts';
import { writableLayers } from '../../images/container-folders.ts';
import type { AttachmentSeen, FolderSeen, ImageGarbage, MountSeen, SocketSeen } from '../../reconcile/witnesses.ts';
import { containerFolders } from '../container/folder.ts';
import type { Deps } from '../deps.ts';
import { isId } from '../ids.ts';

/** What is mounted in bundles, and on the writable folders of containers. */
export function readPlacedMounts({ state, root, namespace }: Pick<Deps, 'state' | 'root' | 'namespace'>): MountSeen[] {
  const bundles = `${real(join(state, namespace))}/`;
  const layers = `${real(writableLayers(root))}/`;
  return readMounts().flatMap(({ target, type }) => {
    const folder = [bundles, layers].find(prefix => target.startsWith(prefix));
    if (folder === undefined) return [];
    const [id = '', ...parts] = target.slice(folder.length).split('/');
    if (!isId(id)) return [];
    return [{ path: target, id, part: parts.join('/'), kind: type === 'nsfs' ? 'namespace' : 'mount' }];
  });
}

/** The kernel lists mounts by real path. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Where the shims of these pods would listen: only those that are there. */
export function readSockets(deps: Pick<Deps, 'runtime' | 'namespace'>, podIds: Iterable<string>): SocketSeen[] {
  const places = [...podIds].map(podId => ({ podId, path: deps.runtime.shimSocket(deps.namespace, podId) }));
  const standing = places.filter(({ path }) => existsSync(path));
  if (standing.length === 0) return [];
  const bound = new Set(
    readFileSync('/proc/net/unix', 'latin1')
      .split('\n')
      .map(line => line.split(' ').at(-1)),
  );
  return standing.map(place => ({ ...place, isBound: bound.has(place.path) }));
}

/** What the agent keeps of containers below its root. */
export async function readFolders(
  deps: Pick<Deps, 'root' | 'state' | 'namespace' | 'handlers'>,
): Promise<FolderSeen[]> {
  const { root, namespace } = deps;
  const found = await Promise.all([
    foldersIn(writableLayers(root), 'layer'),
    foldersIn(containerFolders({ root }), 'volumes'),
    foldersIn(join(root, namespace), 'work'),
    ...ownRuntimeRoots(deps).map(folder => foldersIn(join(folder, namespace), 'oci')),
  ]);
  return found.flat();
}

/** One elsewhere may be shared with others. */
export function ownRuntimeRoots({ state, handlers }: Pick<Deps, 'state' | 'handlers'>): string[] {
  const roots = Object.values(handlers).map(({ runtimeRoot }) => runtimeRoot);
  return [...new Set(roots.filter(path => dirname(path) === state))];
}

async function foldersIn(folder: string, of: FolderSeen['of']): Promise<FolderSeen[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names.map(id => ({ path: join(folder, id), id, of: isId(id) ? of : 'foreign' }));
}

export async function readGarbage({ images }: Pick<Deps, 'images'>): Promise<ImageGarbage> {
  const { content, chains } = await images.garbageWithout([]);
  return { blobs: content.size, layers: chains.size };
}

/** What neither a record nor a row of this agent tells of may be another runtime's. */
export async function readAttachments({
  network,
  sandboxes,
}: Pick<Deps, 'network' | 'sandboxes'>): Promise<AttachmentSeen[]> {
  const holdings = (await network.holdings()).filter(({ recorded, sandboxId }) => recorded || sandboxes.get(sandboxId));
  const ofPod = Map.groupBy(holdings, ({ sandboxId }) => sandboxId);
  return [...ofPod].map(([podId, held]) => ({
    podId,
    detail: held
      .flatMap(({ network: name, addresses, links }) => [name, ...addresses, ...links])
      .join(' ')
      .trim(),
  }));
}
