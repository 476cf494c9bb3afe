import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { mount, unmountAll } from './mount.ts';
import { relabel } from './relabel.ts';
import { lgetxattr } from './xattr.ts';

const label = 'system_u:object_r:container_file_t:s0:c1,c2';
const labelOf = (path: string) => lgetxattr(path, 'security.selinux')?.toString();

function useTree(t: { after(undo: () => void): void }): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'berth-relabel-'));
  t.after(() => {
    unmountAll(folder);
    rmSync(folder, { recursive: true });
  });
  const at = (name: string) => join(folder, name);
  mkdirSync(at('tree/sub/mounted'), { recursive: true });
  for (const name of ['outside', 'tree/file', 'tree/sub/file']) writeFileSync(at(name), '');
  symlinkSync(at('outside'), at('tree/link'));
  return at;
}

test('a tree is labelled, its links as links, and nothing outside it', async t => {
  const at = useTree(t);
  mount({ source: 'tmpfs', target: at('tree/sub/mounted'), type: 'tmpfs', options: [] });
  writeFileSync(at('tree/sub/mounted/file'), '');
  await relabel(at('tree'), label);
  for (const name of ['tree', 'tree/file', 'tree/sub', 'tree/sub/file', 'tree/link'])
    assert.equal(labelOf(at(name)), `${label}\0`, name);
  assert.equal(labelOf(at('outside')), undefined);
  assert.notEqual(labelOf(at('tree/sub/mounted/file')), `${label}\0`);
});

test('a path is followed to where it leads, and one file is enough', async t => {
  const at = useTree(t);
  await relabel(at('tree/link'), label);
  assert.equal(labelOf(at('outside')), `${label}\0`);
  assert.equal(labelOf(at('tree/file')), undefined);
});

test('what the node lives in is refused, however it is spelled', async t => {
  const at = useTree(t);
  symlinkSync('/etc/ssl', at('disguised'));
  for (const path of [
    '/',
    '/etc',
    '/etc/ssl',
    '/usr/share',
    '/tmp',
    '/var/lib/',
    '/tmp/../usr',
    '/proc/self',
    at('disguised'),
  ]) {
    await assert.rejects(relabel(path, label), { code: 'InvalidArgument', message: /the node itself lives in it/ });
  }
  assert.notEqual(labelOf('/etc'), `${label}\0`);
});

test('a tree that is too large is an error', async t => {
  const at = useTree(t);
  await assert.rejects(relabel(at('tree'), label, { maxFiles: 4 }), {
    code: 'ResourceExhausted',
    message: /more than 4 files/,
  });
});

test('a tree that is too deep is an error, and no descriptor stays open', async t => {
  const at = useTree(t);
  mkdirSync(at(`tree/${'d/'.repeat(300)}`), { recursive: true });
  const open = readdirSync('/proc/self/fd').length;
  await assert.rejects(relabel(at('tree'), label), { message: /more than 256 folders in one another/ });
  assert.equal(readdirSync('/proc/self/fd').length, open);
});

test('names that are no UTF-8 are labelled too', async t => {
  const at = useTree(t);
  const odd = Buffer.concat([Buffer.from(`${at('tree')}/`), Buffer.from([0xff, 0xfe])]);
  writeFileSync(odd, '');
  await relabel(at('tree'), label);
  assert.equal(lgetxattr(odd, 'security.selinux')?.toString(), `${label}\0`);
});
