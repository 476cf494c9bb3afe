import type { BigIntStats } from 'node:fs';
import { lstat, readdir, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Append } from './append-journal.ts';

interface Found {
  readonly path: string;
  readonly stats: BigIntStats;
}

/**
 * Whether an append that a dead agent had begun is in the log file as a whole. One that is there in part is taken back.
 * The file may have been renamed since, within its folder; one that is gone, or was emptied, is taken to have had it.
 */
export async function settleAppend(append: Append, logPath: string): Promise<boolean> {
  const { size, length } = append;
  const log = await findLog(append, logPath);
  if (!log?.stats.isFile() || log.stats.size < size || log.stats.size >= size + BigInt(length)) return true;
  await truncate(log.path, Number(size));
  return false;
}

async function findLog({ device, inode }: Append, logPath: string): Promise<Found | undefined> {
  const folder = dirname(logPath);
  const rotated = (await readdir(folder).catch(() => [])).map(name => join(folder, name));
  for (const path of [logPath, ...rotated]) {
    const stats = await lstat(path, { bigint: true }).catch(() => undefined);
    if (stats?.dev === device && stats.ino === inode) return { path, stats };
  }
  return undefined;
}
