import { closeSync, constants } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { runtime } from '../../../api/gen/cri.js';
import { BerthError, isCode } from '../../errors/errors.ts';
import { openInRoot } from '../../host/files.ts';
import { run } from '../../host/spawn.ts';
import type { ContainerRecord, IdMapRecord } from '../../metadata/records.ts';
import type { Bundle } from '../../runtime/bundle.ts';
import { type ImageVolume, imageVolumePaths } from '../../runtime/oci/image-volumes.ts';
import type { Deps } from '../deps.ts';
import { giveToMappedRoot } from '../mapped-root.ts';
import { containerFolder } from './folder.ts';

/** A host folder for each VOLUME of the image that no mount covers, holding what the image has at that path. */
export async function makeImageVolumes(
  deps: Deps,
  record: ContainerRecord,
  config: runtime.v1.ContainerConfig,
  volumes: Readonly<Record<string, unknown>> | null | undefined,
  bundle: Bundle,
  userNamespace: IdMapRecord | undefined,
): Promise<ImageVolume[]> {
  const paths = imageVolumePaths(volumes, config.mounts);
  const made: ImageVolume[] = [];
  for (const [index, containerPath] of paths.entries()) {
    const hostPath = join(containerFolder(deps, record.id), String(index));
    await mkdir(hostPath, { recursive: true, mode: 0o755 });
    giveToMappedRoot([hostPath], userNamespace);
    await copyUp(bundle.rootfs, containerPath, hostPath);
    made.push({ containerPath, hostPath });
  }
  return made;
}

/** As much as a disk takes for some ten gigabytes. */
const copyMs = 10 * 60_000;

/** Copies by a descriptor of the folder, so that no link of the image leads out of its root (CVE-2022-23648). */
async function copyUp(rootfs: string, path: string, target: string): Promise<void> {
  const fd = openDirectory(rootfs, path);
  if (fd === undefined) return;
  try {
    const source = `/proc/${process.pid}/fd/${fd}/.`;
    const { exitCode, stderr } = await run('cp', ['-a', '--no-target-directory', source, target], {
      timeoutMs: copyMs,
    });
    if (exitCode !== 0) {
      throw new BerthError('Internal', `the image's volume "${path}" could not be copied`, {
        detail: stderr.toString(),
      });
    }
  } finally {
    closeSync(fd);
  }
}

function openDirectory(rootfs: string, path: string): number | undefined {
  try {
    return openInRoot(rootfs, path, constants.O_RDONLY | constants.O_DIRECTORY);
  } catch (error) {
    if (isCode(error, 'NotFound')) return undefined;
    throw error;
  }
}
