import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CdiFile } from '../../runtime/oci/cdi/resolve-cdi.ts';
import { cdiFiles } from './cdi-files.ts';

const json = (name: string) => JSON.stringify({ cdiVersion: '0.6.0', kind: 'v.com/gpu', devices: [{ name }] });
const yaml = `cdiVersion: "0.6.0"
kind: v.com/disk
devices:
- name: "0"
  containerEdits:
    deviceNodes:
    - path: /dev/disk
      fileMode: 0660
`;
const names = (files: readonly CdiFile[]) =>
  files.map(file => ('spec' in file ? [...file.spec.devices.keys()].join() : file.problem));

test('folders are read anew when their files change, each with its rank; other files are none', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'berth-cdi-'));
  t.after(() => rm(folder, { recursive: true }));
  const [etc, run] = [join(folder, 'etc'), join(folder, 'run')];
  const read = cdiFiles([etc, run]);
  assert.deepEqual(await read(), []);
  await Promise.all([mkdir(etc), mkdir(run)]);
  await writeFile(join(etc, 'a.json'), json('one'));
  await writeFile(join(etc, 'README'), 'no');
  await writeFile(join(run, 'b.yaml'), yaml);
  const first = await read();
  assert.deepEqual(
    first.map(({ path, priority }) => [path, priority]),
    [
      [join(etc, 'a.json'), 0],
      [join(run, 'b.yaml'), 1],
    ],
  );
  const [, disk] = first;
  assert.ok(disk && 'spec' in disk);
  assert.equal(disk.spec.devices.get('0')?.deviceNodes[0]?.fileMode, 0o660, "YAML's old octal numbers are those of Go");
  assert.equal((await read())[0], first[0], 'what has not changed is not read again');
  await writeFile(join(etc, 'a.json'), json('two'));
  await utimes(join(etc, 'a.json'), 1, 1);
  await rm(join(run, 'b.yaml'));
  assert.deepEqual(names(await read()), ['two']);
});

test('a file that cannot be used says why and spoils no other', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'berth-cdi-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'a.json'), '{');
  await writeFile(join(folder, 'b.yaml'), 'a: [');
  await writeFile(join(folder, 'c.json'), json('fine'));
  await writeFile(join(folder, 'd.json'), ' '.repeat(5 * 1024 * 1024));
  const [broken, alsoBroken, fine, large] = names(await cdiFiles([folder])());
  assert.match(broken ?? '', /JSON/);
  assert.ok(alsoBroken);
  assert.equal(fine, 'fine');
  assert.match(large ?? '', /larger than/);
});
