import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { containerd } from '../../api/gen/containerd.js';
import { ttrpc } from '../../api/gen/ttrpc.js';
import { BerthError, isCode } from '../errors/errors.ts';
import { silent } from '../log/log.ts';
import { TtrpcClient } from './client.ts';
import { connectSocket } from './connect.ts';
import { ConnectionClosed } from './connection-closed.ts';
import { encodeFrame, FrameDecoder, frameTypes, headerLength, maxDataLength } from './frame.ts';
import { type Handlers, TtrpcServer } from './server.ts';

const { Events } = containerd.services.events.ttrpc.v1;
const { Task } = containerd.task.v2;

const folder = await mkdtemp(join(tmpdir(), 'berth-ttrpc-'));
const closers: (() => unknown)[] = [];
after(async () => {
  for (const close of closers) await close();
  await rm(folder, { recursive: true });
});

let sockets = 0;
const newPath = () => join(folder, `${++sockets}.sock`);

type Forward = Handlers<typeof Events>['Forward'];

async function connected(path: string): Promise<TtrpcClient> {
  const client = new TtrpcClient(await connectSocket(path), {
    peer: path,
    metadata: { 'containerd-namespace-ttrpc': 'ns' },
  });
  closers.push(() => client.close());
  return client;
}

async function served(forward: Forward): Promise<TtrpcClient> {
  const path = newPath();
  const server = new TtrpcServer({ log: silent });
  server.handle(Events, { Forward: forward });
  await server.listen(path);
  closers.push(() => server.close());
  return connected(path);
}

const forwardTopic = (client: TtrpcClient, topic: string, options = {}) =>
  client.call(Events, 'Forward', { envelope: { topic } }, options);

/** A peer whose every byte the test decides. */
async function rawServer(serve: (socket: Socket) => void): Promise<{ path: string; server: Server }> {
  const path = newPath();
  const server = createServer(serve);
  await new Promise<void>(resolve => server.listen(path, resolve));
  closers.push(() => server.close());
  return { path, server };
}

test('a call carries request, metadata and time left; an empty answer is success', async () => {
  let seen: unknown;
  const client = await served(({ envelope }, { metadata, signal }) => {
    seen = { topic: envelope?.topic, namespace: metadata['containerd-namespace-ttrpc'], aborted: signal.aborted };
    return {};
  });
  assert.deepEqual(await forwardTopic(client, '/tasks/exit', { timeoutMs: 5000 }), {});
  assert.deepEqual(seen, { topic: '/tasks/exit', namespace: 'ns', aborted: false });
});

test('errors keep their code and words in both directions', async () => {
  const client = await served(() => {
    throw new BerthError('FailedPrecondition', 'not now');
  });
  await assert.rejects(forwardTopic(client, 'x'), { code: 'FailedPrecondition', message: 'not now' });
  await assert.rejects(client.call(Task, 'State', {}), {
    code: 'Unimplemented',
    message: 'service containerd.task.v2.Task',
  });
});

