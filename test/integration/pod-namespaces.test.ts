import assert from 'node:assert/strict';
import { readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';
import { onContainerd, refused } from './support/runtime-under-test.ts';

const { POD, CONTAINER, NODE, TARGET } = runtime.v1.NamespaceMode;

const withNamespaces = (namespaceOptions: runtime.v1.INamespaceOption) => ({
  linux: { securityContext: { namespaceOptions } },
});

const namespaces = ['sh', '-c', 'for n in net ipc uts pid; do readlink /proc/self/ns/$n; done'];

test('containers of a pod share network, ipc and uts, and each has its own pids', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const one = await pod.start('one', ['sleep', '100000']);
  const two = await pod.start('two', ['sleep', '100000']);
  const [first, second] = [await one.exec(namespaces), await two.exec(namespaces)];
  const [net, ipc, uts, pid] = first.stdout.split('\n');
  const [net2, ipc2, uts2, pid2] = second.stdout.split('\n');
  assert.deepEqual([net, ipc, uts], [net2, ipc2, uts2]);
  assert.notEqual(pid, pid2);
  for (const name of ['net', 'ipc', 'uts'] as const) {
    assert.ok(!first.stdout.includes(await readlink(`/proc/self/ns/${name}`)), `${name} is the pod's own`);
  }
  await one.exec(['sh', '-c', 'echo shared > /dev/shm/file']);
  assert.equal((await two.exec(['cat', '/dev/shm/file'])).stdout, 'shared\n');
});

test('a host-network pod sees the host, says so, and needs no network', async t => {
  const agent = await useAgent(t, { withoutNetwork: true });
  const options = withNamespaces({ network: NODE, ipc: POD, pid: CONTAINER });
  const pod = await Pod.run(agent, { ...options, hostname: '' });
  const status = await pod.status();
  assert.equal(status.linux?.namespaces?.options?.network, NODE);
  assert.equal(status.network?.ip, '');
  const container = await pod.start('main', ['sleep', '100000'], options);
  const { stdout } = await container.exec(['sh', '-c', 'readlink /proc/self/ns/net; hostname']);
  assert.equal(stdout, `${await readlink('/proc/self/ns/net')}\n${hostname()}\n`);
});

test('a pod that shares its pids sees all of them, and an orphan is reaped', async t => {
  const agent = await useAgent(t);
  const options = withNamespaces({ network: POD, ipc: POD, pid: POD });
  const pod = await Pod.run(agent, options);
  await pod.start('one', ['sleep', '123456'], options);
  const two = await pod.start('two', ['sleep', '100000'], options);
  const { stdout } = await two.exec(['sh', '-c', 'cat /proc/[0-9]*/cmdline | tr "\\\\0" " "']);
  assert.match(stdout, /(catatonit|pause).*sleep 123456/s);
  await two.exec(['sh', '-c', '(sleep 0.2 &) ; exit 0']);
  await two.exec(['sleep', '0.5']);
  const { stdout: states } = await two.exec(['sh', '-c', 'cat /proc/[0-9]*/stat | cut -d" " -f3']);
  assert.ok(!states.includes('Z'), 'no zombie stays');
});

test('a container joins the pids of no other pod, and of none that does not run', async t => {
  const agent = await useAgent(t);
  const [pod, other] = [await Pod.run(agent), await Pod.run(agent)];
  const stranger = await other.start('stranger', ['sleep', '100000']);
  const ended = await pod.start('ended', ['true']);
  await ended.exited();
  const joining = (targetId: string) => withNamespaces({ network: POD, ipc: POD, pid: TARGET, targetId });
  const create = (targetId: string) => pod.create('debug', ['true'], joining(targetId));
  const otherPod = /the target container "\w+" belongs to another pod/;
  await assert.rejects(create(stranger.id), refused('InvalidArgument', otherPod));
  const notRunning = /the target container "\w+" does not run/;
  await assert.rejects(create(ended.id), refused('FailedPrecondition', notRunning));
  await assert.rejects(create('nobody'), refused('NotFound'));
});

test('a pod can have the pids and the ipc of the host, and its containers no less', async t => {
  const agent = await useAgent(t);
  const options = withNamespaces({ network: POD, ipc: NODE, pid: NODE });
  const pod = await Pod.run(agent, options);
  const container = await pod.start('main', ['sleep', '100000'], options);
  const { stdout } = await container.exec(['sh', '-c', 'readlink /proc/self/ns/pid; readlink /proc/self/ns/ipc']);
  assert.equal(stdout, `${await readlink('/proc/self/ns/pid')}\n${await readlink('/proc/self/ns/ipc')}\n`);
  const { options: told } = (await pod.status()).linux?.namespaces ?? {};
  assert.deepEqual([told?.pid, told?.ipc, told?.network], [NODE, NODE, POD]);
  // there a container can have more of the host than its pod
  if (onContainerd) return;
  const apart = await Pod.run(agent);
  await assert.rejects(apart.create('main', ['true'], options), {
    code: 'InvalidArgument',
    message: /the host's pid namespace is asked for, but the pod is not in it/,
  });
});

test('a container can join the pids of another', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const target = await pod.start('target', ['sleep', '123457']);
  const debug = await pod.start(
    'debug',
    ['sh', '-c', 'cat /proc/1/cmdline | tr "\\\\0" " "'],
    withNamespaces({ network: POD, ipc: POD, pid: TARGET, targetId: target.id }),
  );
  await debug.exited();
  assert.equal((await debug.output()).trim(), 'sleep 123457');
});
