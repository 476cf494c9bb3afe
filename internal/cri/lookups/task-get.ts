import { containerd } from '../../../api/gen/lookups.js';
import { BerthError } from '../../errors/errors.ts';
import { type ContainerRecord, containerState } from '../../metadata/records.ts';
import type { Deps } from '../deps.ts';

type Request = containerd.services.tasks.v1.GetRequest;
type Response = containerd.services.tasks.v1.IGetResponse;

const { RUNNING, STOPPED } = containerd.v1.types.Status;

/** The first process of a container; of a sandbox, which may have none, any that is in its network namespace. */
export async function getTask(deps: Deps, { containerId }: Request): Promise<Response> {
  const record = deps.containers.get(containerId);
  const pid = record ? deps.tasks.get(deps.namespace, containerId)?.pid : podProcess(deps, containerId);
  if (pid !== undefined) return { process: { containerId, pid, status: RUNNING } };
  if (record && containerState(record) === 'exited') return { process: exited(record) };
  throw new BerthError('NotFound', `nothing runs in "${containerId}"`);
}

const exited = ({ id, pid = 0, exitCode = 0 }: ContainerRecord) => ({
  containerId: id,
  pid,
  status: STOPPED,
  exitStatus: exitCode,
});

/** Its infra process, or that of the container which runs longest: see PodMarks. */
function podProcess({ tasks, namespace }: Deps, sandboxId: string): number | undefined {
  const task = tasks.get(namespace, sandboxId) ?? tasks.tasks().find(each => each.sandboxId === sandboxId);
  return task?.pid;
}
