import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { runtime } from '../../api/gen/cri.js';
import type { ContainerRecord } from '../metadata/records.ts';
import { toContainerStatus } from './container/messages.ts';
import type { Deps } from './deps.ts';
import { requireById } from './ids.ts';
import { verboseInfo } from './verbose-info.ts';

export async function containerStatus(
  deps: Deps,
  request: runtime.v1.ContainerStatusRequest,
): Promise<runtime.v1.IContainerStatusResponse> {
  const record = requireById('container', deps.containers, request.containerId);
  const status = toContainerStatus(record);
  return request.verbose ? { status, info: { info: await describe(deps, record) } } : { status };
}

/** crictl inspect reads `pid`, `sandboxID` and `runtimeSpec`. */
async function describe(deps: Deps, record: ContainerRecord): Promise<string> {
  const bundle = join(deps.state, deps.namespace, record.id);
  const spec = await readFile(join(bundle, 'config.json'), 'utf8').catch(() => 'null');
  const pid = deps.runtime.find(deps.namespace, record.id)?.pid ?? 0;
  const trace = deps.stages.of(record.id);
  return verboseInfo({ sandboxID: record.sandboxId, pid, bundle, record, trace, runtimeSpec: JSON.parse(spec) });
}
