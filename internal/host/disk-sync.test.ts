import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { DiskSync } from './disk-sync.ts';

function controlled() {
  const runs: PromiseWithResolvers<void>[] = [];
  const disk = new DiskSync('/', () => {
    const run = Promise.withResolvers<void>();
    runs.push(run);
    return run.promise;
  });
  return { disk, runs };
}

const turn = () => new Promise(resolve => setImmediate(resolve));

test('who asks while a sync runs shares the next one, because the running one may have missed what they wrote', async () => {
  const { disk, runs } = controlled();
  const first = disk.sync();
  await turn();
  const later = [disk.sync(), disk.sync(), disk.sync()];
  await turn();
  assert.equal(runs.length, 1);
  runs[0]?.resolve();
  await first;
  await turn();
  assert.equal(runs.length, 2);
  runs[1]?.resolve();
  await Promise.all(later);
  assert.equal(runs.length, 2);
});

test('a sync that fails fails those who wait for it, and not the next', async () => {
  const { disk, runs } = controlled();
  const first = assert.rejects(disk.sync(), /the disk is gone/);
  await turn();
  const next = disk.sync();
  runs[0]?.reject(new Error('the disk is gone'));
  await first;
  await turn();
  runs[1]?.resolve();
  await next;
});

test('a real file system is synced, and a folder that is not there is an error', async () => {
  await new DiskSync(tmpdir()).sync();
  await assert.rejects(new DiskSync('/nonexistent').sync(), /could not be synced/);
});
