import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { silent } from '../log/log.ts';
import { Network } from './network.ts';
import { FakePlugins, fails, prints } from './testing/fake-plugin.ts';

const request = (sandboxId: string) => ({ sandboxId, netnsPath: '', namespace: 'default', name: 'web', uid: 'u' });

/** A network of host-local, whose addresses are files that the test writes as host-local does. */
async function lab(t: TestContext) {
  const dir = await mkdtemp(join(tmpdir(), 'berth-holdings-'));
  const plugins = new FakePlugins(dir);
  const confDir = join(dir, 'net.d');
  const options = { confDir, binDirs: [plugins.dir], cacheDir: join(dir, 'cache'), log: silent };
  const network = new Network(options);
  t.after(() => {
    network.close();
    return rm(dir, { recursive: true });
  });
  const ipam = { type: 'host-local', dataDir: join(dir, 'ipam') };
  await mkdir(confDir);
  await mkdir(join(dir, 'ipam', 'net'), { recursive: true });
  const config = { cniVersion: '1.0.0', name: 'net', plugins: [{ type: 'main', ipam }] };
  await writeFile(join(confDir, 'a.conflist'), JSON.stringify(config));
  const lease = (address: string, id: string) => writeFile(join(dir, 'ipam', 'net', address), `${id}\r\neth0`);
  for (const name of ['lock', 'last_reserved_ip.0']) await writeFile(join(dir, 'ipam', 'net', name), '10.9.0.9');
  const interfaces = [{ name: 'lo' }, { name: 'vethgone' }, { name: 'eth0', sandbox: '/run/ns' }];
  const ips = [{ address: '10.9.0.2/24', interface: 2 }];
  await plugins.write('main', { ADD: prints({ cniVersion: '1.0.0', interfaces, ips }) });
  await network.start();
  return { network, plugins, lease, options };
}

test('an attachment is held with its address and those links that stand', async t => {
  const { network, lease } = await lab(t);
  await network.attach(request('one'));
  await lease('10.9.0.2', 'one');
  const held = { sandboxId: 'one', network: 'net', ifName: 'eth0', addresses: ['10.9.0.2'], recorded: true };
  assert.deepEqual(await network.holdings(), [{ ...held, links: ['lo'] }]);
  await network.release('one');
  assert.equal(
    (await network.holdings()).some(({ recorded }) => recorded),
    false,
  );
});

test('an address that no record tells of may be another runtime’s, and says so', async t => {
  const { network, lease } = await lab(t);
  await lease('10.9.0.3', 'theirs');
  assert.deepEqual(await network.holdings(), [
    { sandboxId: 'theirs', network: 'net', ifName: 'eth0', addresses: ['10.9.0.3'], links: [], recorded: false },
  ]);
});

test('what an ADD took that failed, and whose DEL failed too, is held still', async t => {
  const { network, plugins, lease } = await lab(t);
  await plugins.write('main', { ADD: fails(7, 'no'), DEL: fails(7, 'nor that') });
  await assert.rejects(network.attach(request('half')));
  await lease('10.9.0.4', 'half');
  assert.deepEqual(await network.holdings(), [
    { sandboxId: 'half', network: 'net', ifName: 'eth0', addresses: ['10.9.0.4'], links: [], recorded: true },
  ]);
});

test('a record that cannot be read holds something all the same, and is told by a release', async t => {
  const { network, plugins, lease, options } = await lab(t);
  await network.attach(request('one'));
  await lease('10.9.0.2', 'one');
  await writeFile(join(options.cacheDir, 'results', 'one', 'eth0.json'), '{"kind": "ber');
  assert.deepEqual(await network.holdings(), [
    { sandboxId: 'one', network: '', ifName: '', addresses: ['10.9.0.2'], links: [], recorded: true },
  ]);
  await network.release('one');
  assert.equal(plugins.calls('DEL').length, 1);
  assert.equal(
    (await network.holdings()).some(({ recorded }) => recorded),
    false,
  );
});
