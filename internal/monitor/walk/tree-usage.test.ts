import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { treeUsage } from './tree-usage.ts';
import { WalkThread } from './walk-thread.ts';

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'berth-walk-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const du = (folder: string, ...flags: string[]): bigint =>
  BigInt(execFileSync('du', ['-s', ...flags, folder], { encoding: 'utf8' }).split('\t')[0] ?? 0);

function fill(folder: string): void {
  mkdirSync(join(folder, 'a', 'b'), { recursive: true });
  writeFileSync(join(folder, 'a', 'b', 'file'), Buffer.alloc(100_000, 1));
  linkSync(join(folder, 'a', 'b', 'file'), join(folder, 'a', 'again'));
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0x80])]), 'not UTF-8');
  symlinkSync('/usr', join(folder, 'elsewhere'));
}

test('a tree takes what du says: links count once and lead nowhere, names are bytes', t => {
  const folder = folderOf(t);
  fill(folder);
  assert.deepEqual(treeUsage(folder), { bytes: du(folder, '--block-size=1'), inodes: du(folder, '--inodes') });
});

test('a folder of very many files is walked in little memory', { timeout: 120_000 }, t => {
  const folder = folderOf(t);
  for (let index = 0; index < 20_000; index += 1) writeFileSync(join(folder, `${'x'.repeat(200)}${index}`), '');
  const before = process.memoryUsage();
  assert.equal(treeUsage(folder)?.inodes, 20_001n);
  const { external, arrayBuffers } = process.memoryUsage();
  const grown = external + arrayBuffers - before.external - before.arrayBuffers;
  assert.ok(grown < 16 * 1024 * 1024, `${grown} bytes`);
});

test('a folder that is not there, or is a link, takes nothing', t => {
  const folder = folderOf(t);
  assert.equal(treeUsage(join(folder, 'gone')), undefined);
  symlinkSync('/usr', join(folder, 'link'));
  assert.equal(treeUsage(join(folder, 'link')), undefined);
});

test('a tree deeper than a path may be long is walked to its end', t => {
  const folder = folderOf(t);
  // moved below one another from within, as no path names the last of them
  for (let depth = 0; depth < 1500; depth += 1) {
    mkdirSync(join(folder, 'new'));
    if (depth > 0) renameSync(join(folder, 'top'), join(folder, 'new', 'x'));
    renameSync(join(folder, 'new'), join(folder, 'top'));
  }
  assert.equal(treeUsage(folder)?.inodes, 1501n);
  execFileSync('rm', ['-r', join(folder, 'top')]);
});

test('a thread walks beside the event loop, and ends when it has nothing to do', async t => {
  const folder = folderOf(t);
  fill(folder);
  const walks = new WalkThread({ idleMs: 20 });
  t.after(() => walks.close());
  const procs = join(folder, 'cgroup.procs');
  // too many for the event loop
  writeFileSync(procs, `${process.pid}\n`.repeat(200));
  const [tree, processes, gone] = await Promise.all([
    walks.tree(folder),
    walks.processes({ procs, pid: process.pid }),
    walks.tree(join(folder, 'gone')),
  ]);
  assert.deepEqual(tree.value, { bytes: du(folder, '--block-size=1'), inodes: du(folder, '--inodes') });
  assert.ok(tree.ms >= 0);
  assert.equal(gone.value, undefined);
  assert.ok((processes.value?.descriptors ?? 0) > 5 && (processes.value?.maxOpenFiles ?? 0) >= 1024);
  await assert.rejects(walks.tree(procs.replace('cgroup.procs', 'x\0y')), /null bytes/);
  await sleep(100);
  assert.equal((await walks.tree(folder)).value?.inodes, tree.value?.inodes, 'another thread takes over');
  await walks.close();
  await assert.rejects(walks.tree(folder), { code: 'Unavailable' });
});
