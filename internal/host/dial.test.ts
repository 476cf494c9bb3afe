import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { BerthError } from '../errors/errors.ts';
import { spawnChild } from './child.ts';
import { dialLoopback } from './dial.ts';
import { pinNamespaces, unpinNamespace } from './namespaces.ts';

const echoServer = `
  const server = require('node:net').createServer({ allowHalfOpen: true }, socket => socket.pipe(socket));
  server.listen(Number(process.argv[1]), process.argv[2], () => console.log('up'));
`;

test('a port of a pod is reached on its own loopback, IPv4 or IPv6, and nowhere else', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'berth-dial-'));
  const net = join(folder, 'net');
  pinNamespaces({ net });
  const serve = (port: number, host: string) => {
    const server = [process.execPath, '-e', echoServer, String(port), host];
    return spawnChild('nsenter', [`--net=${net}`, ...server], { stdout: 'pipe' });
  };
  const servers = await Promise.all([serve(8080, '127.0.0.1'), serve(8081, '::1')]);
  t.after(async () => {
    for (const { pid } of servers) process.kill(pid, 'SIGKILL');
    await Promise.all(servers.map(({ exit }) => exit));
    unpinNamespace(net);
    rmSync(folder, { recursive: true });
  });
  for (const { stdout } of servers) await once(stdout ?? assert.fail(), 'data');
  const descriptors = readdirSync('/proc/self/fd').length;
  for (const port of [8080, 8081]) {
    const socket = await dialLoopback(net, port);
    const answer: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => answer.push(chunk));
    socket.end(Buffer.alloc(1_000_000, 'x'));
    await once(socket, 'close');
    assert.equal(Buffer.concat(answer).length, 1_000_000);
  }
  const refused = (error: unknown) => error instanceof BerthError && error.code === 'Unavailable';
  await assert.rejects(dialLoopback(net, 8082), refused);
  await sleep(10);
  assert.equal(readdirSync('/proc/self/fd').length, descriptors);
});
