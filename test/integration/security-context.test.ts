import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { runtime } from '../../api/gen/cri.js';
import { useAgent } from './support/agent.ts';
import { type Container, Pod } from './support/pods.ts';

const secured = (securityContext: runtime.v1.ILinuxContainerSecurityContext) => ({ linux: { securityContext } });
const idle = ['sleep', '100000'];

test('user, group and supplementary groups are those asked for, in what is executed too', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const user = { runAsUser: { value: 1000n }, runAsGroup: { value: 2000n }, supplementalGroups: [3000n] };
  const container = await pod.start('main', idle, secured(user));
  assert.equal((await container.exec(['sh', '-c', 'id -u; id -g; id -G'])).stdout, '1000\n2000\n2000 3000\n');
  const status = (await container.status()).user?.linux;
  assert.deepEqual([status?.uid, status?.gid, status?.supplementalGroups.includes(3000n)], [1000n, 2000n, true]);
  const named = await pod.start('named', idle, secured({ runAsUsername: 'nobody' }));
  assert.equal((await named.exec(['id', '-u'])).stdout, '65534\n');
});

test('capabilities are the usual ones, with what is added and without what is dropped', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const usual = await pod.start('usual', idle);
  const added = await pod.start('added', idle, secured({ capabilities: { addCapabilities: ['NET_ADMIN'] } }));
  const none = await pod.start('none', idle, secured({ capabilities: { dropCapabilities: ['ALL'] } }));
  assert.equal(await statusField(usual, 'CapEff'), '00000000a80425fb');
  assert.equal(await statusField(added, 'CapEff'), '00000000a80435fb');
  assert.equal(await statusField(none, 'CapEff'), '0000000000000000');
  assert.equal(await statusField(none, 'CapBnd'), '0000000000000000');
});

test('no new privileges and a read-only root hold, and memory stays writable', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', idle, secured({ noNewPrivs: true, readonlyRootfs: true }));
  assert.equal(await statusField(container, 'NoNewPrivs'), '1');
  const attempt = await container.exec(['sh', '-c', 'touch /new']);
  assert.equal(attempt.exitCode, 1);
  assert.match(attempt.stderr, /Read-only file system/);
  assert.equal((await container.exec(['touch', '/dev/shm/new'])).exitCode, 0);
  const usual = await pod.start('usual', idle);
  assert.equal(await statusField(usual, 'NoNewPrivs'), '0');
});

test('paths are masked and read-only as asked, and a privileged container has all', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent, secured({ privileged: true }));
  const paths = { maskedPaths: ['/proc/timer_list', '/proc/kcore'], readonlyPaths: ['/proc/sys'] };
  const masked = await pod.start('masked', idle, secured(paths));
  const look = async (container: Container) => {
    const script = 'wc -c < /proc/timer_list; echo 1 > /proc/sys/net/ipv4/ip_forward && echo written; ls /dev | wc -l';
    return (await container.exec(['sh', '-c', script])).stdout.trim().split(/\s+/);
  };
  const [timers, devices, ...more] = await look(masked);
  assert.deepEqual([timers, more], ['0', []]);
  assert.ok(Number(devices) < 25);
  const privileged = await pod.start('privileged', idle, secured({ privileged: true }));
  const [allTimers, written, allDevices] = await look(privileged);
  assert.ok(Number(allTimers) > 0);
  assert.equal(written, 'written');
  assert.ok(Number(allDevices) >= Number(devices));
  const all = BigInt(`0x${await statusField(privileged, 'CapEff')}`);
  const usual = BigInt(`0x${await statusField(masked, 'CapEff')}`);
  assert.ok((all & usual) === usual && all !== usual);
});

async function statusField(container: Container, name: string): Promise<string> {
  const { stdout } = await container.exec(['cat', '/proc/self/status']);
  return new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(stdout)?.[1] ?? '';
}
