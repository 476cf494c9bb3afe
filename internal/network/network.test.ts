import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { until } from '../async/testing/until.ts';
import { silent } from '../log/log.ts';
import { Network, type NetworkOptions } from './network.ts';
import type { PodNetworkRequest } from './pod-network-request.ts';
import { FakePlugins, fails, prints, speaks } from './testing/fake-plugin.ts';

const pod: PodNetworkRequest = {
  sandboxId: 'sandbox1',
  netnsPath: '/proc/self/ns/net',
  namespace: 'default',
  name: 'web',
  uid: 'u1',
  portMappings: [{ hostPort: 8080, containerPort: 80, protocol: 'tcp', hostIp: '' }],
};

const oneIp = prints({ cniVersion: '1.0.0', ips: [{ address: '10.9.0.2/24' }] });
const twoIps = prints({ cniVersion: '1.0.0', ips: [{ address: '10.9.0.2/24' }, { address: 'fd09::2/64' }] });

async function lab(t: TestContext, options: Partial<NetworkOptions> = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'berth-network-'));
  const plugins = new FakePlugins(dir);
  const paths = { confDir: join(dir, 'net.d'), cacheDir: join(dir, 'cache') };
  const network = new Network({ ...paths, binDirs: ['/nonexistent', plugins.dir], log: silent, ...options });
  t.after(() => {
    network.close();
    return rm(dir, { recursive: true });
  });
  await mkdir(paths.confDir);
  await plugins.write('main', { ADD: oneIp });
  await plugins.write('chained', { ADD: twoIps });
  const configure = async (file: string, config: object) => {
    await writeFile(join(paths.confDir, file), JSON.stringify({ cniVersion: '1.0.0', name: 'net', ...config }));
  };
  const chain = [{ type: 'main' }, { type: 'chained', capabilities: { portMappings: true } }];
  await configure('10-net.conflist', { plugins: chain });
  const records = () => readdir(join(paths.cacheDir, 'results', pod.sandboxId)).catch(() => []);
  return { network, plugins, configure, records, chain, ...paths };
}

test('ADD goes through the chain, each plugin with the result of the one before', async t => {
  const { network, plugins } = await lab(t);
  await network.start();
  const attachment = await network.attach(pod);
  assert.deepEqual(attachment.ips, ['10.9.0.2', 'fd09::2']);
  const [main, chained, ...none] = plugins.calls();
  assert.deepEqual(none, []);
  assert.deepEqual(main?.config, { type: 'main', cniVersion: '1.0.0', name: 'net' });
  assert.deepEqual(chained?.config, {
    type: 'chained',
    cniVersion: '1.0.0',
    name: 'net',
    runtimeConfig: { portMappings: [{ hostPort: 8080, containerPort: 80, protocol: 'tcp' }] },
    prevResult: { cniVersion: '1.0.0', ips: [{ address: '10.9.0.2/24' }] },
  });
  assert.deepEqual([main.command, main.ifName, main.netns], ['ADD', 'eth0', pod.netnsPath]);
  assert.match(main.args, /^IgnoreUnknown=1;K8S_POD_NAMESPACE=default;K8S_POD_NAME=web;/);
});

test('CHECK and DEL repeat what ADD was given, though the folder changed since', async t => {
  const { network, plugins, confDir, records } = await lab(t);
  await network.start();
  const { networks } = await network.attach(pod);
  await rm(join(confDir, '10-net.conflist'));
  await network.check(pod);
  await network.detach({ ...pod, portMappings: [] });
  const calls = plugins.calls('CHECK', 'DEL');
  assert.deepEqual(
    calls.map(({ command, plugin }) => `${command} ${plugin}`),
    ['CHECK main', 'CHECK chained', 'DEL chained', 'DEL main'],
  );
  for (const { config } of calls) assert.deepEqual(config.prevResult, networks[0]?.result.raw);
  assert.ok(calls[2]?.config.runtimeConfig);
  assert.deepEqual(await records(), []);
});

test('each call of a plugin is observed once, with its outcome and its time', async t => {
  const seen: string[] = [];
  const observe = (command: string, plugin: string, code: string, seconds: number) => {
    assert.ok(seconds > 0 && seconds < 60, `${seconds} s`);
    seen.push(`${command} ${plugin} ${code}`);
  };
  const { network, plugins } = await lab(t, { observer: { observe } });
  await plugins.write('chained', { ADD: fails(7, 'no such table', 'nat is missing') });
  await network.start();
  await assert.rejects(network.attach(pod));
  const expected = ['ADD main OK', 'ADD chained FailedPrecondition', 'DEL chained OK', 'DEL main OK'];
  assert.deepEqual(seen, expected);
});

