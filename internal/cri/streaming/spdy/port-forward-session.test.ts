import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StreamingBackend } from '../backend.ts';
import { connectSpdy, type SpdyClient, textOf } from '../testing/spdy-client.ts';
import { startRig } from '../testing/streaming-rig.ts';

const protocols = ['portforward.k8s.io'];

/** Answers when the client has ended its side. */
async function echo(connection: Duplex): Promise<void> {
  await pipeline(connection, connection);
}

async function forwarding(
  t: TestContext,
  portForward: StreamingBackend['portForward'],
  options: Parameters<typeof startRig>[2] = {},
) {
  const { server, events } = await startRig(t, { portForward }, options);
  const client = await connectSpdy(server.portForwardUrl({ sandboxId: 's1', ports: [] }), { protocols });
  t.after(() => client.destroy());
  return { server, events, client };
}

/** As Go's client does: the error stream first, of which it closes its side. */
async function openPair(client: SpdyClient, requestId: number, port = 80) {
  const headers = { port: String(port), requestid: String(requestId) };
  const error = await client.open({ ...headers, streamtype: 'error' });
  client.data(error, '', true);
  const data = await client.open({ ...headers, streamtype: 'data' });
  return { error, data };
}

test('what goes in comes out, each direction closed by itself', async t => {
  const { client, events } = await forwarding(t, async (sandboxId, port, connection) => {
    assert.deepEqual([sandboxId, port], ['s1', 8080]);
    const chunks: Buffer[] = [];
    connection.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(connection, 'end');
    connection.end(`got ${Buffer.concat(chunks).toString()}`);
    await finished(connection);
  });
  const { error, data } = await openPair(client, 0, 8080);
  client.data(data, 'hel');
  client.data(data, 'lo', true);
  await client.until(() => data.fin && error.fin);
  assert.deepEqual([textOf(data), textOf(error)], ['got hello', '']);
  assert.deepEqual([data.reset, error.reset], [undefined, undefined]);
  assert.deepEqual([events.bytes.get('portforward in'), events.bytes.get('portforward out')], [5, 9]);
});

test('pairs are told by their request, in whatever order their streams come', async t => {
  const { client } = await forwarding(t, async (_, port, connection) => {
    connection.end(String(port));
    connection.resume();
    await finished(connection);
  });
  const headers = (requestid: number, port: number) => ({ requestid: String(requestid), port: String(port) });
  const opening = [
    client.synStream({ ...headers(7, 1), streamtype: 'error' }),
    client.synStream({ ...headers(8, 2), streamtype: 'error' }),
    client.synStream({ ...headers(8, 2), streamtype: 'data' }),
    client.synStream({ ...headers(9, 3), streamtype: 'data' }),
    client.synStream({ ...headers(7, 1), streamtype: 'data' }),
    client.synStream({ ...headers(9, 3), streamtype: 'error' }),
  ];
  const [, , second, third, first] = await Promise.all(opening);
  await client.until(() => [first, second, third].every(stream => stream?.fin));
  assert.deepEqual([textOf(first), textOf(second), textOf(third)], ['1', '2', '3']);
});

test('old clients give no request: the data stream follows its error stream', async t => {
  const { client } = await forwarding(t, (_, _port, connection) => echo(connection));
  await client.open({ streamtype: 'error', port: '80' });
  const data = await client.open({ streamtype: 'data', port: '80' });
  client.data(data, 'old', true);
  await client.until(() => data.fin);
  assert.equal(textOf(data), 'old');
});

test('a stream without a good port, of another kind or for the second time is refused, and no other', async t => {
  const { client } = await forwarding(t, (_, _port, connection) => echo(connection));
  const kept = await client.open({ streamtype: 'error', port: '80', requestid: '1' });
  for (const headers of [
    { streamtype: 'data' },
    { streamtype: 'data', port: '0' },
    { streamtype: 'data', port: '65536' },
    { streamtype: 'data', port: '8x' },
    { streamtype: 'stdin', port: '80' },
    { port: '80' },
    { streamtype: 'error', port: '80', requestid: '1' },
    { streamtype: 'data', port: '81', requestid: '1' },
  ]) {
    assert.equal((await client.open({ requestid: '2', ...headers } as Record<string, string>)).reset, 3);
  }
  const data = await client.open({ streamtype: 'data', port: '80', requestid: '1' });
  client.data(data, 'x', true);
  await client.until(() => data.fin && kept.fin);
});

test('a port where nobody listens is told of, and others go on', async t => {
  const { client } = await forwarding(t, async (_, port, connection) => {
    if (port === 1) throw new Error('nothing accepts connections on port 1');
    await echo(connection);
  });
  const good = await openPair(client, 1);
  const bad = await openPair(client, 2, 1);
  await client.until(() => bad.error.fin && bad.data.fin);
  assert.equal(textOf(bad.error), 'nothing accepts connections on port 1');
  client.data(good.data, 'still', true);
  await client.until(() => good.data.fin);
  assert.equal(textOf(good.data), 'still');
});

