import { within } from '../../async/within.ts';
import type { ExecProcess } from './shim.ts';

/** How long a process that was killed may take to be gone, before it is left to go by itself. */
export const killMs = 5000;

/** Kills it if it runs, with its children, and takes it from its shim. */
export async function endExec(exec: ExecProcess): Promise<void> {
  try {
    await exec.killAll();
    await within(
      exec.wait().catch(() => {}),
      killMs,
    );
  } finally {
    await exec.delete();
  }
}