test('an ADD that fails at the second link is deleted again and says why', async t => {
  const { network, plugins, records } = await lab(t);
  await plugins.write('chained', { ADD: fails(7, 'no such table', 'nat is missing') });
  await network.start();
  await assert.rejects(network.attach(pod), {
    code: 'FailedPrecondition',
    message: 'CNI plugin "chained" of network "net" failed to ADD: no such table',
    detail: 'nat is missing',
  });
  assert.deepEqual(
    plugins.calls('DEL').map(({ plugin }) => plugin),
    ['chained', 'main'],
  );
  assert.deepEqual(await records(), []);
});

test('a deletion that fails stays owed until it works', async t => {
  const { network, plugins, records } = await lab(t);
  await plugins.write('chained', { ADD: fails(100, 'broken'), DEL: fails(100, 'still broken') });
  await network.start();
  await assert.rejects(network.attach(pod), /failed to ADD: broken/);
  assert.deepEqual(await records(), ['eth0.json']);
  await assert.rejects(network.detach(pod), /failed to DEL: still broken/);
  await plugins.write('chained');
  await network.detach(pod);
  assert.deepEqual(await records(), []);
});

test('a deletion whose plugin is missing is owed, and never reads as a pod that is gone', async t => {
  const { network, plugins, records } = await lab(t);
  await network.start();
  await network.attach(pod);
  await rm(join(plugins.dir, 'chained'));
  await assert.rejects(network.detach(pod), {
    code: 'FailedPrecondition',
    message: /failed to DEL: CNI plugin "chained"/,
  });
  await writeFile(join(plugins.dir, 'chained'), '#!/no/such/shell\n', { mode: 0o755 });
  await assert.rejects(network.detach(pod), { code: 'FailedPrecondition', message: /failed to DEL: / });
  assert.deepEqual(await records(), ['eth0.json']);
});

test('an attach after an unfinished one deletes first', async t => {
  const { network, plugins } = await lab(t);
  await network.start();
  await network.attach(pod);
  await network.attach(pod);
  assert.deepEqual(
    plugins.calls().map(({ command }) => command),
    ['ADD', 'ADD', 'DEL', 'DEL', 'ADD', 'ADD'],
  );
});

test('a detach without a record deletes by the configuration of now, again and again', async t => {
  const { network, plugins } = await lab(t);
  await network.start();
  await network.detach({ ...pod, netnsPath: '/nonexistent' });
  await network.detach({ ...pod, netnsPath: '' });
  const calls = plugins.calls('DEL');
  assert.equal(calls.length, 4);
  for (const { netns, config } of calls) assert.deepEqual([netns, config.prevResult], ['', undefined]);
});

test('a plugin that never knew the container has nothing to delete', async t => {
  const { network, plugins, records } = await lab(t);
  await plugins.write('main', { ADD: oneIp, DEL: fails(3, 'unknown container') });
  await network.start();
  await network.attach(pod);
  await network.detach(pod);
  assert.deepEqual(await records(), []);
});

test('a plugin that hangs is killed with all it started when the time is over', async t => {
  const { network, plugins, confDir } = await lab(t, { addTimeoutMs: 300 });
  const pidFile = join(confDir, '..', 'pid');
  await plugins.write('main', { ADD: `sleep 60 & echo $! > ${pidFile}; wait` });
  await network.start();
  await assert.rejects(network.attach(pod), {
    code: 'DeadlineExceeded',
    message: /"main" of network "net" failed to ADD: .* longer than/,
  });
  const pid = readFileSync(pidFile, 'utf8').trim();
  const state = await waitForEnd(pid);
  assert.ok(state === 'gone' || state === 'Z', state);
});

async function waitForEnd(pid: string): Promise<string> {
  const state = () => {
    try {
      return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.charAt(0) ?? '?';
    } catch {
      return 'gone';
    }
  };
  for (let round = 0; round < 50 && state() === 'S'; round++) await new Promise(resolve => setTimeout(resolve, 10));
  return state();
}

