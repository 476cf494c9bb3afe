import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { execa } from 'execa';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { kill } from '../../internal/host/process.ts';
import { differences } from '../faults/support/books.ts';
import { containerProcessesOf, machineryOf } from '../faults/support/own-processes.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { Pod, podConfig } from './support/pods.ts';
import { until } from './support/until.ts';

const { CONTAINER_EXITED, CONTAINER_CREATED, CONTAINER_RUNNING } = runtime.v1.ContainerState;
const { SANDBOX_READY, SANDBOX_NOTREADY } = runtime.v1.PodSandboxState;
const { POD, CONTAINER, NODE } = runtime.v1.NamespaceMode;
const onHostNetwork = { linux: { securityContext: { namespaceOptions: { network: NODE, ipc: POD, pid: CONTAINER } } } };
const bootIdFile = '/proc/sys/kernel/random/boot_id';

test('after a reboot each row says what became of it, addresses are given back, and the next attempts run', async t => {
  const agent = await useAgent(t);
  const config = podConfig(agent, { portMappings: [{ hostPort: 18_080, containerPort: 80 }] });
  const [pod, other] = [await Pod.run(agent, config), await Pod.run(agent)];
  const ran = await pod.start('ran', ['sleep', '100001']);
  const ended = await pod.start('ended', ['sh', '-c', 'exit 7']);
  const created = await pod.create('created', ['sleep', '100002']);
  const second = await other.start('second', ['sleep', '100003']);
  await ended.exited();
  const before = await ended.status();
  assert.equal(addressesOf(agent).length, 2);

  await agent.stop('SIGKILL');
  await using _boot = await reboot(agent);
  await agent.start();
  await until('all rows have their verdict', 5000, async () => {
    const { containers } = await agent.client.call(runtimeService.ListContainers, {});
    return containers.every(({ state }) => state === CONTAINER_EXITED);
  });
  for (const container of [ran, second, created]) {
    const { exitCode, reason, message, startedAt, finishedAt } = await container.status();
    assert.deepEqual([exitCode, reason], [255, 'NodeRebooted']);
    assert.match(message, /the node was started anew/);
    assert.ok(finishedAt >= startedAt && startedAt > 0n);
  }
  assert.deepEqual(await ended.status(), before, 'what was known before is as it was');
  for (const { status } of await Promise.all([pod, other].map(async one => ({ status: await one.status() })))) {
    assert.equal(status.state, SANDBOX_NOTREADY);
  }
  await until('what CNI owes is paid', 10_000, () => addressesOf(agent).length === 0);
  assert.deepEqual(
    (await rulesOf()).filter(rule => rule.includes('18080')),
    [],
  );

  const { metadata } = config;
  const again = await Pod.run(agent, { ...config, metadata: { ...metadata, attempt: 1 } });
  const next = await again.start('ran', ['sleep', '100001'], { metadata: { name: 'ran', attempt: 1 } });
  assert.equal((await next.exec(['echo', 'here'])).stdout, 'here\n');
  assert.deepEqual(await balance(agent), []);
  await pod.remove();
  await other.remove();
  assert.equal((await again.status()).state, SANDBOX_READY);
});

test('a state folder that is lost without a reboot takes nothing along unseen: what still ran is ended and told of', async t => {
  const agent = await useAgent(t, { config: '[reconcile]\ninterval = 1' });
  const pod = await Pod.run(agent);
  const sockets = globSync('/run/containerd/s/*');
  const container = await pod.start('main', ['sleep', '100001']);
  const created = await pod.create('created', ['true']);
  await agent.stop('SIGKILL');
  await loseState(agent);
  assert.equal(containerProcessesOf(agent).length, 1, 'the container runs on');
  await agent.start();
  await until('the container is told of', 5000, async () => (await container.status()).state === CONTAINER_EXITED);
  assert.deepEqual(containerProcessesOf(agent), [], 'one that is told to have ended does not run');
  const { exitCode, reason } = await container.status();
  assert.deepEqual([exitCode, reason], [137, 'BundleLost']);
  assert.notEqual((await created.status()).state, CONTAINER_CREATED);
  assert.deepEqual(await balance(agent), []);
  await until('its socket goes too', 15_000, () => !sockets.some(path => existsSync(path)));
  const again = await Pod.run(agent, onHostNetwork);
  const next = await again.start('main', ['sleep', '100002']);
  assert.equal((await next.status()).state, CONTAINER_RUNNING);
});

/** What a reboot does to a machine, as far as an agent can see it: nothing runs, /run is empty, the boot has another id. */
async function reboot(agent: TestAgent): Promise<AsyncDisposable> {
  for (const { pid } of [...containerProcessesOf(agent), ...machineryOf(agent)]) kill(pid, 'SIGKILL');
  await until('nothing runs', 5000, () => [...containerProcessesOf(agent), ...machineryOf(agent)].length === 0);
  await loseState(agent);
  await rm(`${agent.listen.replace('unix://', '')}.ttrpc`, { force: true });
  for (const socket of globSync('/run/containerd/s/*')) await rm(socket);
  for (const folder of globSync('/sys/fs/cgroup/*/berth-*/')) await removeCgroup(folder);
  await execa('ip', ['link', 'delete', agent.bridge]);
  for (const all of ['--flush', '--delete-chain']) await execa('iptables', ['--table', 'nat', all]);
  const id = join(agent.folder, 'boot_id');
  await writeFile(id, `${randomUUID()}\n`);
  await execa('mount', ['--bind', id, bootIdFile]);
  return { [Symbol.asyncDispose]: async () => void (await execa('umount', [bootIdFile])) };
}

/** What never comes right within 15 s. */
async function balance(agent: TestAgent): Promise<string[]> {
  let found: string[] = [];
  const right = async () => {
    found = await differences(agent);
    return found.length === 0;
  };
  await until('the books balance', 15_000, right).catch(() => {});
  return found;
}

/** Unmounts and removes all of it, whatever still holds it. */
async function loseState(agent: TestAgent): Promise<void> {
  const state = join(agent.folder, 'state');
  for (const target of mountsBelow(state).toReversed()) await execa('umount', ['--lazy', target]);
  await rm(state, { recursive: true });
}

const mountsBelow = (folder: string): string[] =>
  readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .map(line => line.split(' ')[4] ?? '')
    .filter(target => target.startsWith(`${folder}/`));

async function removeCgroup(folder: string): Promise<void> {
  await execa('find', [folder, '-depth', '-type', 'd', '-exec', 'rmdir', '{}', '+']);
}

const addressesOf = (agent: TestAgent): string[] => globSync(join(agent.folder, 'ipam', agent.bridge, '[0-9]*'));

const rulesOf = async (): Promise<string[]> => (await execa('iptables-save', { reject: false })).stdout.split('\n');
