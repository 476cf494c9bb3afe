import { join } from 'node:path';
import { execa } from 'execa';
import { within } from './within.ts';

/** The sources of the command. */
export const main = join(import.meta.dirname, '..', '..', '..', 'cmd', 'agent', 'main.ts');

export interface Answer {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `berth ARGS`, as a shell would; never throws for an exit status. */
export async function berth(
  args: readonly string[],
  input: Buffer | string = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { exitCode, stdout, stderr } = await execa(process.execPath, [main, ...args], {
    ...{ input, env, reject: false },
    // an agent that starts would run for ever
    timeout: within(60_000),
  });
  return { exitCode, stdout, stderr };
}
