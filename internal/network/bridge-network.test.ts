import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { until } from '../async/testing/until.ts';
import { inNamespace } from '../host/namespaces.ts';
import { silent } from '../log/log.ts';
import { defaultConflist } from './default-conflist.ts';
import { Network } from './network.ts';
import type { PodNetworkRequest } from './pod-network-request.ts';
import { FakePlugins, fails } from './testing/fake-plugin.ts';
import { PrivateHost } from './testing/private-host.ts';

const hasIpv6 = existsSync('/proc/net/if_inet6');
const subnets = hasIpv6 ? ['10.199.0.0/24', 'fd99:99::/64'] : ['10.199.0.0/24'];

async function lab(t: TestContext, ...more: readonly object[]) {
  const host = await PrivateHost.create();
  const confDir = join(host.dir, 'net.d');
  const dataDir = join(host.dir, 'ipam');
  const fakes = new FakePlugins(host.dir);
  const options = {
    confDir,
    binDirs: ['/usr/lib/cni', fakes.dir],
    cacheDir: join(host.dir, 'cache'),
    log: silent,
    run: host.run,
  };
  const network = new Network(options);
  t.after(() => {
    network.close();
    return host.close();
  });
  const conflist = defaultConflist({ subnets, dataDir, name: 'lab', bridge: 'lab0' });
  const { plugins } = conflist;
  assert.ok(Array.isArray(plugins));
  await mkdir(confDir);
  await writeFile(
    join(confDir, 'lab.conflist'),
    JSON.stringify({ ...conflist, disableCheck: false, plugins: [...plugins, ...more] }),
  );
  await network.start();
  const addresses = async () => {
    const files = await readdir(join(dataDir, 'lab')).catch(() => []);
    return files.filter(name => !name.startsWith('last_reserved') && name !== 'lock');
  };
  return { host, network, addresses, options, fakes };
}

function podOf(host: PrivateHost, name: string): PodNetworkRequest {
  const uid = `${name}-uid`;
  return { sandboxId: `${name}0123456789`, netnsPath: host.pin(name), namespace: 'default', name, uid };
}

const veths = (host: PrivateHost) => host.shell('ip -o link show type veth | wc -l');
const portRules = (host: PrivateHost) => host.shell('iptables -t nat -S | grep -c CNI-DN- || true');

test('a pod of the default network has its addresses, a way out and to its neighbour', async t => {
  const { host, network, addresses } = await lab(t);
  // a machine whose disk is cold takes longer over the plugins than a start waits for them
  await until(() => network.status().ready);
  assert.equal(network.status().message, '');
  const pods = [podOf(host, 'a'), podOf(host, 'b')];
  const [one, other] = await Promise.all(pods.map(pod => network.attach(pod)));
  const shown = await host.shell('ip -o addr show eth0 scope global', 'a');
  assert.deepEqual(one?.ips.length, subnets.length);
  for (const ip of one?.ips ?? []) assert.match(shown, new RegExp(`inet6? ${ip}/`));
  assert.match(await host.shell('ip route', 'a'), /^default via 10\.199\.0\.1 dev eth0/m);
  if (hasIpv6) assert.match(await host.shell('ip -6 route', 'a'), /^default via fd99:99::1 dev eth0/m);
  await host.shell(
    `ping -c 1 -W 2 ${other?.ips[0]} || (exec 3<>/dev/tcp/${other?.ips[0]}/9) 2>&1 | grep -q refused`,
    'a',
  );
  for (const pod of pods) await network.check(pod);
  assert.equal((await addresses()).length, 2 * subnets.length);
  for (const pod of pods) await network.detach(pod);
  assert.deepEqual([await addresses(), await veths(host)], [[], '0']);
});

