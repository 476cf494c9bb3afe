import assert from 'node:assert/strict';
import { closeSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bindInPlace } from './bind-in-place.ts';
import { mount, mountsUnder, readMounts, unmountAll } from './mount.ts';
import { openUserNamespace } from './user-namespace.ts';

function useFolder(t: { after(undo: () => void): void }): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'berth-bind-'));
  t.after(() => {
    unmountAll(folder);
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, 'source', 'sub'), { recursive: true });
  writeFileSync(join(folder, 'source', 'file'), 'text');
  return name => join(folder, name);
}

const optionsOf = (path: string): readonly string[] =>
  readMounts().findLast(({ target }) => target === path)?.options ?? [];

test('files and folders are mounted with the options asked for, and keep those of the source', t => {
  const at = useFolder(t);
  mount({ source: 'tmpfs', target: at('source/sub'), type: 'tmpfs', options: ['nosuid', 'nodev', 'noatime'] });
  bindInPlace({ source: at('source/file'), target: at('made/file'), options: ['rbind', 'ro', 'noexec'] });
  assert.equal(readFileSync(at('made/file'), 'utf8'), 'text');
  assert.deepEqual(optionsOf(at('made/file')), ['ro', 'noexec', 'relatime']);
  bindInPlace({ source: at('source/sub'), target: at('made/sub'), options: ['rbind', 'ro'] });
  assert.deepEqual(optionsOf(at('made/sub')), ['ro', 'nosuid', 'nodev', 'noatime']);
  bindInPlace({ source: at('source/sub'), target: at('made/times'), options: ['rbind', 'relatime', 'nosymfollow'] });
  assert.deepEqual(optionsOf(at('made/times')), ['rw', 'nosuid', 'nodev', 'relatime', 'nosymfollow']);
  bindInPlace({ source: at('source'), target: at('made/all'), options: ['rbind', 'ro'] });
  assert.ok(!optionsOf(at('made/all/sub')).includes('ro'));
  bindInPlace({ source: at('source'), target: at('made/recursive'), options: ['rbind', 'rro'] });
  assert.ok(optionsOf(at('made/recursive/sub')).includes('ro'));
});

test('owners are mapped on the mount itself, and the source keeps its own', async t => {
  const at = useFolder(t);
  const range = { containerId: 0, hostId: 70_000, size: 1000 };
  const userNamespace = await openUserNamespace({ uids: [range], gids: [range] });
  t.after(() => closeSync(userNamespace));
  for (const name of ['', '/file'])
    bindInPlace({
      source: at(`source${name}`),
      target: at(`made${name.replace('/', '-')}`),
      options: ['rbind'],
      userNamespace,
    });
  assert.equal(lstatSync(at('made/file')).uid, 70_000);
  assert.equal(lstatSync(at('made-file')).gid, 70_000);
  assert.equal(lstatSync(at('source/file')).uid, 0);
});

test('what is taken away here stays at the source, and only rslave lets new mounts in', t => {
  const at = useFolder(t);
  mount({ source: at('source'), target: at('source'), type: '', options: ['rbind', 'rshared'] });
  bindInPlace({ source: at('source'), target: at('apart'), options: ['rbind', 'rprivate'] });
  bindInPlace({ source: at('source'), target: at('slave'), options: ['rbind', 'rslave'] });
  mount({ source: 'tmpfs', target: at('source/sub'), type: 'tmpfs', options: [] });
  writeFileSync(at('source/sub/new'), '');
  assert.deepEqual([existsSync(at('apart/sub/new')), existsSync(at('slave/sub/new'))], [false, true]);
  unmountAll(at('slave'));
  assert.ok(existsSync(at('source/sub/new')));
  assert.deepEqual(mountsUnder(at('slave')), []);
});

test('a file system that maps no owners is named, and nothing is mounted', async t => {
  const at = useFolder(t);
  const range = { containerId: 0, hostId: 70_000, size: 1000 };
  const userNamespace = await openUserNamespace({ uids: [range], gids: [range] });
  t.after(() => closeSync(userNamespace));
  const bind = { source: '/proc/sys', target: at('made'), options: ['rbind'], userNamespace };
  assert.throws(() => bindInPlace(bind), /"\/proc\/sys" cannot be mounted with mapped owners/);
  assert.deepEqual(mountsUnder(at('made')), []);
});
