import { stat } from 'node:fs/promises';
import type { runtime } from '../../api/gen/cri.js';
import { nowNanos } from '../host/clock.ts';
import type { Deps } from './deps.ts';
import { toFilesystem } from './stats/container-stats.ts';

/** Two entries of the same path say that images and writable layers share a file system. */
export async function imageFsInfo(deps: Deps): Promise<runtime.v1.IImageFsInfoResponse> {
  const { imageUsage, measurements, containers } = deps;
  const [images, layers] = await Promise.all([
    imageUsage.measure(),
    measurements.sumOfLayers(containers.list().map(({ id }) => id)),
  ]);
  const at = nowNanos();
  return {
    imageFilesystems: [toFilesystem({ at, value: images }, imageUsage.mountpoint)],
    containerFilesystems: [toFilesystem({ at, value: layers }, await layersMountpoint(deps))],
  };
}

/** A path on the file system of the writable layers; the same as that of images unless they have one of their own. */
export async function layersMountpoint({ imageUsage, measurements }: Deps): Promise<string> {
  const [images, layers] = await Promise.all([stat(imageUsage.mountpoint), stat(measurements.layersFolder)]);
  return images.dev === layers.dev ? imageUsage.mountpoint : measurements.layersFolder;
}
