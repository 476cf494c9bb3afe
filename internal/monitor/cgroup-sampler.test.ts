import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { silent } from '../log/log.ts';
import { CgroupSampler } from './cgroup-sampler.ts';

const web = '/kubepods/burstable/pod7c1e/web';

/** A copy of a v2 tree, to be changed. */
function treeOf(t: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), 'berth-monitor-'));
  t.after(() => rmSync(root, { recursive: true }));
  cpSync(join(import.meta.dirname, '../../test/fixtures/cgroup/v2'), root, { recursive: true });
  return root;
}

const setUsage = (root: string, micros: number) => writeFileSync(join(root, web, 'cpu.stat'), `usage_usec ${micros}\n`);

test('who asks soon after gets the same reading, with its own time', async t => {
  const root = treeOf(t);
  const sampler = new CgroupSampler({ root, log: silent, maxAgeMs: 100 });
  const first = sampler.sample(web);
  setUsage(root, 1);
  assert.equal(sampler.sample(web), first);
  await sleep(120);
  const second = sampler.sample(web);
  assert.deepEqual([first.cpu?.usage, second.cpu?.usage], [123_456_789_000n, 1000n]);
  assert.ok(second.at - first.at >= 100_000_000n);
  sampler.retain(new Set());
});

test('a rate comes with the second reading and goes with the cgroup', async t => {
  const root = treeOf(t);
  const sampler = new CgroupSampler({ root, log: silent, maxAgeMs: 0 });
  setUsage(root, 1_000_000);
  assert.equal(sampler.sample(web).nanoCores, undefined);
  await sleep(300);
  setUsage(root, 1_300_000);
  const rate = Number(sampler.sample(web).nanoCores);
  assert.ok(rate > 0.3e9 && rate <= 1.0e9, `${rate}`);
  sampler.forget(web);
  assert.equal(sampler.sample(web).nanoCores, undefined);
  sampler.retain(new Set([web]));
  assert.equal(sampler.reports().length, 9);
  sampler.retain(new Set());
});

test('a cgroup that is gone is sampled as nothing, and one that comes under its name is read', t => {
  const root = treeOf(t);
  const sampler = new CgroupSampler({ root, log: silent, maxAgeMs: 0 });
  renameSync(join(root, web), join(root, 'elsewhere'));
  const { cpu, memory, pids, io } = sampler.sample(web);
  assert.deepEqual([cpu, memory, pids, io], [undefined, undefined, undefined, undefined]);
  assert.equal(sampler.reports()[0]?.failures, 0);
  renameSync(join(root, 'elsewhere'), join(root, web));
  assert.equal(sampler.sample(web).memory?.limit, 134_217_728);
  sampler.retain(new Set());
});

test('what was not asked for is not read, and who asks for more than was read has it read', t => {
  const root = treeOf(t);
  const sampler = new CgroupSampler({ root, log: silent, maxAgeMs: 60_000 });
  const usage = sampler.sample(web, ['cpu', 'memory']);
  assert.ok(usage.cpu && usage.memory);
  assert.deepEqual([usage.pids, usage.io, usage.memoryLimits], [undefined, undefined, undefined]);
  const all = sampler.sample(web);
  assert.ok(all.pids && all.io && all.memoryLimits);
  assert.equal(sampler.sample(web, ['cpu']), all);
  sampler.retain(new Set());
});
