import type { Bundle } from './bundle.ts';
import { deleteTask } from './delete.ts';
import type { Exit } from './exit.ts';
import { killTask } from './kill-task.ts';
import { type TaskRecord, writeTaskRecord } from './records.ts';
import type { RuntimeContext } from './runtime-context.ts';
import type { ShimTask } from './shim/shim.ts';
import { Task } from './task.ts';

/** Puts a task that its shim knows into the list and under the monitor: a new one, or one that was found again. */
export async function enterTask(
  context: RuntimeContext,
  bundle: Bundle,
  record: TaskRecord,
  shim: ShimTask,
): Promise<Task> {
  const task = new Task({
    ...{ bundle, record, shim },
    onExit: (ended, exit) => recordExit(context, ended, exit),
    onPid: started => place(context, started),
    beforeExec: () => void context.cgroups.moveAhead(),
    kill: (running, signal, options) => killTask(context, running, signal, options),
    remove: ended => deleteTask(context, ended),
  });
  await place(context, task);
  context.tasks.add(task);
  return task;
}

/** Writes down where the process is, and has its cgroup watched. */
async function place(context: RuntimeContext, task: Task): Promise<void> {
  const { namespace, id, sandboxId, pid } = task;
  const cgroup = (pid > 0 ? context.cgroups.pathOfProcess(pid) : undefined) ?? task.cgroup;
  task.amend({ pid, cgroup });
  await writeTaskRecord(task.bundle, task.record);
  if (cgroup !== undefined && cgroup !== '/') await context.monitor.monitor({ namespace, id, sandboxId, pid, cgroup });
}

async function recordExit(context: RuntimeContext, task: Task, { exitCode, exitedAt, known }: Exit): Promise<void> {
  task.amend({ exit: { exitCode, exitedAt: exitedAt.toString(), known } });
  try {
    await writeTaskRecord(task.bundle, task.record);
  } catch (error) {
    // a bundle that is going needs no record
    context.log.debug('an exit is not written down', { container: task.id, error });
  }
}
