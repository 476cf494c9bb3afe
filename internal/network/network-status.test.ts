import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../async/testing/until.ts';
import { mount, unmount } from '../host/mount.ts';
import { silent } from '../log/log.ts';
import { Network } from './network.ts';
import { FakePlugins, fails, speaks } from './testing/fake-plugin.ts';

const config = (name: string) => JSON.stringify({ cniVersion: '1.0.0', name, type: 'main' });
/** Its plugin is one that never answers. */
const hung = JSON.stringify({ cniVersion: '1.0.0', name: 'new', type: 'hung' });

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
  /** What a kubelet is told follows the folder within two seconds. */
  const becomes = (name: string) => until(() => names().join() === name, 2000);
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
  const { network, confDir, folder, becomes } = await lab(t);
  await folder('net.d', { 'a.conf': config('net') });
  await network.start();
  await becomes('net');
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

test('a folder that is removed leaves it not ready, and one that is made again is taken up', async t => {
  const { network, confDir, folder, becomes } = await lab(t);
  await folder('net.d', { 'a.conf': config('one') });
  await network.start();
  await rm(confDir, { recursive: true });
  await becomes('');
  assert.match(network.status().message, /net.d" does not exist$/);
  await folder('net.d', { 'a.conf': config('two') });
  await becomes('two');
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

test('files that are links into a folder that is swapped, as in a ConfigMap, are followed', async t => {
  const { network, dir, confDir, folder, becomes } = await lab(t);
  await folder('net.d/..one', { 'a.conf': config('one') });
  await folder('net.d/..two', { 'a.conf': config('two') });
  await symlink('..one', join(confDir, '..data'));
  await symlink('..data/a.conf', join(confDir, 'a.conf'));
  await network.start();
  await becomes('one');
  await symlink('..two', join(dir, 'link'));
  await rename(join(dir, 'link'), join(confDir, '..data'));
  await becomes('two');
});

test('a plugin that is removed, and one that is there again, are noticed', async t => {
  const { network, plugins, folder, becomes } = await lab(t);
  await folder('net.d', { 'a.conf': config('one') });
  await network.start();
  await becomes('one');
  await rm(join(plugins.dir, 'main'));
  await becomes('');
  assert.match(network.status().message, /^CNI plugin "main" is not in/);
  await plugins.write('main');
  await becomes('one');
});

const withStatus = (name: string) => JSON.stringify({ cniVersion: '1.1.0', name, type: 'main' });

test('what a plugin answers to STATUS is told at the next question, and asked at most once a second', async t => {
  const { network, plugins, folder, becomes } = await lab(t);
  await folder('net.d', { 'a.conf': withStatus('net') });
  await network.start();
  await becomes('net');
  await plugins.write('main', { STATUS: fails(51, 'no route to other nodes') });
  for (let round = 0; round < 20; round++) assert.equal((await network.statusNow()).ready, true);
  // a timer may be a millisecond early
  await sleep(1010);
  const { ready, message } = await network.statusNow();
  assert.deepEqual(
    [ready, message],
    [false, 'CNI plugin "main" of network "net" failed to STATUS: no route to other nodes'],
  );
  await plugins.write('main');
  await until(() => network.status().ready, 2000);
  assert.ok(plugins.calls('STATUS').length <= 5);
});

test('a STATUS that hangs is waited for once, and is a reason when its time is over', async t => {
  const { network, plugins, folder, becomes } = await lab(t);
  await folder('net.d', { 'a.conf': withStatus('net') });
  await network.start();
  await becomes('net');
  await plugins.write('main', { STATUS: 'sleep 60' });
  await sleep(1010);
  const asked = performance.now();
  assert.equal((await network.statusNow()).ready, true);
  const first = performance.now();
  for (let round = 0; round < 20; round++) await network.statusNow();
  const last = performance.now();
  assert.ok(first - asked < 2000, `the first question took ${first - asked} ms`);
  assert.ok(last - first < 1500, `twenty more took ${last - first} ms`);
  await until(() => !network.status().ready, 8000);
  assert.match(network.status().message, /"main" of network "net" failed to STATUS: .* longer than/);
});

test('a new configuration whose plugin hangs is not ready, and does not pass for the one before', async t => {
  const { network, plugins, folder, becomes } = await lab(t);
  await plugins.write('hung', { VERSION: 'sleep 60' });
  await folder('net.d', { 'a.conf': config('old') });
  await network.start();
  await becomes('old');
  await folder('net.d', { 'a.conf': hung });
  await until(() => network.status().message.endsWith('have not answered yet'), 2000);
});

test('a broken file is the reason until the plugins of the one in its place are known to hang', async t => {
  const { network, plugins, dir, confDir, folder } = await lab(t);
  await plugins.write('hung', { VERSION: 'sleep 60' });
  await folder('net.d', { 'a.conf': '{' });
  await network.start();
  await folder('.', { fresh: hung });
  await rename(join(dir, 'fresh'), join(confDir, 'a.conf'));
  const told = new Set<string>();
  await until(() => {
    told.add(network.status().message);
    return told.size > 1;
  }, 3000);
  const [first = '', second = ''] = told;
  assert.match(first, /a.conf" is not valid JSON/);
  assert.match(second, /have not answered yet$/);
});

test('plugins that hang keep an agent from its start for half a second', async t => {
  const { network, plugins, folder } = await lab(t);
  await plugins.write('main', { VERSION: 'sleep 60' });
  await folder('net.d', { 'a.conf': config('net') });
  const began = performance.now();
  await network.start();
  assert.ok(performance.now() - began < 1500);
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
  await until(() => network.status().ready);
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
