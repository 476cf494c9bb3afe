import { join } from 'node:path';
import { execa } from 'execa';

const main = join(import.meta.dirname, '..', '..', '..', 'cmd', 'agent', 'main.ts');

export interface Answer {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `berth ARGS`, as a terminal would; never throws for an exit status. */
export async function berth(args: readonly string[], input: Buffer | string = ''): Promise<Answer> {
  const { exitCode, stdout, stderr } = await execa(process.execPath, [main, ...args], { input, reject: false });
  return { exitCode, stdout, stderr };
}
