import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';
import { PortForwardClient } from './support/port-forward-client.ts';
import { until } from './support/until.ts';

const echoes = `
  const [host, port] = process.argv.slice(1);
  const server = require('node:net').createServer({ allowHalfOpen: true }, socket => {
    socket.on('error', () => {}).pipe(socket);
  });
  server.listen(Number(port), host, () => console.log('up'));
`;

/** Answers with what it is sent, in the pod's network, until it is disposed of. */
async function serve(agent: TestAgent, pod: Pod, host: string, port: number): Promise<AsyncDisposable> {
  const network = join(agent.folder, 'state/k8s.io', pod.id, 'ns/net');
  const server = spawn('nsenter', [`--net=${network}`, process.execPath, '-e', echoes, host, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(server.stdout, 'data');
  return {
    async [Symbol.asyncDispose]() {
      server.kill('SIGKILL');
      await once(server, 'exit');
    },
  };
}

async function forward(agent: TestAgent, pod: Pod, port: readonly number[] = []): Promise<PortForwardClient> {
  const { url } = await agent.client.call(runtimeService.PortForward, { podSandboxId: pod.id, port: [...port] });
  return PortForwardClient.open(url);
}

test('what cannot be forwarded is refused before there is a URL', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const ended = await Pod.run(agent);
  await ended.stop();
  const ask = (request: object) => agent.client.call(runtimeService.PortForward, { podSandboxId: pod.id, ...request });
  await assert.rejects(ask({ port: [0] }), { code: 'InvalidArgument', message: /the port 0 is not between/ });
  await assert.rejects(ask({ port: [65_536] }), { code: 'InvalidArgument' });
  await assert.rejects(ask({ podSandboxId: ended.id }), { code: 'FailedPrecondition', message: /is not ready/ });
  await assert.rejects(ask({ podSandboxId: 'nope' }), { code: 'NotFound' });
  assert.match((await ask({ podSandboxId: pod.id.slice(0, 12) })).url, /\/portforward\/\S+$/);
});

test('ports of a pod: IPv4 before IPv6, large and half-closed, and a refused one ends only itself', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  await using _four = await serve(agent, pod, '127.0.0.1', 7001);
  await using _six = await serve(agent, pod, '::1', 7002);
  const client = await forward(agent, pod);
  const open = await client.connect(7001);
  client.spdy.data(open.data, 'begun');
  const refused = await client.failure(await client.connect(7003));
  const { name, namespace } = pod.config.metadata ?? {};
  assert.match(refused, new RegExp(`nothing accepts connections on port 7003 of pod "${namespace}/${name}"`));
  client.spdy.data(open.data, ' and ended', true);
  await client.spdy.until(() => open.data.fin);
  assert.equal(Buffer.concat(open.data.chunks).toString(), 'begun and ended');

  const sent = randomBytes(3_000_000);
  const answers = await Promise.all([client.ask(7001, sent), client.ask(7002, sent), client.ask(7001, sent)]);
  for (const answer of answers) assert.ok(answer.equals(sent));
  client.close();
});

test('a pod with the network of the host', async t => {
  const agent = await useAgent(t);
  const { NODE, CONTAINER, POD } = runtime.v1.NamespaceMode;
  const options = { network: NODE, pid: CONTAINER, ipc: POD };
  const pod = await Pod.run(agent, { linux: { securityContext: { namespaceOptions: options } } });
  const server = createServer(socket => socket.end('from the host'));
  server.listen(0, '127.0.0.1');
  t.after(() => server.close());
  await until('it listens', 5000, () => server.listening);
  const client = await forward(agent, pod);
  assert.equal((await client.ask((server.address() as AddressInfo).port, '')).toString(), 'from the host');
  client.close();
});

test('a thousand connections of which half are reset leave nothing', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  await using _server = await serve(agent, pod, '127.0.0.1', 7001);
  const client = await forward(agent, pod);
  const descriptors = () => readdirSync(`/proc/${agent.pid}/fd`).length;
  const before = descriptors();
  const one = async (number: number) => {
    if (number % 2 === 0) {
      assert.equal((await client.ask(7001, `hello ${number}`)).toString(), `hello ${number}`);
      return;
    }
    const { data } = await client.connect(7001);
    client.spdy.data(data, 'lost');
    client.spdy.resetStream(data);
  };
  for (let number = 0; number < 1000; number += 20) {
    await Promise.all(Array.from({ length: 20 }, (_, index) => one(number + index)));
  }
  assert.equal((await client.ask(7001, 'still there')).toString(), 'still there');
  await until('all are closed', 5000, () => descriptors() <= before);
  client.close();
  await until('the session is closed', 5000, () => descriptors() < before);
});

test('a session ends with its pod and with the agent', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  await pod.start('main', ['nc', '-ll', '-p', '7001', '-e', 'cat']);
  const client = await forward(agent, pod);
  await until('it listens', 5000, async () => (await client.ask(7001, 'x')).toString() === 'x');
  const open = await client.connect(7001);
  client.spdy.data(open.data, 'begun');
  await client.spdy.until(() => open.data.bytes > 0);
  await pod.stop();
  await client.spdy.until(() => open.data.fin || open.data.reset !== undefined);
  assert.match(await client.failure(await client.connect(7001)), /is not ready/);
  await agent.stop();
  await client.spdy.untilClosed();
});
