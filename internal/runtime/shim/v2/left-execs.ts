import { within } from '../../../async/within.ts';
import { isCode } from '../../../errors/errors.ts';
import type { Logger } from '../../../log/log.ts';
import type { Bundle } from '../../bundle.ts';
import { execsWithPipes } from './process-pipes.ts';
import type { ShimConnection } from './shim-connection.ts';
import { V2Exec } from './v2-exec.ts';

export interface LeftExecs {
  readonly connection: ShimConnection;
  readonly bundle: Bundle;
  /** Names, from before this agent made any. */
  readonly execIds: readonly string[];
  readonly log: Logger;
}

const killMs = 5000;

export const findLeftExecs = (bundle: Bundle): Promise<string[]> => execsWithPipes(bundle.io);

/** Ends the processes that an earlier agent ran in a container: whoever asked for them went with it. Never rejects. */
export async function endLeftExecs({ execIds, ...options }: LeftExecs): Promise<void> {
  await Promise.all(
    execIds.map(async execId => {
      try {
        await endLeftExec({ ...options, execId });
      } catch (error) {
        options.log.warn('an exec of an earlier agent stays', { container: options.bundle.id, exec: execId, error });
      }
    }),
  );
}

async function endLeftExec(options: Omit<LeftExecs, 'execIds'> & { readonly execId: string }): Promise<void> {
  try {
    // whether it has them or not, all its pipes are there to be removed
    const exec = await V2Exec.find({ ...options, io: { terminal: false, stdin: true } });
    await exec.killAll();
    await within(
      exec.wait().catch(() => {}),
      killMs,
    );
    await exec.delete();
  } catch (error) {
    if (!isCode(error, 'NotFound')) throw error;
  }
}
