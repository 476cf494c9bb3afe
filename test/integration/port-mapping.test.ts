import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';

/** Outside the range that the kernel hands out, so nobody else listens there. */
const hostPort = 20_000 + (process.pid % 10_000);

test('a mapped port of the host is answered by the pod', async t => {
  const agent = await useAgent(t);
  const { TCP } = runtime.v1.Protocol;
  const pod = await Pod.run(agent, {
    portMappings: [
      { protocol: TCP, containerPort: 8080, hostPort },
      { protocol: TCP, containerPort: 9090, hostPort: 0 },
    ],
  });
  const page = 'mkdir /www; echo from the pod > /www/index.html; exec busybox httpd -f -p 8080 -h /www';
  const server = await pod.start('server', ['sh', '-c', page]);
  const { ip } = (await pod.status()).network ?? {};
  assert.equal(await answer(`http://${ip}:8080/`), 'from the pod\n');
  assert.equal(await answer(`http://${hostAddress()}:${hostPort}/`), 'from the pod\n');
  await server.stop();
  await pod.stop();
  await assert.rejects(fetch(`http://${hostAddress()}:${hostPort}/`, { signal: AbortSignal.timeout(2000) }));
});

/** The server takes a moment to listen. */
async function answer(url: string): Promise<string> {
  for (let tries = 0; ; tries++) {
    try {
      return await (await fetch(url, { signal: AbortSignal.timeout(2000) })).text();
    } catch (error) {
      if (tries === 20) throw error;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}

function hostAddress(): string {
  const addresses = Object.values(networkInterfaces()).flatMap(list => list ?? []);
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
}
