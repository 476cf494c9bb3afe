import type { runtime } from '../../api/gen/cri.js';
import { BerthError } from '../errors/errors.ts';
import { checkArgs } from '../runtime/oci/process.ts';
import { requireTask } from './container/task.ts';
import type { Deps } from './deps.ts';
import { checkStreams } from './streaming/check-streams.ts';

/** Where a client is to connect; nothing runs before. */
export async function exec(deps: Deps, request: runtime.v1.ExecRequest): Promise<runtime.v1.IExecResponse> {
  const { cmd, tty, stdin, stdout, stderr } = request;
  if (cmd.length === 0) throw new BerthError('InvalidArgument', 'the command to execute is empty');
  checkArgs(cmd);
  checkStreams('exec', request);
  const { id } = requireTask(deps, request.containerId);
  return { url: deps.streaming.execUrl({ containerId: id, command: cmd, tty, stdin, stdout, stderr }) };
}
