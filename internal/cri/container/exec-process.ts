import { BerthError } from '../../errors/errors.ts';
import { checkArgs } from '../../runtime/oci/process.ts';
import type { OciProcess } from '../../runtime/oci/spec.ts';
import type { Deps } from '../deps.ts';
import { readSpec } from './read-spec.ts';

export interface ExecCommand {
  readonly command: readonly string[];
  readonly tty: boolean;
}

/** A command that runs as the container's own process does: user, capabilities, environment, working directory. */
export async function execProcess(
  deps: Pick<Deps, 'root' | 'state' | 'namespace'>,
  id: string,
  { command, tty }: ExecCommand,
): Promise<OciProcess> {
  checkArgs(command);
  const spec = await readSpec(deps, id);
  if (!spec) throw new BerthError('DataLoss', `the spec of container "${id}" is gone or damaged: start the pod anew`);
  const { process: own } = spec;
  const needsTerm = tty && !own.env.some(entry => entry.startsWith('TERM='));
  const env = needsTerm ? [...own.env, 'TERM=xterm'] : own.env;
  return { ...own, args: [...command], terminal: tty, env };
}
