import { BerthError } from '../../errors/errors.ts';
import type { AttachRequest } from './backend.ts';

/** Throws InvalidArgument for what no client can be served by. */
export function checkStreams(what: string, request: Omit<AttachRequest, 'containerId'>): void {
  if (request.tty && request.stderr) {
    throw new BerthError('InvalidArgument', `${what} with tty has no stderr: a terminal has one output, stdout`);
  }
  if (!request.stdin && !request.stdout && !request.stderr) {
    throw new BerthError('InvalidArgument', `${what} needs a stream: one of stdin, stdout or stderr must be set`);
  }
}
