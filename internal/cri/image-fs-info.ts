import type { runtime } from '../../api/gen/cri.js';
import { nowNanos } from '../host/clock.ts';
import type { Deps } from './deps.ts';

/** One file system for images and writable layers: the kubelet takes an empty container list for just that. */
export async function imageFsInfo(deps: Deps): Promise<runtime.v1.IImageFsInfoResponse> {
  const { bytes, inodes } = await deps.imageUsage.measure();
  const fsId = { mountpoint: deps.imageUsage.mountpoint };
  const usage = { timestamp: nowNanos(), fsId, usedBytes: { value: bytes }, inodesUsed: { value: inodes } };
  return { imageFilesystems: [usage] };
}
