import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { runtime } from '../../api/gen/cri.js';
import { BerthError } from '../errors/errors.ts';
import { execSync as exec } from '../runtime/exec-sync.ts';
import { checkArgs } from '../runtime/oci/process.ts';
import type { OciProcess, OciSpec } from '../runtime/oci/spec.ts';
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
  checkArgs(request.cmd);
  const task = requireTask(deps, request.containerId);
  const process = { ...(await containerProcess(deps, task.id)), args: request.cmd, terminal: false };
  const timeoutMs = request.timeout > 0n ? Number(request.timeout) * 1000 : undefined;
  const { stdout, stderr, exitCode } = await exec(task, { process, timeoutMs, signal: call.signal, log: deps.log });
  return { stdout, stderr, exitCode };
}

/** The command runs as the container's own process does: user, capabilities, environment, working directory. */
async function containerProcess(deps: Deps, id: string): Promise<OciProcess> {
  const spec = await readFile(join(deps.state, deps.namespace, id, 'config.json'), 'utf8');
  return (JSON.parse(spec) as OciSpec).process;
}
