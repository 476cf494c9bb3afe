import { lstatSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BerthError } from '../../errors/errors.ts';
import type { Digest } from '../digest.ts';
import type { ImageLayer } from '../image-store.ts';
import type { Snapshots } from '../snapshots.ts';
import { toText } from '../unpack/byte-text.ts';
import type { Place } from '../unpack-stored.ts';
import { compareTrees, type Difference } from './compare-trees.ts';
import { repairTree } from './repair-tree.ts';
import { type Finding, fine } from './report.ts';

/** Unpacks a stored layer. */
export type UnpackStored = (layer: ImageLayer, place: Place, signal: AbortSignal) => Promise<void>;

export interface LayerCheck {
  readonly snapshots: Snapshots;
  readonly unpack: UnpackStored;
  readonly repair: boolean;
  readonly signal: AbortSignal;
}

export interface StackedLayer extends ImageLayer {
  readonly chainId: Digest;
  /** Chain ids of the layers below, topmost first. */
  readonly below: readonly Digest[];
}

/**
 * Unpacks a sound archive once more, beside the layer, and compares the two: so a check never disagrees with unpacking.
 * It takes the room of one layer for as long as it lasts.
 */
export async function checkLayer(layer: StackedLayer, check: LayerCheck): Promise<Finding> {
  try {
    const folder = check.snapshots.folder(layer.chainId);
    const isThere = folder !== undefined && lstatSync(folder, { throwIfNoEntry: false })?.isDirectory();
    return isThere ? await compare(layer, folder, check) : await restore(layer, check);
  } catch (error) {
    check.signal.throwIfAborted();
    return { state: 'cannot', problem: BerthError.from(error).message };
  }
}

async function restore(layer: StackedLayer, { snapshots, unpack, repair, signal }: LayerCheck): Promise<Finding> {
  const problem = 'it is not unpacked';
  if (!repair) return { state: 'missing', problem };
  await snapshots.discard(layer.chainId);
  await snapshots.commit(layer.chainId, layer.below[0], directory =>
    unpack(layer, { directory, lower: folders(layer, snapshots) }, signal),
  );
  return { state: 'repaired', problem };
}

function compare(layer: StackedLayer, folder: string, check: LayerCheck): Promise<Finding> {
  const { snapshots, unpack, repair, signal } = check;
  return snapshots.withScratch(async fresh => {
    await unpack(layer, { directory: fresh, lower: folders(layer, snapshots) }, signal);
    const differences = await compareTrees(fresh, folder, signal);
    if (differences.length === 0) return fine;
    const problem = summary(differences);
    if (!repair) return { state: 'damaged', problem };
    await snapshots.sync();
    const trash = join(dirname(fresh), 'trash');
    await mkdir(trash);
    await repairTree({ fresh, actual: folder, trash }, differences);
    await snapshots.sync();
    return { state: 'repaired', problem };
  });
}

const folders =
  ({ below }: StackedLayer, snapshots: Snapshots): Place['lower'] =>
  async () =>
    below.map(chainId => snapshots.folder(chainId)).filter(folder => folder !== undefined);

const shown = 3;

function summary(differences: readonly Difference[]): string {
  const first = differences
    .slice(0, shown)
    .map(({ path, problem }) => `${JSON.stringify(toText(path) || '/')} ${problem}`);
  const more = differences.length - first.length;
  return [...first, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
