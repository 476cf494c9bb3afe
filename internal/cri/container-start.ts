import type { runtime } from '../../api/gen/cri.js';
import { BerthError } from '../errors/errors.ts';
import { nowNanos } from '../host/clock.ts';
import { type ContainerRecord, containerState, sandboxIsReady } from '../metadata/records.ts';
import type { Task } from '../runtime/task.ts';
import type { Deps } from './deps.ts';
import { requireById } from './ids.ts';

export async function startContainer(
  deps: Deps,
  request: runtime.v1.StartContainerRequest,
): Promise<runtime.v1.IStartContainerResponse> {
  const { id } = requireById('container', deps.containers, request.containerId);
  await deps.locks.run(id, () => start(deps, id));
  return {};
}

async function start(deps: Deps, id: string): Promise<void> {
  const record = requireById('container', deps.containers, id);
  const state = containerState(record);
  if (state !== 'created') {
    throw new BerthError('FailedPrecondition', `container "${id}" is ${state}: only a created one can be started`);
  }
  const sandbox = deps.sandboxes.get(record.sandboxId);
  if (!sandbox || !sandboxIsReady(sandbox)) {
    throw new BerthError('FailedPrecondition', `pod sandbox "${record.sandboxId}" of container "${id}" is not ready`);
  }
  try {
    // taken before, so that no exit is earlier
    const startedAt = nowNanos();
    const task = await startTask(deps, record, sandbox.handler || deps.defaultHandler);
    await deps.containers.put({ ...record, startedAt, pid: task.pid });
    deps.exits.watch(task);
  } catch (error) {
    await recordFailedStart(deps, record, BerthError.from(error));
    throw BerthError.wrap(error, `could not start container "${record.name}"`);
  }
}

async function startTask(deps: Deps, record: ContainerRecord, handler: string): Promise<Task> {
  const { tty: terminal, stdin, logPath, sandboxId } = record;
  const task = await deps.runtime.create(deps.namespace, record.id, {
    sandboxId,
    handler,
    rootfs: [],
    io: { terminal, stdin, logPath },
  });
  try {
    await task.start();
    return task;
  } catch (error) {
    await deps.runtime.remove(deps.namespace, record.id);
    throw error;
  }
}

/** A start that fails is an end too: the kubelet backs off from one, and would otherwise start at once again. */
async function recordFailedStart(deps: Deps, record: ContainerRecord, error: BerthError): Promise<void> {
  const now = nowNanos();
  await deps.containers.put({
    ...record,
    startedAt: now,
    finishedAt: now,
    exitCode: 128,
    reason: 'StartError',
    message: error.explain(),
  });
}
