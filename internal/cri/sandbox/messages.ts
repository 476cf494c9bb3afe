import { runtime } from '../../../api/gen/cri.js';
import { type IdMapRecord, type NamespaceMode, type SandboxRecord, sandboxIsReady } from '../../metadata/records.ts';

const { PodSandboxState, NamespaceMode: Mode } = runtime.v1;

const modes = { pod: Mode.POD, container: Mode.CONTAINER, node: Mode.NODE, target: Mode.TARGET };

const criMode = (mode: NamespaceMode): runtime.v1.NamespaceMode => modes[mode];

function common(record: SandboxRecord) {
  const { id, name, namespace, uid, attempt, labels, annotations, createdAt, handler } = record;
  const state = sandboxIsReady(record) ? PodSandboxState.SANDBOX_READY : PodSandboxState.SANDBOX_NOTREADY;
  return {
    id,
    metadata: { name, namespace, uid, attempt },
    state,
    createdAt,
    labels,
    annotations,
    runtimeHandler: handler,
  };
}

export const toPodSandbox = (record: SandboxRecord): runtime.v1.IPodSandbox => common(record);

/** A kubelet makes a host-network pod anew for ever unless its network mode comes back as NODE. */
export function toPodSandboxStatus(record: SandboxRecord): runtime.v1.IPodSandboxStatus {
  const { network, pid, ipc } = record.namespaces;
  const usernsOptions = criUserNamespace(record.userNamespace);
  const [ip = '', ...others] = sandboxIsReady(record) ? record.ips : [];
  return {
    ...common(record),
    network: { ip, additionalIps: others.map(other => ({ ip: other })) },
    linux: {
      namespaces: { options: { network: criMode(network), pid: criMode(pid), ipc: criMode(ipc), usernsOptions } },
    },
  };
}

function criUserNamespace(idMap: IdMapRecord | undefined): runtime.v1.IUserNamespace {
  if (!idMap) return { mode: Mode.NODE };
  const mappings = (ranges: IdMapRecord['uids']) =>
    ranges.map(({ containerId, hostId, size }) => ({ containerId, hostId, length: size }));
  return { mode: Mode.POD, uids: mappings(idMap.uids), gids: mappings(idMap.gids) };
}