test('answers find their calls in whatever order they come', async () => {
  const client = await served(async ({ envelope }) => {
    await sleep(Number(envelope?.topic));
    if (envelope?.topic === '20') throw new BerthError('Aborted', 'twenty');
    return {};
  });
  const results = await Promise.allSettled(['40', '0', '20', '1'].map(topic => forwardTopic(client, topic)));
  assert.deepEqual(
    results.map(result => result.status),
    ['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
  );
});

test('a call whose time is up fails alone: the connection and the other calls live on', async () => {
  const client = await served(async ({ envelope }) => {
    if (envelope?.topic === 'slow') await sleep(150);
    return {};
  });
  await assert.rejects(forwardTopic(client, 'slow', { timeoutMs: 20 }), error => isCode(error, 'DeadlineExceeded'));
  await assert.rejects(forwardTopic(client, 'slow', { signal: AbortSignal.timeout(20) }), { name: 'TimeoutError' });
  assert.deepEqual(await forwardTopic(client, 'fast'), {});
  await sleep(200);
  assert.deepEqual(await forwardTopic(client, 'after the late answers'), {});
});

test('a lost connection fails every call under way and every later one, recognizably', async () => {
  const { path } = await rawServer(socket => socket.once('data', () => socket.destroy()));
  const client = await connected(path);
  const results = await Promise.allSettled([forwardTopic(client, 'a'), forwardTopic(client, 'b')]);
  for (const result of results) {
    assert.ok(result.status === 'rejected' && result.reason instanceof ConnectionClosed);
    assert.equal(result.reason.code, 'Unavailable');
  }
  assert.ok((await client.closed) instanceof ConnectionClosed);
  await assert.rejects(forwardTopic(client, 'c'), ConnectionClosed);
});

test('stream ids are odd and grow in the order of the wire, also beside calls that are refused here', async () => {
  const ids: number[] = [];
  const decoder = new FrameDecoder();
  const { path } = await rawServer(socket =>
    socket.on('data', chunk => {
      for (const { streamId } of decoder.push(chunk as Buffer)) {
        ids.push(streamId);
        socket.write(encodeFrame(streamId, frameTypes.response, Buffer.alloc(0)));
      }
    }),
  );
  const client = await connected(path);
  const tooLong = client.call(Events, 'Forward', { envelope: { topic: 'x'.repeat(maxDataLength) } });
  await Promise.all([
    assert.rejects(tooLong, error => isCode(error, 'ResourceExhausted')),
    ...Array.from({ length: 20 }, () => forwardTopic(client, 'x')),
  ]);
  assert.deepEqual(
    ids,
    Array.from({ length: 20 }, (_, index) => 1 + 2 * index),
  );
});

test('answers that are interleaved, cut anywhere and mixed with foreign frames all arrive', async () => {
  const scenario = fc.record({
    order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
    noise: fc.array(fc.constantFrom([1, 3], [2, 4_000_001], [9, 1]), { maxLength: 4 }),
    step: fc.integer({ min: 1, max: 30 }),
  });
  await fc.assert(
    fc.asyncProperty(scenario, async ({ order, noise, step }) => {
      const { path, server } = await rawServer(socket => {
        const decoder = new FrameDecoder();
        const requests: number[] = [];
        socket.on('data', chunk => {
          for (const { streamId } of decoder.push(chunk as Buffer)) requests.push(streamId);
          if (requests.length < 5) return;
          const answers = order.map(index =>
            encodeFrame(
              requests[index] ?? 0,
              frameTypes.response,
              ttrpc.Response.encode({ payload: Buffer.alloc(0) }).finish(),
            ),
          );
          const foreign = noise.map(([type, id]) => encodeFrame(id ?? 0, type ?? 0, Buffer.from('noise')));
          const wire = Buffer.concat([...foreign, ...answers]);
          for (let at = 0; at < wire.length; at += step) socket.write(wire.subarray(at, at + step));
        });
      });
      const client = await connected(path);
      await Promise.all(Array.from({ length: 5 }, () => forwardTopic(client, 'x')));
      client.close();
      server.close();
    }),
    { numRuns: 25 },
  );
});

test('an answer that is too long or no message fails its call only', async () => {
  const { path } = await rawServer(socket => {
    const decoder = new FrameDecoder();
    socket.on('data', chunk => {
      for (const { streamId } of decoder.push(chunk as Buffer)) {
        if (streamId === 1) socket.write(oversized(streamId, frameTypes.response));
        else if (streamId === 3) socket.write(encodeFrame(streamId, frameTypes.response, Buffer.from('garbage')));
        else socket.write(encodeFrame(streamId, frameTypes.response, Buffer.alloc(0)));
      }
    });
  });
  const client = await connected(path);
  await assert.rejects(forwardTopic(client, '1'), error => isCode(error, 'ResourceExhausted'));
  await assert.rejects(forwardTopic(client, '3'), error => isCode(error, 'Internal'));
  assert.deepEqual(await forwardTopic(client, '5'), {});
});

function oversized(streamId: number, type: number): Buffer {
  const frame = Buffer.alloc(headerLength + maxDataLength + 1);
  frame.writeUInt32BE(maxDataLength + 1, 0);
  frame.writeUInt32BE(streamId, 4);
  frame.writeUInt8(type, 8);
  return frame;
}

test('the server answers a request that is too long, a wrong stream id and garbage, and serves on', async () => {
  const path = newPath();
  const server = new TtrpcServer({ log: silent });
  server.handle(Events, { Forward: () => ({}) });
  await server.listen(path);
  closers.push(() => server.close());
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  const socket = await connectSocket(path);
  const good = ttrpc.Request.encode({ service: Events.name, method: 'Forward' }).finish();
  socket.write(oversized(1, frameTypes.request));
  socket.write(encodeFrame(1, frameTypes.request, good));
  socket.write(encodeFrame(4, frameTypes.request, good));
  socket.write(encodeFrame(5, frameTypes.data, good));
  socket.write(encodeFrame(7, frameTypes.request, Buffer.from([0xff])));
  socket.write(encodeFrame(9, frameTypes.request, good));
  const decoder = new FrameDecoder();
  const answers = new Set<string>();
  for await (const chunk of socket) {
    for (const { streamId, data } of decoder.push(chunk as Buffer)) {
      answers.add(`${streamId}: ${ttrpc.Response.decode(data ?? Buffer.alloc(0)).status?.code ?? 0}`);
    }
    if (answers.size === 5) break;
  }
  assert.deepEqual(answers, new Set(['1: 8', '1: 3', '4: 3', '7: 2', '9: 0']));
});

test('a socket that comes late is waited for; one that never comes is Unavailable', async () => {
  const path = newPath();
  const late = connectSocket(path, { timeoutMs: 2000 });
  await sleep(30);
  const server = createServer().listen(path);
  closers.push(() => server.close());
  (await late).destroy();
  await assert.rejects(connectSocket(newPath(), { timeoutMs: 30 }), error => isCode(error, 'Unavailable'));
});
