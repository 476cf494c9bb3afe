import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { mount, unmountAll } from './mount.ts';
import { whyNoUserNamespaces, whyRuntimeHasNone } from './user-namespace-probe.ts';

function useFolder(t: { after(undo: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'berth-probe-'));
  chmodSync(folder, 0o711);
  t.after(() => {
    unmountAll(folder);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

test('folders are tried out, and nothing of that stays', async t => {
  const folder = useFolder(t);
  assert.equal(await whyNoUserNamespaces(folder, folder), undefined);
  assert.deepEqual(readdirSync(folder), []);
  mkdirSync(join(folder, 'shut', 'state'), { recursive: true });
  chmodSync(join(folder, 'shut'), 0o700);
  assert.match(
    (await whyNoUserNamespaces(folder, join(folder, 'shut', 'state'))) ?? '',
    /through ".*shut" to its files/,
  );
});

test('what an agent left that was killed at it goes, and nothing is thrown where nothing can be tried', async t => {
  const folder = useFolder(t);
  const [old, young] = ['probe-999999999-x', `probe-${process.pid}-x`];
  for (const name of [old, young]) mkdirSync(join(folder, name, 'merged'), { recursive: true });
  mount({ source: 'tmpfs', target: join(folder, old, 'merged'), type: 'tmpfs', options: [] });
  assert.equal(await whyNoUserNamespaces(folder, folder), undefined);
  assert.deepEqual(readdirSync(folder), [young]);
  assert.match((await whyNoUserNamespaces('/no/such/folder', folder)) ?? '', /no such file/);
});

test('a file system that maps no owners is the reason', async t => {
  const folder = useFolder(t);
  for (const name of ['lower', 'upper', 'work', 'merged']) mkdirSync(join(folder, name));
  const at = (name: string) => join(folder, name);
  const options = [`lowerdir=${at('lower')}`, `upperdir=${at('upper')}`, `workdir=${at('work')}`];
  mount({ source: 'overlay', target: at('merged'), type: 'overlay', options });
  assert.match((await whyNoUserNamespaces(at('merged'), folder)) ?? '', /cannot be mounted with mapped owners/);
  assert.deepEqual(readdirSync(at('merged')), []);
});

test('a /proc that is covered in part is the reason, as the kernel has it', t => {
  const folder = useFolder(t);
  const module = join(import.meta.dirname, 'user-namespace-probe.ts');
  const ask = `import('${module}').then(async m => console.log(await m.whyNoUserNamespaces('${folder}', '${folder}')))`;
  const script = 'mount -t tmpfs none /proc/fs && exec "$0" -e "$1"';
  const said = execFileSync('unshare', ['--mount', 'sh', '-c', script, process.execPath, ask], { encoding: 'utf8' });
  assert.match(said, /could not mount \/proc and \/sys: other mounts cover parts/);
});

test('an OCI runtime has what it says, and crun not before it leaves /dev/null alone', async t => {
  const folder = useFolder(t);
  const runtime = (name: string, features: object) => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n[ "$1" = features ] && echo '${JSON.stringify(features)}'\n`, { mode: 0o755 });
    return path;
  };
  const linux = { namespaces: ['pid', 'user'] };
  const crun = (version: string) => runtime('crun', { linux, annotations: { 'run.oci.crun.version': version } });
  assert.equal(await whyRuntimeHasNone(runtime('runc', { linux })), undefined);
  assert.equal(await whyRuntimeHasNone(crun('1.24')), undefined);
  assert.match((await whyRuntimeHasNone(crun('1.23.1'))) ?? '', /crun 1\.23\.1 makes .* \/dev\/null, 1\.24 does not/);
  const none = /features" names no user namespaces/;
  assert.match((await whyRuntimeHasNone(runtime('other', { linux: { namespaces: ['pid'] } }))) ?? '', none);
  assert.match((await whyRuntimeHasNone('/bin/false')) ?? '', none);
  assert.match((await whyRuntimeHasNone('/no/such/runtime')) ?? '', none);
});
