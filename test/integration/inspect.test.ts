import assert from 'node:assert/strict';
import { readlink, stat } from 'node:fs/promises';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { type Container, Pod } from './support/pods.ts';

const { POD, NODE, CONTAINER } = runtime.v1.NamespaceMode;

const ownPids = { securityContext: { namespaceOptions: { network: POD, ipc: POD, pid: CONTAINER } } };

const sleeper = ['sleep', '100000'];

test('inspect shows the spec, pid, pod, request and layers of a container, the spec also when it has ended', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const mounts = [{ containerPath: '/data', hostPath: agent.folder, readonly: true }];
  const annotations = { note: 'kept' };
  const container = await pod.start('main', sleeper, { mounts, annotations, tty: true });
  const { status, info } = await inspect(agent, container);
  assert.equal(await readlink(`/proc/${info.pid}/exe`).then(path => path.endsWith('/busybox')), true);
  assert.deepEqual([info.sandboxID, info.runtimeHandler, info.snapshotKey], [pod.id, 'runc', container.id]);
  assert.deepEqual(info.runtimeSpec.process.args, sleeper);
  assert.match(info.cgroup, new RegExp(container.id));
  const [layer, ...more] = info.snapshot.layers;
  assert.deepEqual(more, []);
  assert.ok((await stat(`${layer.folder}/bin/busybox`)).isFile());
  await container.exec(['touch', '/written']);
  assert.ok((await stat(`${info.snapshot.writable}/written`)).isFile());
  const [root] = info.snapshot.mounts.filter(({ target }: { target: string }) => target === `${info.bundle}/rootfs`);
  assert.equal(root.type, 'overlay');
  const { config } = info;
  assert.deepEqual(
    [config.metadata, config.annotations, config.tty],
    [{ name: 'main', attempt: 0 }, annotations, true],
  );
  assert.deepEqual([config.log_path, config.mounts[0].hostPath], [container.logPath, agent.folder]);
  assert.equal(status?.logPath, container.logPath);

  await container.stop();
  const ended = await inspect(agent, container);
  assert.deepEqual([ended.info.pid, ended.info.runtimeSpec], [0, info.runtimeSpec]);
  assert.deepEqual(ended.info.snapshot.layers, info.snapshot.layers);
});

test('inspectp shows the namespaces, network, cgroup, handler and request of a pod', async t => {
  const agent = await useAgent(t);
  const portMappings = [
    { protocol: runtime.v1.Protocol.UDP, containerPort: 53, hostPort: 20_053, hostIp: '127.0.0.1' },
  ];
  const pod = await Pod.run(agent, { portMappings, linux: ownPids });
  const { status, info } = await inspectPod(agent, pod);
  const container = await pod.start('main', sleeper);
  const { pid } = (await inspect(agent, container)).info;
  const spaces: Record<string, { path: string }> = info.namespaces;
  for (const [kind, file] of [
    ['network', 'net'],
    ['ipc', 'ipc'],
    ['uts', 'uts'],
  ] as const) {
    const pinned = await stat(spaces[kind]?.path ?? '', { bigint: true });
    assert.equal(`${file}:[${pinned.ino}]`, await readlink(`/proc/${pid}/ns/${file}`));
  }
  assert.deepEqual([info.namespaces.pid, info.pid], ['private', 0]);
  const [network] = info.runtimeSpec.linux.namespaces.filter(({ type }: { type: string }) => type === 'network');
  assert.equal(network.path, spaces['network']?.path);
  assert.deepEqual(info.ips, [status?.network?.ip]);
  assert.deepEqual([info.cniResult[0].network, info.cniResult[0].ifName], [agent.bridge, 'eth0']);
  assert.equal(info.cniResult[0].result.ips[0].address.split('/')[0], status?.network?.ip);
  assert.match(info.runtimeSpec.linux.cgroupsPath, new RegExp(pod.id));
  assert.equal(info.runtimeHandler, 'runc');
  const mapped = { protocol: 'UDP', container_port: 53, host_port: 20_053, host_ip: '127.0.0.1' };
  assert.deepEqual([info.config.hostname, info.config.port_mappings], ['test-host', [mapped]]);
  await pod.stop();
  const stopped = await inspectPod(agent, pod);
  assert.deepEqual([stopped.info.cniResult, stopped.status?.network?.ip], [[], '']);
});

test('a pod that shares its pids has the pid that keeps them, one of the host says so', async t => {
  const agent = await useAgent(t);
  const shared = { linux: { securityContext: { namespaceOptions: { network: POD, ipc: POD, pid: POD } } } };
  const { info } = await inspectPod(agent, await Pod.run(agent, shared));
  assert.match(await readlink(`/proc/${info.pid}/exe`), /catatonit/);
  const onHost = { linux: { securityContext: { namespaceOptions: { network: NODE, ipc: NODE, pid: CONTAINER } } } };
  const host = await inspectPod(agent, await Pod.run(agent, { ...onHost, hostname: '' }));
  assert.deepEqual([host.info.namespaces.network, host.info.namespaces.ipc], ['host', 'host']);
  assert.deepEqual([host.info.cniResult, host.info.ips], [[], []]);
});

async function inspect({ client }: TestAgent, { id }: Container) {
  const { status, info } = await client.call(runtimeService.ContainerStatus, { containerId: id, verbose: true });
  return { status, info: JSON.parse(info['info'] ?? '') };
}

async function inspectPod({ client }: TestAgent, { id }: Pod) {
  const { status, info } = await client.call(runtimeService.PodSandboxStatus, { podSandboxId: id, verbose: true });
  return { status, info: JSON.parse(info['info'] ?? '') };
}
