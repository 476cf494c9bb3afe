import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Cgroups } from './cgroup.ts';
import { limitFiles } from './cgroup-limits.ts';

const limits = { cpuShares: 1024n, cpuQuota: 50_000n, cpuPeriod: 0n, memory: 4096n };
const texts = (mode: 'v1' | 'v2', more: Partial<typeof limits> = {}) =>
  limitFiles(mode, { ...limits, ...more }).map(({ file, value }) => `${file}=${value}`);

test('limits are spelt as each version of cgroups has them', () => {
  assert.deepEqual(texts('v1'), [
    ...['cpu.shares=1024', 'cpu.cfs_period_us=100000', 'cpu.cfs_quota_us=50000', 'memory.limit_in_bytes=4096'],
  ]);
  assert.deepEqual(texts('v2'), ['cpu.weight=39', 'cpu.max=50000 100000', 'memory.max=4096']);
});

test('no limit takes an earlier one away, no shares leave them', () => {
  const none = { cpuShares: 0n, cpuQuota: 0n, memory: 0n };
  assert.deepEqual(texts('v1', none), [
    ...['cpu.cfs_period_us=100000', 'cpu.cfs_quota_us=-1', 'memory.limit_in_bytes=-1'],
  ]);
  assert.deepEqual(texts('v2', none), ['cpu.max=max 100000', 'memory.max=max']);
});

test('weights end where those of the kernel do', () => {
  const weights = [1n, 2n, 262_144n, 2n ** 40n].map(cpuShares => texts('v2', { cpuShares })[0]);
  assert.deepEqual(weights, ['cpu.weight=1', 'cpu.weight=1', 'cpu.weight=10000', 'cpu.weight=10000']);
});

test('on v2 the controllers are handed down first; files that are not there are left out', async t => {
  const root = await mkdtemp(join(tmpdir(), 'berth-limits-'));
  t.after(() => rm(root, { recursive: true }));
  await mkdir(join(root, 'pods', 'one'), { recursive: true });
  const files = ['cgroup.subtree_control', 'pods/cgroup.subtree_control', 'pods/one/cpu.max'];
  for (const file of files) await writeFile(join(root, file), '');
  new Cgroups({ root, mode: 'v2', driver: 'cgroupfs' }).limit('/pods/one', limits);
  const contents = await Promise.all(files.map(file => readFile(join(root, file), 'utf8')));
  assert.match(contents[0] ?? '', /\+memory|\+cpu/);
  assert.match(contents[1] ?? '', /\+memory|\+cpu/);
  assert.equal(contents[2], '50000 100000');
});
