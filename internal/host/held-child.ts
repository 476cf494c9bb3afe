import { once } from 'node:events';
import { deadline } from '../async/deadline.ts';
import { within } from '../async/within.ts';
import { BerthError } from '../errors/errors.ts';
import { type Child, spawnChild } from './child.ts';
import { kill } from './process.ts';

const startBudgetMs = 10_000;
const dyingMs = 1000;

/** Says a line once it runs, and ends when the agent does. */
const idle = ['sh', '-c', 'echo && exec cat'];

/**
 * Runs `body` while a process waits in the namespaces that `command`, of unshare(1) or nsenter(1), puts it in. When the
 * command cannot, that is a FailedPrecondition that says `failure`.
 */
export async function withChildIn<T>(
  [file, ...args]: readonly [string, ...string[]],
  failure: string,
  body: (pid: number) => T,
): Promise<T> {
  const child = await spawnChild(file, [...args, ...idle], { stdin: 'pipe', stdout: 'pipe' });
  try {
    await deadline(saysLine(child, failure), startBudgetMs, `"${file}" of a new namespace`);
    return body(child.pid);
  } finally {
    kill(child.pid, 'SIGKILL');
    await within(child.exit, dyingMs);
    child.stdin?.destroy();
    child.stdout?.destroy();
  }
}

async function saysLine({ stdout, exit }: Child, failure: string): Promise<void> {
  if (!stdout) return;
  const ended = exit.then(() => {
    throw new BerthError('FailedPrecondition', failure);
  });
  await Promise.race([once(stdout, 'data'), ended]);
}
