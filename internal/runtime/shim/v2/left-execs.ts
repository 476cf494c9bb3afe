import { isCode } from '../../../errors/errors.ts';
import { isInPidNamespace } from '../../../host/process.ts';
import { childrenOf, killTree } from '../../../host/process-tree.ts';
import type { Logger } from '../../../log/log.ts';
import type { Bundle } from '../../bundle.ts';
import { endExec } from '../end-exec.ts';
import { execsWithPipes } from './process-pipes.ts';
import type { ShimConnection } from './shim-connection.ts';
import { V2Exec } from './v2-exec.ts';

export interface LeftExecsOptions {
  readonly connection: ShimConnection;
  readonly bundle: Bundle;
  /** Of the container's first process. */
  readonly pid: number;
  readonly log: Logger;
}

/** What an earlier agent ran in a container: whoever asked for it went with that agent. */
export interface LeftExecs {
  readonly execs: readonly V2Exec[];
  /** Processes that no exec of the shim has. */
  readonly strays: readonly number[];
}

/** To be asked before this agent runs anything in the container. Never rejects. */
export async function findLeftExecs(options: LeftExecsOptions): Promise<LeftExecs> {
  const execIds = await execsWithPipes(options.bundle.io);
  const found = await Promise.all(execIds.map(exec => attempt(options, { exec }, () => findLeftExec(options, exec))));
  const execs = found.filter(exec => exec !== undefined);
  if (execs.every(({ pid }) => pid !== 0)) return { execs, strays: [] };
  return { execs, strays: (await attempt(options, {}, () => findStrays(options, execs))) ?? [] };
}

/** Never rejects. */
export async function endLeftExecs({ execs, strays }: LeftExecs, options: LeftExecsOptions): Promise<void> {
  await Promise.all([
    ...strays.map(pid => attempt(options, { pid }, async () => killTree(pid))),
    ...execs.map(exec => attempt(options, { exec: exec.id }, () => endExec(exec))),
  ]);
}

/** A failure is logged, with what it is about. */
async function attempt<T>(
  { bundle, log }: LeftExecsOptions,
  about: object,
  step: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await step();
  } catch (error) {
    log.warn('an exec of an earlier agent stays', { container: bundle.id, ...about, error });
    return undefined;
  }
}

/** Undefined when the shim does not know it any more; its pipes are gone then. */
async function findLeftExec(options: LeftExecsOptions, execId: string): Promise<V2Exec | undefined> {
  try {
    // whether it has them or not, all its pipes are there to be removed
    return await V2Exec.find({ ...options, execId, io: { terminal: false, stdin: true } });
  } catch (error) {
    if (isCode(error, 'NotFound')) return undefined;
    throw error;
  }
}

/**
 * A shim kills the OCI runtime whose caller is gone, also when the process runs already: that one is a child of the
 * shim then, as the first process and those of execs are, and no others, but where the container is in the node's pid
 * namespace and its daemons are the shim's children as well.
 */
async function findStrays({ connection, bundle, pid }: LeftExecsOptions, execs: readonly V2Exec[]): Promise<number[]> {
  if (!isInPidNamespace(pid)) return [];
  const { processes } = await connection.call('Pids', { id: bundle.id });
  const known = new Set([pid, ...execs.map(exec => exec.pid)]);
  const ofContainer = new Set(processes.map(process => process.pid));
  return childrenOf(connection.record.pid).filter(child => ofContainer.has(child) && !known.has(child));
}
