import assert from 'node:assert/strict';
import { link, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { run } from '../host/spawn.ts';
import { diskUsage, ImageUsage } from './image-usage.ts';

async function useFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'berth-usage-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

test('a tree takes what du says, its hard links once and its symlinks unfollowed', async t => {
  const folder = await useFolder(t);
  await mkdir(join(folder, 'a', 'b'), { recursive: true });
  await writeFile(join(folder, 'a', 'big'), Buffer.alloc(300_000, 1));
  await link(join(folder, 'a', 'big'), join(folder, 'a', 'b', 'same'));
  await symlink('/usr', join(folder, 'a', 'usr'));
  const du = async (...flags: string[]) =>
    BigInt((await run('du', ['-s', ...flags, folder])).stdout.toString().split('\t')[0] ?? '');
  assert.deepEqual(await diskUsage(folder), { bytes: await du('--block-size=1'), inodes: await du('--inodes') });
});

test('a tree that is gone takes nothing', async t => {
  assert.deepEqual(await diskUsage(join(await useFolder(t), 'gone')), { bytes: 0n, inodes: 0n });
});

test('content and unpacked layers are counted, and a removed layer no more', async t => {
  const root = await useFolder(t);
  const layer = join(root, 'snapshots', '1');
  await mkdir(join(root, 'content'));
  await mkdir(layer, { recursive: true });
  const usage = new ImageUsage(root);
  const empty = await usage.measure();
  await writeFile(join(root, 'content', 'blob'), Buffer.alloc(8192, 1));
  await mkdir(join(root, 'snapshots', 'new-2'));
  await writeFile(join(root, 'snapshots', 'new-2', 'file'), Buffer.alloc(4096, 1));
  await rename(join(root, 'snapshots', 'new-2'), join(root, 'snapshots', '2'));
  const full = await usage.measure();
  assert.ok(full.bytes >= empty.bytes + 8192n + 4096n);
  assert.equal(full.inodes, empty.inodes + 3n);
  await rm(join(root, 'snapshots', '2'), { recursive: true });
  await rm(layer, { recursive: true });
  assert.equal((await usage.measure()).inodes, 2n);
});
