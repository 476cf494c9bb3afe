import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { differences } from '../faults/support/books.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { Pod, podConfig } from './support/pods.ts';
import { reboot } from './support/reboot.ts';
import { until } from './support/until.ts';

const { TCP } = runtime.v1.Protocol;
const { SANDBOX_NOTREADY } = runtime.v1.PodSandboxState;
const hostPort = 20_000 + (process.pid % 10_000);

/** An agent whose network has a second link that fails as it is told, between the bridge and the mapped ports. */
async function lab(t: TestContext) {
  let bin = '';
  const prepare = async (folder: string) => {
    bin = join(folder, 'cni-bin');
    await mkdir(bin);
    await writeFile(join(bin, 'moody'), moody(bin), { mode: 0o755 });
    const path = join(folder, 'cni', '10-test.conflist');
    const { plugins, ...config } = JSON.parse(await readFile(path, 'utf8'));
    const [bridge, portmap] = plugins;
    await writeFile(path, JSON.stringify({ ...config, plugins: [bridge, { type: 'moody' }, portmap] }));
    await writeFile(join(folder, 'config.toml'), `[cni]\nbin_dirs = ["${bin}", "/usr/lib/cni"]\n`);
    return () => {};
  };
  const agent = await useAgent(t, { prepare });
  return {
    agent,
    /** From now on ADD fails, and the next so many DELs. */
    sulk: async (deletions: number) => {
      await writeFile(join(bin, 'deletions'), 'x'.repeat(deletions));
      await writeFile(join(bin, 'sulks'), '');
    },
    cheer: () => Promise.all(['sulks', 'deletions'].map(file => rm(join(bin, file), { force: true }))),
    /** How many DELs are still to fail. */
    left: () => readFileSync(join(bin, 'deletions'), 'utf8').length,
  };
}

const moody = (bin: string): string => `#!/bin/sh
fail() { echo '{"cniVersion": "1.0.0", "code": 7, "msg": "not in the mood"}'; exit 1; }
input=$(cat)
case $CNI_COMMAND in
VERSION) echo '{"cniVersion": "1.0.0", "supportedVersions": ["1.0.0"]}' ;;
ADD)
  [ -e ${bin}/sulks ] && fail
  echo "$input" | sed 's/.*"prevResult"://; s/}$//' ;;
DEL)
  if [ -s ${bin}/deletions ]; then
    cut -c2- ${bin}/deletions > ${bin}/fewer; tr -d '\\n' < ${bin}/fewer > ${bin}/deletions
    fail
  fi ;;
esac
`;

const addressesOf = (agent: TestAgent): string[] =>
  globSync(join(agent.folder, 'ipam', agent.bridge, '[0-9]*')).map(file => basename(file));

async function mappedPorts(): Promise<string[]> {
  const { stdout } = await execa('iptables-save', ['-t', 'nat']);
  return [...stdout.matchAll(/--dport (\d+) -j DNAT/g)].map(([, port = '']) => port).sort();
}

const pinnedNetworks = (agent: TestAgent): string[] =>
  readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .filter(line => line.includes(`${agent.folder}/`) && line.includes('/ns/net '));

test('a chain whose second link fails ADD, and DEL twenty times while agents are killed, leaks nothing', async t => {
  const { agent, sulk, cheer, left } = await lab(t);
  const mapped = (port: number) => ({ portMappings: [{ protocol: TCP, containerPort: 80, hostPort: port }] });
  const live = [await Pod.run(agent, mapped(hostPort)), await Pod.run(agent)];
  const lives = (await Promise.all(live.map(pod => pod.status()))).map(({ network }) => network?.ip ?? '').sort();
  assert.deepEqual(addressesOf(agent).sort(), lives);

  await sulk(20);
  const config = podConfig(agent, mapped(hostPort + 1));
  const run = () => agent.client.call(runtimeService.RunPodSandbox, { config });
  await assert.rejects(run(), /"moody" of network ".*" failed to ADD: not in the mood/);
  assert.equal(addressesOf(agent).length, 3, 'the first link has given an address, which is owed');
  for (let kills = 0; left() > 0; kills++) {
    assert.ok(kills < 20, 'each agent comes to delete');
    // a client's retry settles first what is owed; the agent dies somewhere in the third
    for (let retry = 0; retry < 2 && left() > 0; retry++) await assert.rejects(run());
    const retry = run().catch(() => {});
    await sleep(Math.random() * 100);
    await agent.restart();
    await retry;
  }
  await until('the address is given back unasked', 5000, () => addressesOf(agent).length === 2);
  await until('the books balance', 3000, async () => (await differences(agent)).length === 0);
  assert.deepEqual(addressesOf(agent).sort(), lives);
  assert.deepEqual(await mappedPorts(), [String(hostPort)]);
  assert.equal(pinnedNetworks(agent).length, 2);

  await cheer();
  await run();
  assert.equal(addressesOf(agent).length, 3);
});

