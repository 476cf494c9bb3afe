import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { HostPaths } from '../../host/host-paths.ts';
import type { OciMount } from '../../runtime/oci/spec.ts';
import { makeMountSources, realPaths } from './mount-sources.ts';

const paths = new HostPaths();

test('links of host paths are followed as far as they lead', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'berth-mounts-'));
  t.after(() => rm(folder, { recursive: true }));
  const [real, link, dangling] = ['real', 'link', 'dangling'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await mkdir(real);
  await symlink(real, link);
  await symlink('/no/such/place', dangling);
  const found = await realPaths(paths, [real, link, join(link, 'not', 'there'), dangling, 'relative']);
  assert.deepEqual(
    [...found],
    [
      [link, real],
      [join(link, 'not', 'there'), join(real, 'not', 'there')],
    ],
  );
});

const bind = (source: string): OciMount => ({ destination: '/x', type: 'bind', source, options: ['rbind'] });

test('missing host paths become directories, and what is there stays as it is', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'berth-mounts-'));
  t.after(() => rm(folder, { recursive: true }));
  const [file, deep] = [join(folder, 'file'), join(folder, 'not', 'there')];
  await writeFile(file, 'kept');
  await makeMountSources(paths, [bind(file), bind(deep), bind(deep), { ...bind('proc'), type: 'proc' }]);
  assert.ok((await stat(deep)).isDirectory());
  assert.ok((await stat(file)).isFile());
  await assert.rejects(makeMountSources(paths, [bind(join(file, 'below'))]), { message: /host path ".*file\/below"/ });
  await symlink('/no/such/place', join(folder, 'dangling'));
  await assert.rejects(makeMountSources(paths, [bind(join(folder, 'dangling'))]), {
    message: /dangling" .* cannot be made/,
  });
});
