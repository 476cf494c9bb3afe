import type { runtime } from '../../api/gen/cri.js';
import { BerthError } from '../errors/errors.ts';
import { execSync as exec } from '../runtime/exec/exec-sync.ts';
import { execProcess } from './container/exec-process.ts';
import { requireTask } from './container/task.ts';
import type { Deps } from './deps.ts';
import type { Call } from './instrument.ts';

/** A command that outlives its timeout is killed and answered with DeadlineExceeded: for a probe, a failure. */
export async function execSync(
  deps: Deps,
  request: runtime.v1.ExecSyncRequest,
  call: Call,
): Promise<runtime.v1.IExecSyncResponse> {
  if (request.cmd.length === 0) throw new BerthError('InvalidArgument', 'the command to execute is empty');
  const task = requireTask(deps, request.containerId);
  const process = await execProcess(deps, task.id, { command: request.cmd, tty: false });
  const timeoutMs = request.timeout > 0n ? Number(request.timeout) * 1000 : undefined;
  const { stdout, stderr, exitCode } = await exec(task, {
    ...{ process, timeoutMs, signal: call.signal, log: deps.log },
    stage: (stage, work) => deps.stages.time('ExecSync', stage, work),
  });
  return { stdout, stderr, exitCode };
}
