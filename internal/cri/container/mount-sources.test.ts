import assert from 'node:assert/strict';
import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { OciMount } from '../../runtime/oci/spec.ts';
import { makeMountSources } from './mount-sources.ts';

const bind = (source: string): OciMount => ({ destination: '/x', type: 'bind', source, options: ['rbind'] });

test('missing host paths become directories, and what is there stays as it is', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'berth-mounts-'));
  t.after(() => rm(folder, { recursive: true }));
  const [file, deep] = [join(folder, 'file'), join(folder, 'not', 'there')];
  await writeFile(file, 'kept');
  await makeMountSources([bind(file), bind(deep), bind(deep), { ...bind('proc'), type: 'proc' }]);
  assert.ok((await stat(deep)).isDirectory());
  assert.ok((await stat(file)).isFile());
  await assert.rejects(makeMountSources([bind(join(file, 'below'))]), { message: /host path ".*file\/below"/ });
  await symlink('/no/such/place', join(folder, 'dangling'));
  await assert.rejects(makeMountSources([bind(join(folder, 'dangling'))]), { message: /dangling" .* cannot be made/ });
});
