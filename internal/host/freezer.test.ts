import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { frozenBy } from './freezer.ts';

test('by cgroup v2 a process is frozen from when the kernel says so, not from when it is asked for', async t => {
  const root = await mkdtemp(join(tmpdir(), 'berth-freezer-'));
  t.after(() => rm(root, { recursive: true }));
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  };
  const look = () => frozenBy(7, { root, procRoot: join(root, 'proc'), mode: 'v2' });
  await write('proc/7/cgroup', '0::/pod/container\n');
  await write('pod/cgroup.freeze', '1\n');
  await write('pod/container/cgroup.freeze', '0\n');
  await write('pod/container/cgroup.events', 'populated 1\nfrozen 0\n');
  assert.equal(look(), undefined);
  await write('pod/container/cgroup.events', 'populated 1\nfrozen 1\n');
  assert.equal(look(), '/pod');
});
