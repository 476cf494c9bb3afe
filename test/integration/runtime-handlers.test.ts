import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { type Container, Pod, podConfig } from './support/pods.ts';

const idle = ['sleep', '100000'];

const config = `[runtime]
default = "plain"
[runtime.handlers.plain]
[runtime.handlers.second]
runtime_root = "/run/berth-second-${process.pid}"
annotations = ["example.com/*", "exact"]
rlimits = []
pids_limit = 33
`;
const secondRoot = `/run/berth-second-${process.pid}`;
const annotations = { 'example.com/a': 'pod', exact: 'yes', 'exact/not': 'no', 'other.com/b': 'no' };
const own = { 'example.com/a': 'container', 'example.com/b': 'container' };

test('a pod runs by the handler that it names: its runtime, its root, its annotations; the default by its own', async t => {
  const agent = await useAgent(t, { config });
  const sharedPids = { linux: { securityContext: { namespaceOptions: { pid: runtime.v1.NamespaceMode.POD } } } };
  const second = await Pod.run(agent, { annotations, ...sharedPids }, 'second');
  const plain = await Pod.run(agent, { annotations });
  const one = await second.start('main', idle, { annotations: own, ...sharedPids });
  const two = await plain.start('main', idle, { annotations: own });
  assert.deepEqual([(await second.status()).runtimeHandler, (await plain.status()).runtimeHandler], ['second', '']);
  assert.deepEqual((await readdir(join(secondRoot, 'k8s.io'))).sort(), [one.id, second.id].sort());
  assert.deepEqual(await readdir(join(agent.folder, 'state', 'oci', 'k8s.io')), [two.id]);

  const spec = await specOf(agent, one);
  assert.deepEqual(clientsOwn(spec), { ...own, exact: 'yes' });
  assert.equal(spec.annotations['io.kubernetes.cri.sandbox-id'], second.id);
  assert.equal(spec.annotations['io.kubernetes.cri.container-name'], 'main');
  assert.deepEqual([spec.linux.resources.pids, spec.process.rlimits], [{ limit: 33 }, undefined]);
  assert.deepEqual(clientsOwn(await specOf(agent, two)), {});

  await agent.restart();
  assert.equal((await one.exec(['echo', 'still here'])).stdout, 'still here\n');
  for (const pod of [second, plain]) await pod.remove();
  assert.deepEqual(await readdir(join(secondRoot, 'k8s.io')), []);
  t.after(() => rm(secondRoot, { recursive: true }));
});

test('an unknown handler is refused with those that are known, and the status tells them all', async t => {
  const agent = await useAgent(t, { config });
  const request = { config: podConfig(agent), runtimeHandler: 'third' };
  await assert.rejects(agent.client.call(runtimeService.RunPodSandbox, request), {
    code: 'InvalidArgument',
    message: 'the runtime handler "third" is not configured: the handlers here are "runc", "plain", "second"',
  });
  const { runtimeHandlers } = await agent.client.call(runtimeService.Status, {});
  assert.deepEqual(runtimeHandlers.map(({ name }) => name).sort(), ['', 'plain', 'runc', 'second']);
});

interface Spec {
  readonly annotations: Readonly<Record<string, string>>;
  readonly process: { readonly rlimits?: unknown };
  readonly linux: { readonly resources: { readonly pids?: unknown } };
}

async function specOf(agent: TestAgent, { id }: Container): Promise<Spec> {
  const { info } = await agent.client.call(runtimeService.ContainerStatus, { containerId: id, verbose: true });
  return JSON.parse(info['info'] ?? '').runtimeSpec;
}

const clientsOwn = (spec: Spec) =>
  Object.fromEntries(Object.entries(spec.annotations).filter(([key]) => !key.startsWith('io.kubernetes.cri.')));
