import { BerthError } from '../../errors/errors.ts';
import type { SandboxRecord } from '../../metadata/records.ts';
import { podBandwidth } from '../../network/bandwidth.ts';
import type { PodNetworkRequest } from '../../network/pod-network-request.ts';
import type { Deps } from '../deps.ts';
import type { SandboxPaths } from './paths.ts';

/** CNI ADD; the row says that DEL is owed before ADD begins. Returns the row with the pod's addresses. */
export async function attachNetwork(
  deps: Deps,
  record: SandboxRecord,
  paths: SandboxPaths,
  signal?: AbortSignal,
): Promise<SandboxRecord> {
  if (record.namespaces.network === 'node') return record;
  const known = deps.network.status();
  const status = known.ready ? known : await deps.network.statusNow();
  if (!status.ready) throw new BerthError('Unavailable', `the pod network is not ready: ${status.message}`);
  // before DEL is owed: what cannot be asked of ADD could not be asked of DEL either
  const request = networkRequest(record, paths.net);
  const owing = { ...record, attached: true };
  await deps.sandboxes.put(owing);
  const { ips } = await deps.network.attach(request, signal);
  return { ...owing, ips };
}

/** CNI DEL; does nothing where none is owed. */
export async function detachNetwork(deps: Deps, id: string, paths: SandboxPaths): Promise<void> {
  const record = deps.sandboxes.get(id);
  if (!record?.attached) return;
  await deps.network.detach(networkRequest(record, paths.net));
}

function networkRequest(record: SandboxRecord, netnsPath: string): PodNetworkRequest {
  const { id, namespace, name, uid, annotations, portMappings } = record;
  return { sandboxId: id, netnsPath, namespace, name, uid, portMappings, bandwidth: podBandwidth(annotations) };
}
