import type { runtime } from '../../api/gen/cri.js';
import { everyStep } from '../async/together.ts';
import { BerthError } from '../errors/errors.ts';
import { nowNanos } from '../host/clock.ts';
import { onLogDisk } from '../host/on-disk.ts';
import { type ContainerRecord, containerState, type SandboxRecord, sandboxIsReady } from '../metadata/records.ts';
import { deleteBundle } from '../runtime/bundle.ts';
import { touchLog } from './container/log-file.ts';
import { taskIo } from './container/task-io.ts';
import type { Deps } from './deps.ts';
import { requireById } from './ids.ts';
import type { Call } from './instrument.ts';
import type { Trace } from './stages.ts';
import { undo } from './undo.ts';

/** A retry joins the running start, or learns how one ended that nobody waited for any more. */
export async function startContainer(
  deps: Deps,
  request: runtime.v1.StartContainerRequest,
  call: Call,
): Promise<runtime.v1.IStartContainerResponse> {
  const { id } = requireById('container', deps.containers, request.containerId);
  await deps.starting.run(id, abandoned => deps.locks.run(id, () => start(deps, id, abandoned)), call.signal);
  return {};
}

async function start(deps: Deps, id: string, abandoned: AbortSignal): Promise<void> {
  const record = requireById('container', deps.containers, id);
  const state = containerState(record);
  if (state !== 'created') {
    throw new BerthError('FailedPrecondition', `container "${id}" is ${state}: only a created one can be started`);
  }
  const sandbox = deps.sandboxes.get(record.sandboxId);
  if (!sandbox || !sandboxIsReady(sandbox)) {
    throw new BerthError('FailedPrecondition', `pod sandbox "${record.sandboxId}" of container "${id}" is not ready`);
  }
  const subject = `container "${record.name}" of pod "${sandbox.namespace}/${sandbox.name}"`;
  const body = async (trace: Trace) => {
    try {
      await startTask(deps, trace, record, sandbox, abandoned);
    } catch (error) {
      await undo(`container "${id}"`, () => recordFailedStart(deps, record, BerthError.from(error)));
      throw error;
    }
  };
  await deps.stages.trace('StartContainer', id, subject, body, abandoned);
}

async function startTask(
  deps: Deps,
  trace: Trace,
  record: ContainerRecord,
  sandbox: SandboxRecord,
  abandoned: AbortSignal,
): Promise<void> {
  const { id, logPath, sandboxId } = record;
  const { namespace, runtime } = deps;
  // taken first, so that no exit is earlier
  const startedAt = nowNanos();
  await trace.run('log', () => onLogDisk(() => touchLog(logPath)));
  const handler = sandbox.handler || deps.defaultHandler;
  const options = { sandboxId, handler, rootfs: [], io: taskIo(record, sandbox) };
  const task = await trace.run('create', () => runtime.create(namespace, id, options, abandoned));
  await trace.run('start', () => task.start());
  await trace.run('commit', () => deps.containers.put({ ...record, startedAt, pid: task.pid }));
  deps.exits.watch(task);
}

/** A start that fails is an end too: the kubelet backs off from one, and would otherwise start at once again. */
async function recordFailedStart(deps: Deps, record: ContainerRecord, error: BerthError): Promise<void> {
  const { id } = record;
  const now = nowNanos();
  const ended = { startedAt: now, finishedAt: now, exitCode: 128, reason: 'StartError', message: error.explain() };
  await everyStep([
    () => deps.runtime.remove(deps.namespace, id),
    () => deleteBundle({ state: deps.state, root: deps.root, namespace: deps.namespace, id }),
    () => deps.containers.put({ ...record, ...ended }),
  ]);
}
