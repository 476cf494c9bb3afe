import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { containerLabels } from './selinux.ts';

test('the labels of containers are those of the policy in force, else the usual ones', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'berth-selinux-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const labels = await containerLabels({ selinux: true }, folder);
  assert.equal(labels?.process, 'system_u:system_r:container_t:s0');
  writeFileSync(join(folder, 'config'), '# which\nSELINUX=enforcing\nSELINUXTYPE=mls\n');
  mkdirSync(join(folder, 'mls', 'contexts'), { recursive: true });
  writeFileSync(join(folder, 'mls/contexts/lxc_contexts'), 'process = "u:r:p:s0"\nfile = "u:object_r:f:s0"\n');
  assert.deepEqual(await containerLabels({ selinux: true }, folder), { process: 'u:r:p:s0', mount: 'u:object_r:f:s0' });
  assert.equal(await containerLabels({ selinux: false }, folder), undefined);
});
