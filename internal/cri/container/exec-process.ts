import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkArgs } from '../../runtime/oci/process.ts';
import type { OciProcess, OciSpec } from '../../runtime/oci/spec.ts';
import type { Deps } from '../deps.ts';

export interface ExecCommand {
  readonly command: readonly string[];
  readonly tty: boolean;
}

/** A command that runs as the container's own process does: user, capabilities, environment, working directory. */
export async function execProcess(
  { state, namespace }: Pick<Deps, 'state' | 'namespace'>,
  id: string,
  { command, tty }: ExecCommand,
): Promise<OciProcess> {
  checkArgs(command);
  const spec = await readFile(join(state, namespace, id, 'config.json'), 'utf8');
  const { process: own } = JSON.parse(spec) as OciSpec;
  const needsTerm = tty && !own.env.some(entry => entry.startsWith('TERM='));
  const env = needsTerm ? [...own.env, 'TERM=xterm'] : own.env;
  return { ...own, args: [...command], terminal: tty, env };
}
