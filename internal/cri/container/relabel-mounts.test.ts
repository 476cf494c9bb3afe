import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { lgetxattr } from '../../host/xattr.ts';
import { relabelMounts } from './relabel-mounts.ts';

const label = 'system_u:object_r:container_file_t:s0:c1,c2';

test('only mounts that ask for it are relabelled, and none where SELinux is off', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'berth-relabel-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [asked, other] = ['asked', 'other'].map(name => join(folder, name));
  assert.ok(asked && other);
  for (const path of [asked, other]) mkdirSync(path);
  const mounts = [
    { hostPath: asked, selinuxRelabel: true },
    { hostPath: other, selinuxRelabel: false },
    { hostPath: '', selinuxRelabel: true },
  ];
  const labels = () => [asked, other].map(path => lgetxattr(path, 'security.selinux')?.toString());
  await relabelMounts([...mounts, { hostPath: '/etc', selinuxRelabel: true }], undefined);
  assert.deepEqual(labels(), [undefined, undefined]);
  await relabelMounts(mounts, label);
  assert.deepEqual(labels(), [`${label}\0`, undefined]);
  await assert.rejects(
    relabelMounts([{ hostPath: '/etc', selinuxRelabel: true }], label),
    /the node itself lives in it/,
  );
});
