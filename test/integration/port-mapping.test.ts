import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { runtime } from '../../api/gen/cri.js';
import { useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';

const { TCP, UDP, SCTP } = runtime.v1.Protocol;
const { NODE, POD, CONTAINER } = runtime.v1.NamespaceMode;

/** Outside the range that the kernel hands out, so nobody else listens there. */
const hostPort = 20_000 + (process.pid % 10_000);

const page = (port: number, text: string): string =>
  `mkdir -p /www; echo ${text} > /www/index.html; exec busybox httpd -f -p ${port} -h /www`;

test('a mapped port of the host is answered by the pod', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent, {
    portMappings: [
      { protocol: TCP, containerPort: 8080, hostPort },
      { protocol: TCP, containerPort: 8080, hostPort: hostPort + 1 },
      { protocol: TCP, containerPort: 9090, hostPort: 0 },
    ],
  });
  const server = await pod.start('server', ['sh', '-c', page(8080, 'from the pod')]);
  const { ip } = (await pod.status()).network ?? {};
  assert.equal(await answer(`http://${ip}:8080/`), 'from the pod\n');
  for (const port of [hostPort, hostPort + 1]) {
    assert.equal(await answer(`http://${hostAddress()}:${port}/`), 'from the pod\n');
  }
  await server.stop();
  await pod.stop();
  await isSilent(`http://${hostAddress()}:${hostPort}/`);
});

test('one port of the host leads to several pods, by the address that it is asked at', async t => {
  await addAddresses(t, ['198.51.100.1', '198.51.100.2']);
  const agent = await useAgent(t);
  for (const hostIp of ['198.51.100.1', '198.51.100.2']) {
    const portMappings = [{ protocol: TCP, containerPort: 8080, hostPort, hostIp }];
    const pod = await Pod.run(agent, { portMappings });
    await pod.start('server', ['sh', '-c', page(8080, `at ${hostIp}`)]);
  }
  for (const hostIp of ['198.51.100.1', '198.51.100.2']) {
    assert.equal(await answer(`http://${hostIp}:${hostPort}/`), `at ${hostIp}\n`);
  }
  await isSilent(`http://${hostAddress()}:${hostPort}/`);
});

test('datagrams are mapped beside streams of the same port, and SCTP has its rule', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent, {
    portMappings: [
      { protocol: UDP, containerPort: 5353, hostPort },
      { protocol: TCP, containerPort: 8080, hostPort },
      { protocol: SCTP, containerPort: 3868, hostPort },
    ],
  });
  const server = await pod.start('server', ['sh', '-c', page(8080, 'a stream')]);
  const echo = await echoDatagrams(await server.pid(), 5353);
  assert.equal(await answer(`http://${hostAddress()}:${hostPort}/`), 'a stream\n');
  try {
    assert.equal(await datagram('a datagram', hostAddress(), hostPort), 'a datagram');
  } finally {
    echo.kill('SIGKILL');
    await once(echo, 'exit');
  }
  const { stdout } = await execa('iptables-save', ['-t', 'nat']);
  const { ip } = (await pod.status()).network ?? {};
  assert.match(stdout, new RegExp(`-p sctp .*--dport ${hostPort} .*--to-destination ${ip}:3868`));
});

test('a pod on the network of the host has the ports that it opens; those that the kubelet names are not mapped', async t => {
  const agent = await useAgent(t);
  const linux = { securityContext: { namespaceOptions: { network: NODE, ipc: POD, pid: CONTAINER } } };
  const portMappings = [{ protocol: TCP, containerPort: hostPort, hostPort }];
  const pod = await Pod.run(agent, { hostname: '', linux, portMappings });
  await pod.start('server', ['sh', '-c', page(hostPort, 'on the host')], { linux });
  assert.equal(await answer(`http://127.0.0.1:${hostPort}/`), 'on the host\n');
  const { stdout } = await execa('iptables-save', ['-t', 'nat']);
  assert.ok(!stdout.includes(`--dport ${hostPort} `));
});

/** The server takes a moment to listen. */
async function answer(url: string): Promise<string> {
  for (let tries = 0; ; tries++) {
    try {
      return await (await fetch(url, { signal: AbortSignal.timeout(2000) })).text();
    } catch (error) {
      if (tries === 20) throw error;
      await sleep(100);
    }
  }
}

async function isSilent(url: string): Promise<void> {
  await assert.rejects(fetch(url, { signal: AbortSignal.timeout(2000) }));
}

/** Sends it till it comes back. */
async function datagram(text: string, address: string, port: number): Promise<string> {
  const socket = createSocket('udp4');
  const repeat = setInterval(() => socket.send(text, port, address), 200);
  try {
    const [got] = await once(socket, 'message', { signal: AbortSignal.timeout(10_000) });
    return String(got);
  } finally {
    clearInterval(repeat);
    socket.close();
  }
}

/** Busybox speaks no UDP: a process of the test does, in the network namespace of the container. */
async function echoDatagrams(pid: number, port: number): Promise<ChildProcess> {
  const program = `const socket = require('node:dgram').createSocket('udp4');
    socket.on('message', (text, from) => socket.send(text, from.port, from.address));
    socket.bind(${port}, () => console.log('bound'));`;
  const child = spawn('nsenter', ['--net', '--target', String(pid), process.execPath, '-e', program]);
  await once(child.stdout, 'data', { signal: AbortSignal.timeout(10_000) });
  return child;
}

/** On the loopback interface till the test ends. */
async function addAddresses(t: TestContext, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    t.after(() => execa('ip', ['address', 'delete', `${address}/32`, 'dev', 'lo']));
    await execa('ip', ['address', 'add', `${address}/32`, 'dev', 'lo']);
  }
}

function hostAddress(): string {
  const addresses = Object.values(networkInterfaces()).flatMap(list => list ?? []);
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
}
