import assert from 'node:assert/strict';
import { idOf, run } from './support/inspect.ts';
import type { TestKubelet } from './support/kubelet.ts';
import { container } from './support/manifests.ts';
import { scenarios } from './support/scenarios.ts';
import { nodeAddress } from './support/settings.ts';

const server = (port: number): string =>
  `trap exit TERM; mkdir /www; hostname > /www/index.html; httpd -f -p ${port} -h /www & wait`;

const readinessProbe = (port: number) => ({ httpGet: { path: '/', port }, periodSeconds: 1 });

async function hostPort(kubelet: TestKubelet): Promise<void> {
  const url = `http://${nodeAddress}:18080/`;
  const ports = [{ containerPort: 8080, hostPort: 18_080 }, { containerPort: 8081 }];
  const pod = await kubelet.run('served', {
    containers: [container(kubelet, 'main', server(8080), { ports, readinessProbe: readinessProbe(8080) })],
  });
  const { podIP } = await pod.ready();
  assert.equal(await (await fetch(url)).text(), `${pod.fullName}\n`);
  const client = await kubelet.run('client', { containers: [container(kubelet, 'main', ['sleep', '100000'])] });
  const id = idOf(await client.ready(), 'main');
  assert.equal(await run(kubelet, id, ['wget', '-qO-', `http://${podIP}:8080/`]), `${pod.fullName}\n`);
  assert.equal(await run(kubelet, id, ['wget', '-qO-', url]), `${pod.fullName}\n`);
  await pod.remove();
  await assert.rejects(fetch(url, { signal: AbortSignal.timeout(2000) }));
}

async function names(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('names', {
    hostname: 'chosen',
    dnsPolicy: 'None',
    dnsConfig: {
      nameservers: ['192.0.2.53'],
      searches: ['one.test', 'two.test'],
      options: [{ name: 'ndots', value: '3' }],
    },
    hostAliases: [{ ip: '192.0.2.9', hostnames: ['alias.test'] }],
    containers: [container(kubelet, 'main', ['sleep', '100000'])],
  });
  const status = await pod.ready();
  const id = idOf(status, 'main');
  assert.equal(await run(kubelet, id, ['hostname']), 'chosen\n');
  const resolv = await run(kubelet, id, ['cat', '/etc/resolv.conf']);
  assert.deepEqual(resolv.trim().split('\n').sort(), [
    'nameserver 192.0.2.53',
    'options ndots:3',
    'search one.test two.test',
  ]);
  const hosts = await run(kubelet, id, ['cat', '/etc/hosts']);
  assert.match(hosts, new RegExp(`^${status.podIP}\\tchosen$`, 'm'));
  assert.match(hosts, /^192\.0\.2\.9\talias\.test$/m);
}

scenarios('a kubelet connects pods', {
  'ports of the host lead to them': hostPort,
  'names are those of the manifest': names,
});