test('after a reboot every address is given back, also one whose deletion was owed before', async t => {
  const { agent, sulk, cheer } = await lab(t);
  const pod = await Pod.run(agent, { portMappings: [{ protocol: TCP, containerPort: 80, hostPort }] });
  await sulk(1000);
  await assert.rejects(Pod.run(agent), /"moody" of network ".*" failed to ADD/);
  assert.equal(addressesOf(agent).length, 2);
  await reboot(agent);
  await agent.start();
  await until('the pod is not ready', 5000, async () => (await pod.status()).state === SANDBOX_NOTREADY);
  assert.equal(addressesOf(agent).length, 2, 'the plugin still refuses');
  await cheer();
  await until('all addresses are given back', 10_000, () => addressesOf(agent).length === 0);
  assert.deepEqual([await mappedPorts(), pinnedNetworks(agent)], [[], []]);
  await until('the books balance', 3000, async () => (await differences(agent)).length === 0);
  assert.equal((await pod.status()).state, SANDBOX_NOTREADY);
  await pod.remove();
});

test('an address that outlives its DEL is given back, one of another runtime in the same network is left alone', async t => {
  const agent = await useAgent(t, { config: '[reconcile]\ninterval = 1\n' });
  const pod = await Pod.run(agent);
  await pod.stop();
  const lease = (name: string) => join(agent.folder, 'ipam', agent.bridge, name);
  const [, net] = /^(\d+\.\d+\.\d+)\./.exec((await subnetOf(agent)) ?? '') ?? [];
  const [ours, theirs] = [`${net}.77`, `${net}.78`];
  await writeFile(lease(ours), `${pod.id}\r\neth0`);
  await writeFile(lease(theirs), `${'f'.repeat(64)}\r\neth0`);
  try {
    await until('the address is given back', 10_000, () => !addressesOf(agent).includes(ours));
    assert.deepEqual(addressesOf(agent), [theirs]);
  } finally {
    await rm(lease(theirs));
  }
});

async function subnetOf({ folder }: TestAgent): Promise<string | undefined> {
  const text = await readFile(join(folder, 'cni', '10-test.conflist'), 'utf8');
  return /"subnet":"([^"]+)"/.exec(text)?.[1];
}

test('where the networks are the agent’s alone, plugins of CNI 1.1 are told at the start what is still in use', async t => {
  const prepare = async (folder: string) => {
    const bin = join(folder, 'cni-bin');
    await mkdir(bin);
    await writeFile(join(bin, 'tidy'), tidy(folder), { mode: 0o755 });
    const network = { cniVersion: '1.1.0', name: 'tidy', plugins: [{ type: 'tidy' }] };
    await writeFile(join(folder, 'cni', '10-test.conflist'), JSON.stringify(network));
    await writeFile(join(folder, 'config.toml'), `[cni]\nexclusive = true\nbin_dirs = ["${bin}"]\n`);
    return () => {};
  };
  const agent = await useAgent(t, { prepare });
  const collected = () => readFileSync(join(agent.folder, 'collected'), { encoding: 'utf8', flag: 'a+' }).split('\n');
  await until('it has collected', 5000, () => collected().length > 1);
  const pod = await Pod.run(agent);
  await agent.restart();
  await until('it has collected again', 5000, () => collected().length > 2);
  const config = JSON.parse(collected().at(-2) ?? '');
  assert.deepEqual(config['cni.dev/valid-attachments'], [{ containerID: pod.id, ifname: 'eth0' }]);
});

const tidy = (folder: string): string => `#!/bin/sh
input=$(cat)
case $CNI_COMMAND in
VERSION) echo '{"cniVersion": "1.1.0", "supportedVersions": ["1.0.0", "1.1.0"]}' ;;
ADD) echo '{"cniVersion": "1.1.0", "ips": [{"address": "192.0.2.7/24"}]}' ;;
GC) echo "$input" >> ${folder}/collected ;;
esac
`;
