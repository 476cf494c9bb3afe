import { mkdtemp, rm } from 'node:fs/promises';
import type { TestContext } from 'node:test';

/** An empty folder on a disk, where temporary folders are in memory too. */
export async function diskFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp('/var/tmp/berth-');
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}
