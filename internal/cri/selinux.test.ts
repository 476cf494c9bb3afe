import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { lgetxattr } from '../host/xattr.ts';
import { labelFiles, labelOption } from './selinux.ts';

const labels = { process: 'u:r:p:s0:c1,c2', mount: 'u:object_r:f:s0:c1,c2' };

test('mounts and files are labelled, and without SELinux nothing is', t => {
  const folder = mkdtempSync(join(tmpdir(), 'berth-selinux-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'hosts');
  writeFileSync(file, '');
  labelFiles([file], undefined);
  assert.equal(lgetxattr(file, 'security.selinux'), undefined);
  labelFiles([file], labels);
  assert.equal(lgetxattr(file, 'security.selinux')?.toString(), 'u:object_r:f:s0:c1,c2\0');
  assert.deepEqual(labelOption(labels.mount), ['context="u:object_r:f:s0:c1,c2"']);
  assert.deepEqual(labelOption(undefined), []);
});
