import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BerthError } from '../errors/errors.ts';
import { unlessGone } from './cgroup-tree.ts';

/** Gives the processes that have the score `from` the score `to`; those that chose their own keep it. */
export function moveOomScores(pids: readonly number[], from: number, to: number, procRoot = '/proc'): void {
  if (from === to) return;
  for (const pid of pids) {
    const file = join(procRoot, String(pid), 'oom_score_adj');
    try {
      if (unlessGone(() => Number(readFileSync(file, 'utf8'))) === from)
        unlessGone(() => writeFileSync(file, String(to)));
    } catch (error) {
      throw BerthError.wrap(error, `the OOM score of process ${pid} cannot be set to ${to}`);
    }
  }
}
