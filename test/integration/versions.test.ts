import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { berth } from './support/cli.ts';
import { Pod } from './support/pods.ts';
import { remains } from './support/remains.ts';
import { sqlite } from './support/sqlite.ts';

const { SANDBOX_READY, SANDBOX_NOTREADY } = runtime.v1.PodSandboxState;
const { CONTAINER_EXITED } = runtime.v1.ContainerState;
const fixtures = join(import.meta.dirname, '..', 'fixtures', 'metadata');

for (const fixture of globSync('schema-*.sql', { cwd: fixtures })) {
  test(`an agent on the metadata of ${basename(fixture, '.sql')} serves its pod and its containers, which can be removed`, async t => {
    const prepare = async (folder: string) => {
      await mkdir(join(folder, 'root'));
      await sqlite(join(folder, 'root', 'metadata.db'), readFileSync(join(fixtures, fixture), 'utf8'));
      return () => {};
    };
    const agent = await useAgent(t, { prepare });
    const { items } = await agent.client.call(runtimeService.ListPodSandbox, {});
    const [pod] = items;
    assert.ok(pod && items.length === 1);
    // the machine it ran on is not this one
    assert.deepEqual([pod.metadata?.name, pod.labels['app'], pod.state], ['web', 'web', SANDBOX_NOTREADY]);
    const { containers } = await agent.client.call(runtimeService.ListContainers, {});
    assert.deepEqual(new Set(containers.map(({ metadata }) => metadata?.name)), new Set(['created', 'ended', 'main']));
    const statusOf = async (name: string) => {
      const containerId = containers.find(({ metadata }) => metadata?.name === name)?.id ?? '';
      return (await agent.client.call(runtimeService.ContainerStatus, { containerId })).status;
    };
    const [ended, main] = [await statusOf('ended'), await statusOf('main')];
    assert.deepEqual([ended?.exitCode, ended?.reason, ended?.finishedAt], [3, 'Error', 1_795_668_891_426_446_789n]);
    assert.deepEqual([main?.state, main?.exitCode], [CONTAINER_EXITED, 255]);
    assert.deepEqual(main?.resources?.linux?.memoryLimitInBytes, 67_108_864n);
    await agent.removeAllPods();
    for (const left of Object.values(await remains(agent))) assert.deepEqual(left, []);
  });
}

/** Files of a running pod, and what makes each one of a newer berth. */
const newer: readonly (readonly [string, (text: string) => string])[] = [
  ['state/k8s.io/*/task.json', text => text.replace('"version":1', '"version":2')],
  ['state/k8s.io/*/pod.json', text => text.replace('"version":1', '"version":2')],
  ['root/cni/results/*/eth0.json', text => text.replace('.v1"', '.v2"')],
];

test('a record of a newer berth is refused by its file and version and left as it is, and the pod runs on', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sleep', '100001']);
  await agent.stop();
  for (const [pattern, change] of newer) {
    const [file = ''] = globSync(join(agent.folder, pattern));
    const text = await readFile(file, 'utf8');
    await writeFile(file, change(text));
    await isRefused(agent, file);
    assert.equal(await readFile(file, 'utf8'), change(text));
    await writeFile(file, text);
  }
  await agent.start();
  assert.equal((await pod.status()).state, SANDBOX_READY);
  assert.equal((await container.exec(['echo', 'still here'])).stdout, 'still here\n');
});

async function isRefused(agent: TestAgent, file: string): Promise<void> {
  const { exitCode, stderr } = await berth(['agent', ...agent.flags]);
  assert.equal(exitCode, 1);
  assert.ok(
    stderr.includes(`"${file}" has version 2, this berth knows version 1: run the berth that wrote it`),
    stderr,
  );
  assert.ok(!/\n\s+at /.test(stderr), `no stack trace:\n${stderr}`);
}
