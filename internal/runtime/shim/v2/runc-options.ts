import { containerd, type google } from '../../../../api/gen/containerd.js';
import type { HandlerConfig } from '../../handler-config.ts';
import type { TaskIo } from '../shim.ts';

const typeUrl = 'containerd.runc.v1.Options';

/** How the shim is to run its OCI runtime. The type's name is bare: containerd 1.6 knows no prefix. */
export function runcOptions(handler: HandlerConfig, owner?: TaskIo['owner']): google.protobuf.IAny {
  const { runtime, runtimeRoot, systemdCgroup } = handler;
  const io = owner && { ioUid: owner.uid, ioGid: owner.gid };
  const options = { binaryName: runtime, root: runtimeRoot, systemdCgroup, ...io };
  return { typeUrl, value: containerd.runc.v1.Options.encode(options).finish() };
}

/** OCI documents travel as JSON under these names. */
export const ociAny = (name: 'Process' | 'LinuxResources', document: object): google.protobuf.IAny => ({
  typeUrl: `types.containerd.io/opencontainers/runtime-spec/1/${name}`,
  value: Buffer.from(JSON.stringify(document)),
});

/** How a checkpoint is to be taken, for runc. */
export function checkpointOptions(path: string, exit: boolean): google.protobuf.IAny {
  const value = containerd.runc.v1.CheckpointOptions.encode({ exit, imagePath: path }).finish();
  return { typeUrl: 'containerd.runc.v1.CheckpointOptions', value };
}
