import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { containerd } from '../../api/gen/lookups.js';
import { containersService, tasksService, versionService } from '../../api/lookups.ts';
import { CriClient } from '../../cmd/agent/cri-client.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';
import { until } from './support/until.ts';

const { RUNNING, STOPPED } = containerd.v1.types.Status;

async function useLookups(t: TestContext): Promise<[TestAgent, CriClient]> {
  const listen = `unix://${join(tmpdir(), `berth-lookups-${process.pid}.sock`)}`;
  const agent = await useAgent(t, { config: `[metrics]\ncadvisor_socket = "${listen}"\n` });
  const client = new CriClient(listen);
  t.after(() => client.close());
  return [agent, client];
}

/** Folders of cgroups that cAdvisor takes for the sandbox's. */
const marksOf = ({ id }: Pod): string[] => globSync(`/sys/fs/cgroup/**/${id}/`);

test('cAdvisor is told what a container and a sandbox are called and where their processes are', async t => {
  const [agent, client] = await useLookups(t);
  const pod = await Pod.run(agent, { labels: { 'io.kubernetes.pod.name': 'shop' } });
  const container = await pod.start('main', ['sleep', '100000'], {
    labels: { 'io.kubernetes.container.name': 'main' },
  });
  const { version } = await client.call(versionService.Version, {});
  assert.match(version, /^\d+\.\d+/);
  const get = async (id: string) => (await client.call(containersService.Get, { id })).container;
  const found = await get(container.id);
  assert.deepEqual([found?.id, found?.image], [container.id, agent.image]);
  assert.deepEqual(found?.labels, {
    'io.kubernetes.container.name': 'main',
    'io.cri-containerd.kind': 'container',
  });
  assert.deepEqual(JSON.parse(found?.spec?.value.toString() ?? '').process.env, []);
  assert.deepEqual((await get(pod.id))?.labels, {
    'io.kubernetes.pod.name': 'shop',
    'io.cri-containerd.kind': 'sandbox',
  });
  await assert.rejects(get('f'.repeat(64)), { code: 'NotFound' });
  await assert.rejects(get(container.id.slice(0, 12)), { code: 'NotFound' });

  const { process: main } = await client.call(tasksService.Get, { containerId: container.id });
  assert.equal(main?.status, RUNNING);
  assert.ok(readFileSync(`/proc/${main?.pid}/cmdline`, 'utf8').includes('100000'));
  const ended = await pod.start('ended', ['sh', '-c', 'exit 3']);
  await ended.exited();
  const { process: last } = await client.call(tasksService.Get, { containerId: ended.id });
  assert.deepEqual([last?.status, last?.exitStatus], [STOPPED, 3]);
  const created = await pod.create('created', ['true']);
  await assert.rejects(client.call(tasksService.Get, { containerId: created.id }), { code: 'NotFound' });
});

test('a sandbox has a cgroup of its own for cAdvisor, made anew with each process that stands for it', async t => {
  const [agent, client] = await useLookups(t);
  const pod = await Pod.run(agent);
  const pidOf = async ({ id }: { readonly id: string }) =>
    (await client.call(tasksService.Get, { containerId: id })).process?.pid;
  await assert.rejects(pidOf(pod), { code: 'NotFound' });
  assert.deepEqual(marksOf(pod), []);
  const first = await pod.start('first', ['sleep', '100000']);
  await until('the cgroup is there', 5000, () => marksOf(pod).length > 0);
  assert.equal(await pidOf(pod), await pidOf(first));
  const second = await pod.start('second', ['sleep', '100000']);
  assert.equal(await pidOf(pod), await pidOf(first), 'what stands for it goes on doing so');
  await agent.restart();
  await until('the containers are followed again', 10_000, async () => (await pidOf(second).catch(() => 0)) !== 0);
  assert.ok(marksOf(pod).length > 0);
  await first.stop();
  await until('the other one stands for it', 5000, async () => (await pidOf(pod)) === (await pidOf(second)));
  await until('its cgroup is there', 5000, () => marksOf(pod).length > 0);
  await second.stop();
  await until('nothing stands for it', 5000, () => marksOf(pod).length === 0);
});
