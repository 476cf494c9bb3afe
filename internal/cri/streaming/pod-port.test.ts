import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duplexPair } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { BerthError, errnoOf } from '../../errors/errors.ts';
import { pinNamespaces, unpinNamespace } from '../../host/namespaces.ts';
import { connectToPort } from './pod-port.ts';

/** A server on the host's loopback, as a pod with the host's network has it. */
async function serve(t: TestContext, onSocket: (socket: Socket) => void, host = '127.0.0.1') {
  const server = createServer({ allowHalfOpen: true }, socket => onSocket(socket.on('error', () => {})));
  server.listen(0, host);
  await once(server, 'listening');
  t.after(() => server.close());
  return { pod: 'default/web', network: undefined, port: (server.address() as AddressInfo).port };
}

const never = new AbortController().signal;
const descriptors = () => readdirSync('/proc/self/fd').length;

test('each direction is closed by itself, on IPv4 and on IPv6', async t => {
  for (const host of ['127.0.0.1', '::1']) {
    let question = '';
    const onSocket = (socket: Socket) =>
      socket
        .on('data', (chunk: Buffer) => {
          question += chunk.toString();
        })
        .on('end', () => socket.end(`got ${question}`));
    const target = await serve(t, onSocket, host);
    const [client, served] = duplexPair();
    const done = connectToPort(target, served, never);
    client.end('a question');
    assert.equal(await text(client), 'got a question');
    await done;
  }
});

test('where nothing accepts the error names port and pod', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'berth-port-'));
  const network = join(folder, 'net');
  pinNamespaces({ net: network });
  t.after(() => {
    unpinNamespace(network);
    rmSync(folder, { recursive: true });
  });
  const [, served] = duplexPair();
  const before = descriptors();
  const refused = connectToPort({ pod: 'default/web', network, port: 8080 }, served, never);
  await assert.rejects(
    refused,
    /^BerthError: nothing accepts connections on port 8080 of pod "default\/web", neither on 127.0.0.1 nor on ::1$/,
  );
  await sleep(10);
  assert.equal(descriptors(), before);
});

test('a connection that the pod resets is an error that says so, and the other direction ends too', async t => {
  const target = await serve(t, socket => socket.once('data', () => socket.resetAndDestroy()));
  const [client, served] = duplexPair();
  const done = connectToPort(target, served, never);
  client.write('x');
  await assert.rejects(done, error => error instanceof BerthError && errnoOf(error.cause) === 'ECONNRESET');
});

test('a client that leaves resets the connection to the pod', async t => {
  const seen = Promise.withResolvers<string | undefined>();
  const target = await serve(t, socket => {
    socket.write('up');
    socket.once('error', error => seen.resolve(errnoOf(error)));
  });
  const [client, served] = duplexPair();
  const gone = new AbortController();
  const done = connectToPort(target, served, gone.signal);
  await once(client, 'data');
  gone.abort(new Error('gone'));
  await assert.rejects(done, /gone/);
  assert.equal(await seen.promise, 'ECONNRESET');
});

test('a thousand connections of which half are reset leave nothing', async t => {
  let count = 0;
  const target = await serve(t, socket => {
    const isReset = count++ % 2 === 0;
    if (isReset) socket.once('data', () => socket.resetAndDestroy());
    else socket.pipe(socket);
  });
  // the addresses are looked up once
  connect(target.port, '127.0.0.1').destroy();
  await sleep(20);
  const before = descriptors();
  const outcomes = { whole: 0, broken: 0 };
  const one = async () => {
    const [client, served] = duplexPair();
    const done = connectToPort(target, served, never);
    client.end('hello');
    try {
      const [answer] = await Promise.all([text(client), done]);
      assert.equal(answer, 'hello');
      outcomes.whole++;
    } catch {
      outcomes.broken++;
    } finally {
      served.destroy();
      client.destroy();
    }
  };
  for (let round = 0; round < 20; round++) {
    await Promise.all(Array.from({ length: 50 }, one));
  }
  await sleep(50);
  assert.equal(descriptors(), before);
  assert.deepEqual(outcomes, { whole: 500, broken: 500 });
});