test('an aborted request ends the plugin, and what it had added is deleted all the same', async t => {
  const { network, plugins, records } = await lab(t);
  await plugins.write('chained', { ADD: 'sleep 60' });
  await network.start();
  await assert.rejects(network.attach(pod, AbortSignal.timeout(200)), { code: 'DeadlineExceeded' });
  assert.equal(plugins.calls('DEL').length, 2);
  assert.deepEqual(await records(), []);
});

const garbage: readonly (readonly [string, string, RegExp])[] = [
  ['garbage', 'echo oops', /failed to ADD: the result is not valid JSON/],
  ['nothing', ':', /failed to ADD: the result is not valid JSON/],
  ['too much', 'head -c 1200000 /dev/zero', /failed to ADD: it printed more than 1048576 bytes/],
  ['no address', prints({ ips: [] }), /network "net" gave the pod no IP address/],
  ['an error without JSON', 'echo bad >&2; exit 4', /failed to ADD: it exited with 4 and no CNI error/],
  ['a signal', 'kill -9 $$', /failed to ADD: it was ended by SIGKILL/],
];

for (const [name, snippet, message] of garbage) {
  test(`a plugin that answers ${name} fails the attachment`, async t => {
    const { network, plugins, configure, records } = await lab(t);
    await plugins.write('main', { ADD: snippet });
    await configure('10-net.conflist', { plugins: [{ type: 'main' }] });
    await network.start();
    await assert.rejects(network.attach(pod), { message });
    assert.deepEqual(await records(), []);
  });
}

