import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { useAgent } from './support/agent.ts';
import { type Container, Pod } from './support/pods.ts';
import { onContainerd } from './support/runtime-under-test.ts';

const { NODE, POD, CONTAINER } = runtime.v1.NamespaceMode;

const sleeper = ['sleep', '100000'];

const onHost = {
  hostname: '',
  linux: { securityContext: { namespaceOptions: { network: NODE, ipc: POD, pid: CONTAINER } } },
};

const read = async (container: Container, script: string): Promise<string> =>
  (await container.exec(['sh', '-c', script])).stdout;

const dnsConfig = {
  servers: ['10.96.0.10', 'fd00::a'],
  searches: ['default.svc.cluster.local', 'svc.cluster.local'],
  options: ['ndots:5', 'edns0'],
};

const resolvConf =
  'search default.svc.cluster.local svc.cluster.local\nnameserver 10.96.0.10\nnameserver fd00::a\noptions ndots:5 edns0\n';

test('DNS is as the pod is told, on the network of the host too; a pod that is told nothing has that of the host', async t => {
  const agent = await useAgent(t);
  const pods = [{ dnsConfig }, { ...onHost, dnsConfig }, {}, onHost];
  const contents = pods.map(async (config: runtime.v1.IPodSandboxConfig) => {
    const pod = await Pod.run(agent, config);
    const container = await pod.start('main', sleeper, config.linux ? { linux: onHost.linux } : {});
    return read(container, 'cat /etc/resolv.conf');
  });
  const host = await readFile('/etc/resolv.conf', 'utf8');
  assert.deepEqual(await Promise.all(contents), [resolvConf, resolvConf, host, host]);
});

test('the name of the pod is what its containers are called, and its address has it', async t => {
  const agent = await useAgent(t);
  const longest = `${'a'.repeat(30)}.${'b'.repeat(33)}`;
  const look = 'hostname; cat /etc/hostname; echo $HOSTNAME';
  for (const name of ['web-0', 'web-0.web.default.svc.cluster.local', longest]) {
    const pod = await Pod.run(agent, { hostname: name });
    const container = await pod.start('main', sleeper);
    assert.equal(await read(container, look), `${name}\n`.repeat(3));
    // with containerd it is that of the host
    if (onContainerd) continue;
    const { ip } = (await pod.status()).network ?? {};
    assert.match(
      await read(container, 'cat /etc/hosts'),
      new RegExp(`^127\\.0\\.0\\.1\\s+localhost$.*^${ip}\\s+${name}$`, 'sm'),
    );
    assert.equal((await container.exec(['ping', '-c', '1', '-W', '2', name])).exitCode, 0);
  }
  const host = await (await Pod.run(agent, onHost)).start('main', sleeper, { linux: onHost.linux });
  assert.equal(await read(host, look), `${hostname()}\n`.repeat(3));
  assert.equal(await read(host, 'cat /etc/hosts'), await readFile('/etc/hosts', 'utf8'));
});

test('what a container writes to the files of its pod, the others see', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const [one, two] = [await pod.start('one', sleeper), await pod.start('two', sleeper)];
  await read(one, 'echo 10.1.2.3 neighbour >> /etc/hosts');
  assert.match(await read(two, 'cat /etc/hosts'), /^10\.1\.2\.3 neighbour$/m);
});
