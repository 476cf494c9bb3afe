import { within } from '../async/within.ts';
import { BerthError, isCode } from '../errors/errors.ts';
import { frozenBy } from '../host/freezer.ts';
import { isNamespaceInit, kill, startTime } from '../host/process.ts';
import { createBundle } from './bundle.ts';
import { cgroupOfItsOwn } from './own-cgroup.ts';
import type { RuntimeContext } from './runtime-context.ts';
import type { Task } from './task.ts';

export interface KillOptions {
  readonly all?: boolean;
}

const SIGKILL = 9;
/** How long it may take until the shim tells the end of a process that was killed without it. */
const toldMs = 1000;

/**
 * Signals a task by its shim; where SIGKILL takes no more than a signal to its first process, that is sent at once, and
 * no OCI runtime started for it. An OCI runtime whose state, or the bundle or cgroup of the container, was taken away
 * cannot; then the process that the shim says it runs is signalled without it.
 */
export async function killTask(
  context: RuntimeContext,
  task: Task,
  signal: number,
  options: KillOptions = {},
): Promise<void> {
  if (signal === SIGKILL && killInit(context, task) && (await within(task.wait(), toldMs))) return;
  try {
    await task.shim.kill(signal, options);
  } catch (error) {
    if (isCode(error, 'Unavailable') || isCode(error, 'DeadlineExceeded')) throw error;
    if (!(await killDirectly(context, task, signal, options))) throw error;
    const { message } = BerthError.from(error);
    context.log.warn('the OCI runtime could not signal a container', { container: task.id, error: message });
  }
}

/** False where others of the container may outlive its first process, or that cannot end, or it is not for sure its own. */
function killInit({ cgroups }: RuntimeContext, { id, pid, cgroup }: Task): boolean {
  // taken before all else is looked at, and compared as the signal is sent: it is one and the same process
  const started = pid > 0 ? startTime(pid) : undefined;
  const own = cgroupOfItsOwn(id, cgroup);
  if (started === undefined || own === undefined || cgroups.pathOfProcess(pid) !== own) return false;
  return isNamespaceInit(pid) && frozenBy(pid) === undefined && kill(pid, SIGKILL, started);
}

/** False when the shim says that it does not run. */
async function killDirectly(
  context: RuntimeContext,
  task: Task,
  signal: number,
  { all = false }: KillOptions,
): Promise<boolean> {
  // taken before the shim is asked: a process that it has not reaped by then is no other one
  const started = startTime(task.pid);
  const { status, pid } = await task.state();
  if (started === undefined || status === 'stopped' || pid !== task.pid) return false;
  // the OCI runtime logs into it when the task is deleted
  await createBundle(task.bundle);
  kill(pid, signal, started);
  const cgroup = all ? cgroupOfItsOwn(task.id, task.cgroup) : undefined;
  if (cgroup !== undefined) for (const other of context.cgroups.processes(cgroup)) kill(other, signal);
  return true;
}