test('a missing binary is named with the folders, one without permission with its path', async t => {
  const { network, plugins, configure, records } = await lab(t);
  await configure('10-net.conflist', { plugins: [{ type: 'absent' }] });
  await network.start();
  const message = `CNI plugin "absent" is not in "/nonexistent", "${plugins.dir}": install it there`;
  assert.deepEqual([network.status().ready, network.status().message], [false, message]);
  await assert.rejects(network.attach(pod), {
    code: 'FailedPrecondition',
    message: `network "net" cannot be used: ${message}`,
  });
  assert.deepEqual(await records(), []);
  await network.detach(pod);
  await configure('10-net.conflist', { plugins: [{ type: 'main' }] });
  await chmod(join(plugins.dir, 'main'), 0o644);
  await until(() => /bin\/main" is not executable/.test(network.status().message));
  await chmod(join(plugins.dir, 'main'), 0o755);
  await until(() => network.status().ready);
});

test('several networks are eth0, eth1 in the order of their files; the first gives the addresses', async t => {
  const { network, plugins, configure } = await lab(t, { maxNetworks: 2 });
  await plugins.write('other', { ADD: prints({ ips: [{ address: '10.7.0.2/24' }] }) });
  await configure('05-first.conf', { name: 'first', type: 'other' });
  await configure('20-unused.conf', { name: 'unused', type: 'absent' });
  await network.start();
  const { ips, networks } = await network.attach(pod);
  assert.deepEqual(ips, ['10.7.0.2']);
  assert.deepEqual(
    networks.map(({ network: name, ifName, ips }) => [name, ifName, ...ips]),
    [
      ['first', 'eth0', '10.7.0.2'],
      ['net', 'eth1', '10.9.0.2', 'fd09::2'],
    ],
  );
  await network.detach(pod);
  assert.deepEqual(
    plugins.calls('DEL').map(({ plugin, ifName }) => `${plugin} ${ifName}`),
    ['chained eth1', 'main eth1', 'other eth0'],
  );
});

test('the newest version that the configuration and all plugins speak is spoken', async t => {
  const { network, plugins, configure } = await lab(t);
  await plugins.write('chained', { ADD: oneIp, VERSION: speaks('0.4.0', '1.0.0') });
  const plugin = [{ type: 'main' }, { type: 'chained' }];
  await configure('10-net.conflist', { cniVersion: '1.1.0', cniVersions: ['1.0.0', '0.4.0'], plugins: plugin });
  await network.start();
  assert.equal(network.status().networks[0]?.cniVersion, '1.0.0');
  await network.attach(pod);
  assert.equal(plugins.calls('ADD')[0]?.config.cniVersion, '1.0.0');
  await configure('10-net.conflist', { cniVersion: '1.1.0', plugins: plugin });
  await until(() => !network.status().ready);
  assert.equal(network.status().message, 'CNI plugin "chained" of network "net" speaks 0.4.0, 1.0.0, wanted 1.1.0');
});

test('a network of CNI 1.1 is ready when its plugins say so', async t => {
  const { network, plugins, configure, chain } = await lab(t);
  await configure('10-net.conflist', { cniVersion: '1.1.0', plugins: chain });
  await plugins.write('main', { STATUS: fails(50, 'daemon is down') });
  await network.start();
  assert.equal(network.status().message, 'CNI plugin "main" of network "net" failed to STATUS: daemon is down');
  await plugins.write('main');
  await until(() => network.status().ready);
});

test('a plugin that does not know the verb STATUS is taken as ready', async t => {
  const { network, plugins, configure } = await lab(t);
  const unknown = fails(4, 'unknown CNI_COMMAND');
  await plugins.write('main', { VERSION: unknown, STATUS: unknown, GC: unknown });
  await configure('10-net.conflist', { cniVersion: '1.1.0', plugins: [{ type: 'main' }] });
  await network.start();
  assert.equal(network.status().ready, true);
  assert.equal(plugins.calls('STATUS').length, 1);
});

test('a garbage collection tells plugins of all attachments, and is owed at the start and after a release', async t => {
  const { network, plugins, configure, chain, cacheDir } = await lab(t, { exclusive: true });
  await configure('10-net.conflist', { cniVersion: '1.1.0', plugins: chain });
  await network.start();
  assert.ok(network.owesGc);
  await network.attach(pod);
  // unreadable is no reason to take a live pod's address
  await writeFile(join(cacheDir, 'results', pod.sandboxId, 'eth0.json'), '{');
  await network.gc();
  assert.ok(!network.owesGc);
  const calls = plugins.calls('GC');
  assert.deepEqual(
    calls.map(({ plugin }) => plugin),
    ['main', 'chained'],
  );
  for (const { config } of calls) {
    assert.deepEqual(config['cni.dev/valid-attachments'], [{ containerID: pod.sandboxId, ifname: 'eth0' }]);
  }
  await network.release(pod.sandboxId);
  assert.ok(network.owesGc);
  await plugins.write('chained', { GC: fails(11, 'not now') });
  await assert.rejects(network.gc(), /"chained" of network "net" failed to GC: not now/);
  assert.ok(network.owesGc);
});

test('where other runtimes may have pods in the network nothing is collected', async t => {
  const { network, plugins, configure, chain } = await lab(t);
  await configure('10-net.conflist', { cniVersion: '1.1.0', plugins: chain });
  await network.start();
  assert.ok(!network.owesGc);
  await network.gc();
  assert.deepEqual(plugins.calls('GC'), []);
});

test('a plugin that does not know the verb GC has nothing to collect', async t => {
  const { network, plugins, configure } = await lab(t, { exclusive: true });
  const unknown = fails(4, 'unknown CNI_COMMAND');
  await plugins.write('main', { VERSION: unknown, STATUS: unknown, GC: unknown });
  await configure('10-net.conflist', { cniVersion: '1.1.0', plugins: [{ type: 'main' }] });
  await network.start();
  await network.gc();
  assert.equal(plugins.calls('GC').length, 1);
  assert.ok(!network.owesGc);
});

test('a network that disables CHECK, or is older than it, is not checked', async t => {
  const { network, plugins, configure, chain } = await lab(t);
  await plugins.write('chained', { ADD: twoIps, CHECK: fails(100, 'spurious') });
  for (const config of [{ disableCheck: true }, { cniVersion: '0.3.1' }]) {
    await configure('10-net.conflist', { ...config, plugins: chain });
    await network.start();
    await network.attach(pod);
    await network.check(pod);
    await network.detach(pod);
  }
  assert.equal(plugins.calls('CHECK').length, 0);
  assert.equal(plugins.calls('DEL').at(-1)?.config.prevResult, undefined);
});

test('a sandbox that was never attached cannot be checked', async t => {
  const { network } = await lab(t);
  await assert.rejects(network.check(pod), { code: 'FailedPrecondition', message: /"sandbox1" is not attached/ });
});

test('an unreadable record does not stop a detach', async t => {
  const { network, plugins, cacheDir, records } = await lab(t);
  await network.start();
  await network.attach(pod);
  await writeFile(join(cacheDir, 'results', pod.sandboxId, 'eth0.json'), '{');
  await network.detach(pod);
  assert.equal(plugins.calls('DEL').length, 2);
  assert.deepEqual(await records(), []);
});
