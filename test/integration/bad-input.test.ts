import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { runtime } from '../../api/gen/cri.js';
import { imageService, runtimeService } from '../../api/services.ts';
import { useAgent } from './support/agent.ts';
import { Pod, podConfig } from './support/pods.ts';

test('a sandbox config that cannot be is refused with a sentence and leaves nothing', async t => {
  const agent = await useAgent(t);
  const run = (config: runtime.v1.IPodSandboxConfig, runtimeHandler = '') =>
    agent.client.call(runtimeService.RunPodSandbox, { config, runtimeHandler });
  const metadata = { name: 'a', namespace: 'b', uid: 'c', attempt: 0 };
  const refused: readonly [runtime.v1.IPodSandboxConfig, RegExp][] = [
    [{}, /no metadata/],
    [{ metadata: { ...metadata, uid: '' } }, /no uid/],
    [podConfig(agent, { logDirectory: 'relative' }), /not an absolute path/],
    [podConfig(agent, { logDirectory: '/var/../etc' }), /climbs out/],
    [podConfig(agent, { hostname: 'no_such host' }), /hostname/],
    [podConfig(agent, { dnsConfig: { servers: ['1.1.1.1\nnameserver 6.6.6.6'] } }), /servers?|DNS|dns/],
    [podConfig(agent, { portMappings: [{ containerPort: 80, hostPort: 70_000 }] }), /70000/],
    [podConfig(agent, { linux: { sysctls: { 'kernel.core_pattern': '|/evil' } } }), /kernel\.core_pattern/],
    [podConfig(agent, { linux: { cgroupParent: '/a/../../b' } }), /climbs out/],
  ];
  for (const [config, message] of refused) await assert.rejects(run(config), { code: 'InvalidArgument', message });
  await assert.rejects(run(podConfig(agent), 'kata'), { code: 'InvalidArgument', message: /"kata".*"runc"/ });
  assert.deepEqual((await agent.client.call(runtimeService.ListPodSandbox, {})).items, []);
  assert.deepEqual(await readdir(join(agent.folder, 'state', 'k8s.io')).catch(() => []), []);
});

test('a container config that cannot be is refused with a sentence and leaves nothing', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const bundles = await readdir(join(agent.folder, 'state', 'k8s.io'));
  const mount = { containerPath: '/data', hostPath: '/tmp' };
  const refused: readonly [runtime.v1.IContainerConfig, string, RegExp][] = [
    [{ metadata: { name: '' } }, 'InvalidArgument', /no metadata name/],
    [{ image: { image: 'localhost/no/such:image' } }, 'NotFound', /localhost\/no\/such:image/],
    [{ image: { image: 'UPPER/case' } }, 'NotFound', /UPPER\/case/],
    [{ logPath: '../../etc/passwd' }, 'InvalidArgument', /climbs out/],
    [{ mounts: [{ ...mount, containerPath: '/../../x' }] }, 'InvalidArgument', /\.\./],
    [{ envs: [{ key: 'A=B', value: Buffer.from('c') }] }, 'InvalidArgument', /A=B/],
    [{ linux: { securityContext: { runAsUsername: 'nobody-knows' } } }, 'InvalidArgument', /nobody-knows/],
    [{ workingDir: 'relative' }, 'InvalidArgument', /relative/],
  ];
  for (const [more, code, message] of refused)
    await assert.rejects(pod.create('bad', ['true'], more), { code, message });
  assert.deepEqual(await readdir(join(agent.folder, 'state', 'k8s.io')), bundles);
  assert.deepEqual((await agent.client.call(runtimeService.ListContainers, {})).containers, []);
});

test('a command that is not there fails the start, and the container has ended with StartError', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.create('missing', ['/no/such/command']);
  await assert.rejects(container.start(), { message: /no\/such\/command/ });
  const status = await container.status();
  assert.deepEqual([status.reason, status.exitCode], ['StartError', 128]);
  assert.match(status.message, /no\/such\/command/);
  await assert.rejects(container.start(), { code: 'FailedPrecondition' });
  await container.remove();
});

test('ids: a unique prefix will do, an ambiguous or impossible one is refused, a gone one is NotFound', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const { call } = { call: agent.client.call.bind(agent.client) };
  const status = await call(runtimeService.PodSandboxStatus, { podSandboxId: pod.id.slice(0, 12) });
  assert.equal(status.status?.id, pod.id);
  for (const podSandboxId of ['', '../../etc', 'a b']) {
    await assert.rejects(call(runtimeService.PodSandboxStatus, { podSandboxId }), { code: 'InvalidArgument' });
  }
  await assert.rejects(call(runtimeService.PodSandboxStatus, { podSandboxId: 'f'.repeat(64) }), { code: 'NotFound' });
  await call(runtimeService.StopContainer, { containerId: 'f'.repeat(64) });
  await call(runtimeService.RemoveContainer, { containerId: 'f'.repeat(64) });
  assert.equal((await call(imageService.ImageStatus, { image: { image: 'nowhere/at-all' } })).image, null);
});

test('a pod without a CNI configuration is told what is missing, and nothing is left', async t => {
  const agent = await useAgent(t, { withoutNetwork: true });
  await assert.rejects(Pod.run(agent), { code: 'Unavailable', message: /network.*not ready/ });
  const { status } = await agent.client.call(runtimeService.Status, {});
  const network = status?.conditions.find(({ type }) => type === 'NetworkReady');
  assert.equal(network?.status, false);
  assert.ok(network?.message.includes(join(agent.folder, 'cni')));
});

test('the rest of the CRI answers UNIMPLEMENTED', async t => {
  const agent = await useAgent(t);
  await assert.rejects(agent.client.call(runtimeService.ListContainerStats, {}), { code: 'Unimplemented' });
});