test('a connection that breaks is reset without a word, as a word would end all others', async t => {
  const { client } = await forwarding(t, async (_, port, connection) => {
    if (port === 2) connection.write('a beginning');
    if (port === 2) throw new Error('broken');
    throw new Error('broken', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
  });
  for (const port of [1, 2]) {
    const { error, data } = await openPair(client, port, port);
    await client.until(() => error.fin && data.reset !== undefined);
    assert.deepEqual([textOf(error), data.reset], ['', 5]);
  }
});

test('a pair of which half is missing is given up', async t => {
  const { client } = await forwarding(t, (_, _port, connection) => echo(connection), { createMs: 1500 });
  const error = await client.open({ streamtype: 'error', port: '80', requestid: '1' });
  const data = await client.open({ streamtype: 'data', port: '80', requestid: '2' });
  await client.until(() => error.fin && data.reset !== undefined);
  assert.match(textOf(error), /has not opened the data stream within 1.5 s/);
});

test('a client that resets its stream aborts that connection', async t => {
  const aborted = Promise.withResolvers<void>();
  const { client } = await forwarding(t, async (_, _port, connection, signal) => {
    connection.write('open');
    await once(signal, 'abort');
    aborted.resolve();
  });
  const { data } = await openPair(client, 1);
  await client.until(() => data.bytes > 0);
  client.resetStream(data);
  await aborted.promise;
  await sleep(20);
  assert.equal(data.reset, undefined, 'a reset is not answered');
});

test('a session that is ended aborts its connections', async t => {
  const signals: AbortSignal[] = [];
  const { client, server } = await forwarding(t, async (_, _port, connection, signal) => {
    signals.push(signal);
    connection.write('open');
    await once(signal, 'abort');
  });
  const pairs = [await openPair(client, 1), await openPair(client, 2)];
  await client.until(() => pairs.every(({ data }) => data.bytes > 0));
  await server.close();
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [true, true],
  );
  await client.untilClosed();
  assert.equal(client.goAway, 0);
});

async function listen(t: TestContext, serve: (socket: Socket) => void): Promise<number> {
  const server: Server = createServer({ allowHalfOpen: true }, socket => {
    socket.on('error', () => {});
    serve(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const address = server.address();
  assert.ok(address && typeof address === 'object');
  return address.port;
}

async function forwardTo(port: number, connection: Duplex, signal: AbortSignal): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  await once(socket, 'connect');
  try {
    await Promise.all([pipeline(connection, socket, { signal }), pipeline(socket, connection, { signal })]);
  } finally {
    socket.destroy();
  }
}

test('of 1000 connections half are reset, by either side, and the others bring all', { timeout: 120_000 }, async t => {
  const sockets = new Set<Socket>();
  const port = await listen(t, socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.once('data', (first: Buffer) => {
      if (first.toString('latin1', 0, 5) === 'reset') return void socket.resetAndDestroy();
      socket.write(first);
      socket.pipe(socket);
    });
  });
  const { client, events } = await forwarding(t, (_, wanted, connection, signal) => {
    assert.equal(wanted, 80);
    return forwardTo(port, connection, signal);
  });
  const one = async (index: number): Promise<string> => {
    const { error, data } = await openPair(client, index);
    if (index % 4 === 1) {
      client.data(data, 'hello');
      await client.until(() => data.bytes > 0);
      client.resetStream(data);
      await client.until(() => error.fin);
      return `reset by us, ${textOf(error)}`;
    }
    if (index % 4 === 3) {
      client.data(data, 'reset');
      await client.until(() => data.reset !== undefined && error.fin);
      return `reset by them, ${textOf(error)}`;
    }
    const bytes = randomBytes(5000);
    client.data(data, bytes, true);
    await client.until(() => data.fin && error.fin);
    return Buffer.concat(data.chunks).equals(bytes) ? `whole, ${textOf(error)}` : 'damaged';
  };
  const outcomes = new Map<string, number>();
  for (let begin = 0; begin < 1000; begin += 250) {
    for (const outcome of await Promise.all(Array.from({ length: 250 }, (_, index) => one(begin + index)))) {
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
  }
  assert.deepEqual(Object.fromEntries(outcomes), { 'whole, ': 500, 'reset by us, ': 250, 'reset by them, ': 250 });
  while (sockets.size > 0) await sleep(10);
  assert.deepEqual(events.closed, [], 'it is still one session');
});

test('one connection that nobody reads holds up no more than it must, and a big one comes whole', async t => {
  const port = await listen(t, socket => socket.pipe(socket));
  const { client } = await forwarding(t, (_, wanted, connection, signal) =>
    wanted === 1 ? once(signal, 'abort').then(() => {}) : forwardTo(port, connection, signal),
  );
  const stalled = await openPair(client, 1, 1);
  await client.send(stalled.data, Buffer.alloc(500_000));
  const { data } = await openPair(client, 2);
  const bytes = randomBytes(10_000_000);
  await client.send(data, bytes);
  client.data(data, '', true);
  await client.until(() => data.fin);
  const sha = (input: Buffer) => createHash('sha256').update(input).digest('hex');
  assert.equal(sha(Buffer.concat(data.chunks)), sha(bytes));
});
