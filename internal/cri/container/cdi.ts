import { access } from 'node:fs/promises';
import type { runtime } from '../../../api/gen/cri.js';
import { BerthError } from '../../errors/errors.ts';
import { deviceNodes } from '../../host/devices.ts';
import { type CdiInput, cdiHostPaths, cdiMountSources } from '../../runtime/oci/cdi/apply-cdi.ts';
import { askedCdiDevices, resolveCdi } from '../../runtime/oci/cdi/resolve-cdi.ts';
import type { CdiFiles } from './cdi-files.ts';

/** What the container's CDI devices change; undefined when it asks for none. */
export async function cdiInput(files: CdiFiles, config: runtime.v1.ContainerConfig): Promise<CdiInput | undefined> {
  const names = askedCdiDevices(config);
  if (names.length === 0) return undefined;
  const edits = resolveCdi(names, await files());
  // the path of any other mount is made when it is missing: here that would hide a broken driver
  await Promise.all(cdiMountSources(edits).map(requireSource));
  const nodes = await Promise.all(cdiHostPaths(edits).map(deviceNodes));
  return { edits, nodes: nodes.flat() };
}

async function requireSource(path: string): Promise<void> {
  await access(path).catch(cause => {
    throw new BerthError('InvalidArgument', `"${path}", which a CDI device mounts, does not exist on the host`, {
      cause,
    });
  });
}
