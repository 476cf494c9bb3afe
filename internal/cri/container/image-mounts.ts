import { closeSync, fstatSync, mkdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { runtime } from '../../../api/gen/cri.js';
import { BerthError, isCode } from '../../errors/errors.ts';
import { O_PATH, openInRoot } from '../../host/files.ts';
import { mount } from '../../host/mount.ts';
import type { IdMap } from '../../host/user-namespace.ts';
import type { ImageRecord, ImageStore } from '../../images/image-store.ts';
import { unmapLayers } from '../../images/mapped-layers.ts';
import type { Snapshots } from '../../images/snapshots.ts';
import type { Bundle } from '../../runtime/bundle.ts';
import { cleanPath } from '../../runtime/oci/container-path.ts';
import type { ContainerInputs } from '../container-create.ts';
import type { Deps } from '../deps.ts';
import type { Trace } from '../stages.ts';

/** An image that is to be mounted into a container. */
export interface ImageMount {
  readonly containerPath: string;
  /** As the client named it. */
  readonly name: string;
  readonly image: ImageRecord;
  /** Below the image's root; '' is all of it. */
  readonly subPath: string;
  /** Its files belong to the owners that the pod's user namespace makes of them. */
  readonly mapped: boolean;
}

/** A kubelet counts failed image volumes by this word at the begin of the message. */
const failureName = 'ImageVolumeMountFailed';

/** Finds the images of the config's mounts; NotFound for one that is not on this node. */
export function findImageMounts(images: ImageStore, mounts: readonly runtime.v1.Mount[]): ImageMount[] {
  return mounts.flatMap(({ containerPath, image, imageSubPath: subPath, uidMappings, gidMappings }) => {
    const name = image?.image ?? '';
    const mapped = uidMappings.length + gidMappings.length > 0;
    return name === '' ? [] : [{ containerPath, name, image: requireImage(images, name), subPath, mapped }];
  });
}

function requireImage(images: ImageStore, name: string): ImageRecord {
  try {
    return images.require(name);
  } catch (error) {
    throw BerthError.wrap(error, failureName);
  }
}

/**
 * Mounts the images in the container's bundle, with which they go; the host paths of what is asked for of them, by
 * container path.
 */
export async function mountImages(
  deps: Deps,
  trace: Trace,
  { imageMounts, sandbox }: ContainerInputs,
  bundle: Bundle,
): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  try {
    await trace.run('images', async () => {
      for (const [index, wanted] of imageMounts.entries()) {
        const place = { bundle, index, idMap: wanted.mapped ? sandbox.userNamespace : undefined };
        sources.set(wanted.containerPath, await mountImage(deps.snapshots, wanted, place));
      }
    });
    return sources;
  } catch (error) {
    throw BerthError.wrap(error, failureName);
  }
}

interface Place {
  readonly bundle: Bundle;
  readonly index: number;
  readonly idMap: IdMap | undefined;
}

async function mountImage(
  snapshots: Snapshots,
  { image, name, subPath }: ImageMount,
  { bundle, index, idMap }: Place,
): Promise<string> {
  const at = (entry: string) => join(bundle.images, entry);
  const [target, empty, folder] = [at(String(index)), at('empty'), at('layers')];
  for (const made of [target, empty]) mkdirSync(made, { recursive: true, mode: 0o711 });
  try {
    mount({ ...(await snapshots.view(image.chainId, empty, idMap && { idMap, folder })), target });
  } finally {
    if (idMap) await unmapLayers(folder);
  }
  return subPath === '' ? target : locate(target, subPath, name);
}

/** The path of what is there in the mounted image, without links that could lead out of it. */
function locate(root: string, subPath: string, name: string): string {
  const path = cleanPath(`/${subPath}`, `sub path of image "${name}"`);
  const found = open(root, path, name);
  try {
    const stats = fstatSync(found);
    if (stats.isDirectory() || stats.isFile()) return readlinkSync(`/proc/self/fd/${found}`);
    throw new BerthError('FailedPrecondition', `"${subPath}" of image "${name}" is neither a folder nor a file`);
  } finally {
    closeSync(found);
  }
}

function open(root: string, path: string, name: string): number {
  try {
    return openInRoot(root, path, O_PATH);
  } catch (error) {
    if (!isCode(error, 'NotFound')) throw error;
    throw new BerthError('NotFound', `image "${name}" has no "${path.slice(1)}"`, { cause: error });
  }
}