test('a host port is answered by the pod, from outside and from the host itself', async t => {
  const { host, network } = await lab(t);
  const pod = podOf(host, 'web');
  const portMappings = [
    { hostPort: 18080, containerPort: 80, protocol: 'tcp', hostIp: '' },
    { hostPort: 0, containerPort: 81, protocol: 'tcp', hostIp: '' },
  ] as const;
  await network.attach({ ...pod, portMappings });
  const server = createServer(socket => socket.end('hello from the pod\n'));
  inNamespace(pod.netnsPath, 'net', () => server.listen(80));
  t.after(() => server.close());
  const client = podOf(host, 'client');
  await network.attach(client);
  assert.equal(await host.shell('cat < /dev/tcp/10.199.0.1/18080', 'client'), 'hello from the pod');
  assert.equal(await host.shell('cat < /dev/tcp/127.0.0.1/18080'), 'hello from the pod');
  await network.detach(pod);
  await network.detach(pod);
  assert.equal(await portRules(host), '0');
});

test('a check of a pod that lost its address fails', async t => {
  const { host, network } = await lab(t);
  const pod = podOf(host, 'a');
  await network.attach(pod);
  await host.shell('ip addr flush dev eth0', 'a');
  await assert.rejects(network.check(pod), /CNI plugin "bridge" of network "lab" failed to CHECK/);
});

test('an ADD that fails at the last link leaves no address, no interface and no rule', async t => {
  const { host, network, addresses } = await lab(t, { type: 'tuning', sysctl: { 'net.no.such': '1' } });
  const pod = podOf(host, 'a');
  const portMappings = [{ hostPort: 18081, containerPort: 80, protocol: 'tcp', hostIp: '' }] as const;
  await assert.rejects(network.attach({ ...pod, portMappings }), /CNI plugin "tuning" of network "lab" failed to ADD/);
  assert.deepEqual([await addresses(), await veths(host), await portRules(host)], [[], '0', '0']);
});

test('a pod whose namespace is gone, as after a reboot, gives its address and ports back', async t => {
  const { host, network, addresses, options } = await lab(t);
  const pod = podOf(host, 'a');
  await network.attach({ ...pod, portMappings: [{ hostPort: 18082, containerPort: 80, protocol: 'tcp', hostIp: '' }] });
  host.unpin('a');
  await writeFile(pod.netnsPath, '');
  const restarted = new Network({ ...options, confDir: '/nonexistent' });
  await restarted.detach(pod);
  assert.deepEqual([await addresses(), await portRules(host)], [[], '0']);
  await network.detach(pod);
});

test('pods that are attached at once have addresses of their own', async t => {
  const { host, network, addresses } = await lab(t);
  const pods = ['a', 'b', 'c', 'd', 'e', 'f'].map(name => podOf(host, name));
  const attachments = await Promise.all(pods.map(pod => network.attach(pod)));
  assert.equal(new Set(attachments.flatMap(({ ips }) => ips)).size, 6 * subnets.length);
  await Promise.all(pods.map(pod => network.detach(pod)));
  assert.deepEqual(await addresses(), []);
});

test('what is owed after failed deletions and a restart is given back', async t => {
  const { host, network, addresses, options, fakes } = await lab(t, { type: 'flaky' });
  await fakes.write('flaky', { ADD: fails(999, 'no'), DEL: fails(999, 'not now') });
  const dead = podOf(host, 'dead');
  await assert.rejects(network.attach(dead), /"flaky" of network "lab" failed to ADD/);
  for (let round = 0; round < 3; round++) await assert.rejects(network.detach(dead), /failed to DEL: not now/);
  assert.equal((await addresses()).length, subnets.length);
  const restarted = new Network(options);
  t.after(() => restarted.close());
  await restarted.start();
  await fakes.write('flaky');
  await restarted.detach(dead);
  assert.deepEqual([await addresses(), await veths(host)], [[], '0']);
});

test('a bandwidth limit is set on the interface', async t => {
  const { host, network } = await lab(t, { type: 'bandwidth', capabilities: { bandwidth: true } });
  const pod = podOf(host, 'a');
  await network.attach({ ...pod, bandwidth: { ingressRate: 8_000_000, ingressBurst: 2 ** 31 - 1 } });
  assert.match(await host.shell('tc qdisc show'), /tbf .* rate 8Mbit/);
  await network.detach(pod);
});
