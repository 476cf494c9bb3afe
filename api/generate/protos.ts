import { join } from 'node:path';
import { type IParseOptions, Root } from 'protobufjs';

/** Generated module -> the .proto files in it, as paths from api/; what these import comes along. */
export const MODULES = {
  cri: ['cri/v1/runtime.proto'],
  berth: ['berth/v1/admin.proto'],
  ttrpc: ['ttrpc/ttrpc.proto'],
  lookups: [
    'containerd/services/version/v1/version.proto',
    'containerd/services/containers/v1/containers.proto',
    'containerd/services/tasks/v1/tasks.proto',
  ],
  containerd: [
    'containerd/task/v2/shim.proto',
    'containerd/task/v3/shim.proto',
    'containerd/services/events/ttrpc/v1/events.proto',
    'containerd/events/task.proto',
    'containerd/types/introspection.proto',
    'containerd/runc/v1/options.proto',
    'containerd/runtime/bootstrap/v1/bootstrap.proto',
    'containerd/cgroups/v1/metrics.proto',
    'containerd/cgroups/v2/metrics.proto',
  ],
} as const satisfies Record<string, readonly string[]>;

const api = join(import.meta.dirname, '..');

/** Reads .proto files with all that they import; synchronously, for only that keeps their order. */
export function loadRoot(protos: readonly string[], options?: IParseOptions): Root {
  const root = new Root();
  root.resolvePath = (_origin, target) => join(api, target);
  root.loadSync([...protos], { alternateCommentMode: true, ...options });
  root.resolveAll();
  return root;
}
