import type { runtime } from '../../api/gen/cri.js';
import { BerthError } from '../errors/errors.ts';
import { requireRunning } from './container/task.ts';
import type { Deps } from './deps.ts';
import { checkStreams } from './streaming/check-streams.ts';

/** Where a client is to connect; its terminal must be what the container was made with. */
export async function attach(deps: Deps, request: runtime.v1.AttachRequest): Promise<runtime.v1.IAttachResponse> {
  const { tty, stdin, stdout, stderr } = request;
  checkStreams('attach', request);
  const { record } = requireRunning(deps, request.containerId);
  const { id } = record;
  if (tty !== record.tty) {
    const what = record.tty ? 'has a terminal: attach with tty' : 'has no terminal: attach without tty';
    throw new BerthError('InvalidArgument', `container "${id}" ${what}`);
  }
  if (stdin && !record.stdin) {
    const message = `container "${id}" was created without standard input: attach without stdin`;
    throw new BerthError('FailedPrecondition', message);
  }
  return { url: deps.streaming.attachUrl({ containerId: id, tty, stdin, stdout, stderr }) };
}
