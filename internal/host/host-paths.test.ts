import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { BerthError } from '../errors/errors.ts';
import { HostPaths } from './host-paths.ts';
import { isAlive } from './process.ts';
import { HungFileSystem } from './testing/hung-file-system.ts';

async function makeFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'berth-host-paths-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

async function mountServed(t: TestContext): Promise<HungFileSystem> {
  const folder = await mkdtemp(join(tmpdir(), 'berth-host-paths-'));
  const served = await HungFileSystem.mount(folder);
  t.after(async () => {
    await served.end();
    await rm(folder, { recursive: true });
  });
  return served;
}

test('what is there is found without its links, what is missing is not', async t => {
  const folder = await makeFolder(t);
  const [file, link] = [join(folder, 'file'), join(folder, 'link')];
  await writeFile(file, '');
  await symlink(file, link);
  await symlink('/no/such/place', join(folder, 'dangling'));
  const paths = new HostPaths();
  assert.equal(await paths.find(file), file);
  assert.equal(await paths.find(link), file);
  assert.equal(await paths.find(join(folder, 'none')), undefined);
  assert.equal(await paths.find(join(folder, 'dangling')), undefined);
  await assert.rejects(paths.find(join(file, 'below')), { message: /not a directory/i });
});

test('on a file system with a server a child process looks, with the same answers', async t => {
  const { path } = await mountServed(t);
  const paths = new HostPaths();
  assert.equal(await paths.find(path), path);
  assert.equal(await paths.find(join(path, 'none')), undefined);
  const link = join(await makeFolder(t), 'link');
  await symlink(path, link);
  assert.equal(await paths.find(link), path);
  assert.equal(await paths.resolve(join(link, 'none', 'below')), join(path, 'none', 'below'));
  await assert.rejects(paths.makeFolder(join(path, 'made')), { code: 'FailedPrecondition', message: /mkdir/ });
});

test('a file system that does not answer is named in time, holds up no thread, and has one child at it', async t => {
  const served = await mountServed(t);
  const paths = new HostPaths({ timeoutMs: 300 });
  await served.hang();
  const began = performance.now();
  const eight = Array.from({ length: 8 }, () => paths.find(served.path));
  const failures = await Promise.all(eight.map(asked => asked.catch((error: BerthError) => error)));
  assert.ok(performance.now() - began < 3000);
  assert.equal(new Set(failures.map(String)).size, 1, 'one child for all');
  const { message, code } = failures[0] as BerthError;
  assert.equal(code, 'DeadlineExceeded');
  const says =
    /^the file system of "(.+)" has not answered for 0.3 s: process (\d+) "sh" is in an uninterruptible wait in (request_wait_answer|fuse_\w+)$/;
  const [, path, pid] = says.exec(message) ?? assert.fail(message);
  assert.equal(path, served.path);
  await assert.rejects(paths.find(served.path), { message: new RegExp(`process ${pid} `) });
  // the thread pool is free
  await Promise.all(Array.from({ length: 8 }, () => stat('/')));
  await served.end();
  while (isAlive(Number(pid))) await stat('/');
});

test('a folder is made with its parents', async t => {
  const folder = await makeFolder(t);
  const paths = new HostPaths();
  await paths.makeFolder(join(folder, 'a', 'b'));
  await paths.makeFolder(join(folder, 'a', 'b'));
  assert.equal(await paths.find(join(folder, 'a', 'b')), join(folder, 'a', 'b'));
  await mkdir(join(folder, 'c'));
  await rm(join(folder, 'c'), { recursive: true });
  assert.equal(await paths.find(join(folder, 'c')), undefined);
});
