import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { mount, unmount } from '../host/mount.ts';
import { silent } from '../log/log.ts';
import { Network } from './network.ts';
import { FakePlugins, speaks } from './testing/fake-plugin.ts';
import { until } from './testing/until.ts';

const config = (name: string) => JSON.stringify({ cniVersion: '1.0.0', name, type: 'main' });

async function lab(t: TestContext) {
  const dir = await mkdtemp(join(tmpdir(), 'berth-status-'));
  const plugins = new FakePlugins(dir);
  await plugins.write('main');
  const confDir = join(dir, 'net.d');
  const network = new Network({ confDir, binDirs: [plugins.dir], cacheDir: join(dir, 'cache'), log: silent });
  t.after(() => {
    network.close();
    return rm(dir, { recursive: true });
  });
  const folder = async (name: string, files: Record<string, string>) => {
    await mkdir(join(dir, name), { recursive: true });
    for (const [file, text] of Object.entries(files)) await writeFile(join(dir, name, file), text);
  };
  const names = () => (network.status().ready ? network.status().networks.map(({ name }) => name) : []);
  const becomes = (name: string) => until(() => names().join() === name);
  return { dir, confDir, plugins, network, folder, becomes };
}

test('a folder that does not exist is named, and taken up when it is made', async t => {
  const { network, confDir, folder, becomes } = await lab(t);
  await network.start();
  assert.deepEqual(network.status(), {
    ready: false,
    reason: 'NetworkPluginNotReady',
    message: `cni plugin not initialized: CNI configuration folder "${confDir}" does not exist`,
    networks: [],
  });
  await assert.rejects(network.attach({ sandboxId: 'a', netnsPath: '', namespace: '', name: '', uid: '' }), {
    code: 'Unavailable',
    message: /does not exist$/,
  });
  await folder('net.d', { 'a.conf': config('late') });
  await becomes('late');
});

test('an empty folder says what is missing', async t => {
  const { network, confDir, folder } = await lab(t);
  await folder('net.d', { 'README.txt': 'not a network' });
  await network.start();
  assert.match(
    network.status().message,
    new RegExp(`"${confDir}" has no network configuration \\(.conflist, .conf or`),
  );
});

test('a ready network is told with its file, version and plugins', async t => {
  const { network, confDir, folder } = await lab(t);
  await folder('net.d', { 'a.conf': config('net') });
  await network.start();
  const networks = [{ name: 'net', file: join(confDir, 'a.conf'), cniVersion: '1.0.0', plugins: ['main'] }];
  assert.deepEqual(network.status(), { ready: true, reason: '', message: '', networks });
});

test('a file that is added before, rewritten, renamed over or removed is noticed at once', async t => {
  const { network, dir, confDir, folder, becomes } = await lab(t);
  await folder('net.d', { 'b.conf': config('one') });
  await network.start();
  await folder('net.d', { 'a.conf': config('two') });
  await becomes('two');
  await folder('net.d', { 'a.conf': config('three') });
  await becomes('three');
  await folder('.', { fresh: config('four') });
  await rename(join(dir, 'fresh'), join(confDir, 'a.conf'));
  await becomes('four');
  await rm(join(confDir, 'a.conf'));
  await becomes('one');
  await rm(join(confDir, 'b.conf'));
  await becomes('');
});

test('a folder that is replaced is followed', async t => {
  const { network, dir, confDir, folder, becomes } = await lab(t);
  await folder('net.d', { 'a.conf': config('old') });
  await folder('fresh', { 'a.conf': config('new') });
  await network.start();
  await rename(confDir, join(dir, 'aside'));
  await rename(join(dir, 'fresh'), confDir);
  await becomes('new');
  await folder('net.d', { 'a.conf': config('newer') });
  await becomes('newer');
});

test('a symbolic link that is swapped is followed', async t => {
  const { network, dir, confDir, folder, becomes } = await lab(t);
  await folder('one', { 'a.conf': config('one') });
  await folder('two', { 'a.conf': config('two') });
  await symlink(join(dir, 'one'), confDir);
  await network.start();
  await becomes('one');
  await symlink(join(dir, 'two'), join(dir, 'link'));
  await rename(join(dir, 'link'), confDir);
  await becomes('two');
});

test('a folder that is mounted late is read', { skip: process.getuid?.() !== 0 }, async t => {
  const { network, dir, confDir, folder, becomes } = await lab(t);
  await folder('net.d', {});
  await folder('elsewhere', { 'a.conf': config('mounted') });
  await network.start();
  mount({ source: join(dir, 'elsewhere'), target: confDir, type: 'none', options: ['bind'] });
  try {
    await becomes('mounted');
  } finally {
    unmount(confDir);
  }
});

test('a broken file is passed over, and told', async t => {
  const { network, folder, becomes } = await lab(t);
  await folder('net.d', { '00-broken.conf': '{', '10-good.conf': config('good') });
  await network.start();
  await becomes('good');
  assert.match(network.status().message, /^passed over: network configuration ".*00-broken.conf" is not valid JSON/);
});

test('only broken files leave it not ready, each with its reason', async t => {
  const { network, folder } = await lab(t);
  await folder('net.d', { 'a.conf': '{', 'b.conflist': '{"cniVersion": "1.0.0"}' });
  await network.start();
  assert.match(
    network.status().message,
    /^cni plugin not initialized: .*a.conf" is not valid JSON.*; .*b.conflist" has no/,
  );
});

test('a name that is taken is refused, and plugins of the sibling folder join the list', async t => {
  const { dir, confDir, plugins, folder } = await lab(t);
  await plugins.write('extra');
  const two = JSON.stringify({ cniVersion: '1.0.0', name: 'net', plugins: [{ type: 'main' }] });
  await folder('net.d', { 'a.conflist': two, 'b.conf': config('net'), 'c.conf': config('other') });
  await folder('net.d/net', { '1.conf': '{"type": "extra"}' });
  const options = { confDir, binDirs: [plugins.dir], cacheDir: join(dir, 'cache'), log: silent, maxNetworks: 2 };
  const network = new Network(options);
  t.after(() => network.close());
  await network.start();
  const { networks, message } = network.status();
  assert.deepEqual(
    networks.map(({ name, plugins: types }) => [name, ...types]),
    [
      ['net', 'main', 'extra'],
      ['other', 'main'],
    ],
  );
  assert.match(message, /b.conf" has the name "net" of ".*a.conflist": rename one of them/);
});

test('a plugin that never answers keeps no better configuration from being used, and ends with the network', async t => {
  const { network, plugins, folder, becomes } = await lab(t);
  await plugins.write('hung', { VERSION: 'sleep 60' });
  await plugins.write('main', { VERSION: speaks('1.0.0') });
  await folder('net.d', { 'b.conf': JSON.stringify({ cniVersion: '1.0.0', name: 'bad', type: 'hung' }) });
  const started = network.start();
  await until(() => plugins.calls('VERSION').length === 1);
  assert.match(network.status().message, /have not answered yet$/);
  await folder('net.d', { 'a.conf': config('good') });
  await becomes('good');
  network.close();
  await started;
});
