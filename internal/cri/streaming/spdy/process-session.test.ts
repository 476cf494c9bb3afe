import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { BerthError } from '../../../errors/errors.ts';
import { trimMemory } from '../../../host/resident.ts';
import type { ProcessStreams, TerminalSize } from '../backend.ts';
import { connectSpdy, openProcess, textOf } from '../testing/spdy-client.ts';
import { startRig } from '../testing/streaming-rig.ts';

const json = (text: string): unknown => JSON.parse(text);

async function print(output: Writable | undefined, bytes: Buffer, times = 1): Promise<void> {
  for (let index = 0; index < times; index++) {
    if (output && !output.write(bytes) && !output.destroyed) await once(output, 'drain');
  }
}

async function collect(streams: ProcessStreams): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of streams.stdin ?? []) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

test('output comes whole, then the exit code, then the end', async t => {
  const { execUrl, events, server } = await startRig(t, {
    async exec({ containerId, command }, { stdout, stderr, stdin }) {
      assert.deepEqual([containerId, command, stdin], ['c1', ['a', 'b'], undefined]);
      stdout?.write('out');
      stderr?.write('err');
      return 3;
    },
  });
  const client = await connectSpdy(execUrl({ command: ['a', 'b'] }));
  const stream = await openProcess(client, 'stdout', 'stderr');
  await client.until(() => client.goAway !== undefined);
  await client.untilClosed();
  assert.deepEqual([textOf(stream('stdout')), textOf(stream('stderr'))], ['out', 'err']);
  assert.deepEqual(json(textOf(stream('error'))), {
    metadata: {},
    status: 'Failure',
    message: 'command terminated with exit code 3',
    reason: 'NonZeroExitCode',
    details: { causes: [{ reason: 'ExitCode', message: '3' }] },
  });
  const ends = client.frames.filter(({ type, flags }) => type === 'data' && flags === 1).map(({ id }) => id);
  assert.deepEqual(ends, [3, 5, 1], 'the error stream ends last');
  assert.equal(client.goAway, 0);
  while (client.replies.length < 3) await sleep(5);
  assert.deepEqual(client.replies, [Buffer.alloc(4), Buffer.alloc(4), Buffer.alloc(4)], 'replies without headers');
  await server.close();
  assert.deepEqual([events.opened, events.closed], [['exec spdy'], ['exec spdy']]);
  assert.equal(events.bytes.get('exec out'), 6 + textOf(stream('error')).length);
});

test('a server says nothing before its client does, and the first bytes may come with the request', async t => {
  const { execUrl } = await startRig(t, { exec: async () => 0 });
  const client = await connectSpdy(execUrl());
  await sleep(50);
  assert.deepEqual(client.frames, []);
  client.destroy();
});

for (const [protocol, code, expected] of [
  ['v4.channel.k8s.io', 0, '{"metadata":{},"status":"Success"}'],
  ['v3.channel.k8s.io', 0, ''],
  ['v3.channel.k8s.io', 1, 'command terminated with exit code 1'],
  ['v2.channel.k8s.io', 137, 'command terminated with exit code 137'],
  ['channel.k8s.io', 0, ''],
  ['channel.k8s.io', 2, 'command terminated with exit code 2'],
] as const) {
  test(`${protocol} tells of exit code ${code}`, async t => {
    const { execUrl } = await startRig(t, { exec: async () => code });
    const client = await connectSpdy(execUrl({ stderr: false }), { protocols: [protocol] });
    const stream = await openProcess(client, 'stdout');
    await client.untilClosed();
    assert.equal(textOf(stream('error')), expected);
    assert.ok(stream('error').fin);
  });
}

test('an exec that fails says why', async t => {
  const { execUrl } = await startRig(t, {
    async exec() {
      throw new BerthError('NotFound', 'no such command');
    },
  });
  const client = await connectSpdy(execUrl());
  const stream = await openProcess(client, 'stdout', 'stderr');
  await client.untilClosed();
  assert.deepEqual(json(textOf(stream('error'))), {
    ...{ metadata: {}, status: 'Failure', reason: 'InternalError', code: 500 },
    message: 'Internal error occurred: no such command',
  });
});

test('attach ends with success, without an exit code', async t => {
  const { server } = await startRig(t, {
    async attach({ containerId }, streams) {
      assert.equal(containerId, 'c2');
      await print(streams.stdout, await collect(streams));
    },
  });
  const url = server.attachUrl({ containerId: 'c2', tty: false, stdin: true, stdout: true, stderr: false });
  const client = await connectSpdy(url);
  const stream = await openProcess(client, 'stdin', 'stdout');
  client.data(stream('stdin'), 'typed', true);
  await client.untilClosed();
  assert.equal(textOf(stream('stdout')), 'typed');
  assert.equal(textOf(stream('error')), '{"metadata":{},"status":"Success"}');
});

for (const size of [65_535, 65_536, 65_537, 1_000_000]) {
  test(`${size} bytes of output come though the client grants no window`, async t => {
    const bytes = randomBytes(size);
    const { execUrl } = await startRig(t, {
      async exec(_, { stdout }) {
        await print(stdout, bytes);
        return 0;
      },
    });
    const client = await connectSpdy(execUrl({ stderr: false }));
    const stream = await openProcess(client, 'stdout');
    await client.untilClosed();
    assert.ok(Buffer.concat(stream('stdout').chunks).equals(bytes));
    const longest = Math.max(...client.frames.filter(({ type }) => type === 'data').map(f => f.payload.length));
    assert.ok(longest <= 32_768);
  });
}

test('300 MB of output come whole, while the agent holds little of it', async t => {
  const piece = Buffer.alloc(64 * 1024, 7);
  const times = 4800;
  const { execUrl } = await startRig(t, {
    async exec(_, { stdout }) {
      await print(stdout, piece, times);
      return 0;
    },
  });
  const client = await connectSpdy(execUrl({ stderr: false }), { countOnly: true });
  const before = process.memoryUsage().rss;
  const stream = await openProcess(client, 'stdout');
  await client.untilClosed(60_000);
  assert.equal(stream('stdout').bytes, piece.length * times);
  assert.ok(process.memoryUsage().rss - before < 150e6);
});

test('a stalled reader stops the process, and gets all once it reads again', async t => {
  let written = 0;
  const piece = Buffer.alloc(64 * 1024, 7);
  const { execUrl } = await startRig(t, {
    async exec(_, { stdout }) {
      for (; written < 1000; written++) await print(stdout, piece);
      return 5;
    },
  });
  const client = await connectSpdy(execUrl({ stderr: false }), { countOnly: true });
  const stream = await openProcess(client, 'stdout');
  client.transport.pause();
  await sleep(300);
  const held = written;
  await sleep(300);
  assert.equal(written, held, 'it waits');
  assert.ok(held < 500, `${held * 64} KiB are on the way`);
  client.transport.resume();
  await client.untilClosed();
  assert.equal(stream('stdout').bytes, 1000 * piece.length);
  assert.ok(stream('error').fin);
});

test('20 MB through stdin and back are the same', async t => {
  const bytes = randomBytes(20_000_000);
  const { execUrl, events } = await startRig(t, {
    async exec(_, { stdin, stdout }) {
      for await (const chunk of stdin ?? []) await print(stdout, chunk as Buffer);
      return 0;
    },
  });
  const client = await connectSpdy(execUrl({ stdin: true, stderr: false }));
  const stream = await openProcess(client, 'stdin', 'stdout');
  await client.send(stream('stdin'), bytes);
  client.data(stream('stdin'), '', true);
  await client.untilClosed();
  const digest = createHash('sha256');
  for (const chunk of stream('stdout').chunks) digest.update(chunk);
  assert.equal(digest.digest('hex'), createHash('sha256').update(bytes).digest('hex'));
  assert.equal(events.bytes.get('exec in'), bytes.length);
  const granted = (id: number) =>
    client.frames.filter(f => f.type === 9 && f.id === id).reduce((sum, f) => sum + f.payload.readUInt32BE(4), 0);
  assert.ok(granted(stream('stdin').id) > bytes.length - 2_000_000, 'clients that count windows may go on');
  assert.ok(granted(0) > bytes.length - 65_536);
});

test('a process that does not read its input holds up the client, and little memory', async t => {
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  const { execUrl } = await startRig(t, {
    async exec(_, streams) {
      await held;
      return (await collect(streams)).length === 40_000_000 ? 0 : 1;
    },
  });
  const client = await connectSpdy(execUrl({ stdin: true, stderr: false }));
  const stream = await openProcess(client, 'stdin', 'stdout');
  const before = process.memoryUsage().arrayBuffers;
  let sent = 0;
  const piece = Buffer.alloc(32_000, 1);
  const sending = (async () => {
    for (; sent < 1250; sent++) {
      if (!client.data(stream('stdin'), piece)) await once(client.transport, 'drain');
    }
    client.data(stream('stdin'), '', true);
  })();
  await sleep(400);
  const stopped = sent;
  await sleep(200);
  assert.equal(sent, stopped, 'the client waits');
  // the client of this process leaves garbage
  trimMemory();
  assert.ok(process.memoryUsage().arrayBuffers - before < 8e6);
  release();
  await sending;
  await client.untilClosed();
  assert.equal(textOf(stream('error')), '{"metadata":{},"status":"Success"}');
});

test('a client that keeps windows gets no more than it granted', async t => {
  const { execUrl } = await startRig(t, {
    async exec(_, { stdout }) {
      await print(stdout, Buffer.alloc(300_000, 1));
      return 0;
    },
  });
  const client = await connectSpdy(execUrl({ stderr: false }));
  // SETTINGS: streams begin with 1000 bytes
  client.write(Buffer.from('800300040000000c0000000100000007000003e8', 'hex'));
  const stream = await openProcess(client, 'stdout');
  const out = stream('stdout');
  await client.until(() => out.bytes >= 1000);
  await sleep(100);
  assert.equal(out.bytes, 1000);
  client.control(9, out.id, 100_000);
  await client.until(() => out.bytes >= 65_536);
  await sleep(100);
  assert.equal(out.bytes, 65_536, 'all streams together have a window too');
  client.control(9, 0, 1_000_000);
  await client.until(() => out.bytes >= 101_000);
  client.control(9, out.id, 1_000_000);
  await client.untilClosed();
  assert.equal(out.bytes, 300_000);
});

test('a client that goes aborts the exec', async t => {
  const aborted = Promise.withResolvers<string>();
  const { execUrl, events } = await startRig(t, {
    async exec(_, { stdout }, signal) {
      stdout?.write('working');
      await once(signal, 'abort');
      aborted.resolve(BerthError.from(signal.reason).message);
      throw signal.reason;
    },
  });
  const client = await connectSpdy(execUrl());
  const stream = await openProcess(client, 'stdout', 'stderr');
  await client.until(() => stream('stdout').bytes > 0);
  client.destroy();
  assert.match(await aborted.promise, /client/);
  while (events.closed.length === 0) await sleep(5);
});

test('a client that goes while it reads nothing aborts the exec as well', { timeout: 30_000 }, async t => {
  const aborted = Promise.withResolvers<void>();
  const { execUrl } = await startRig(t, {
    async exec(_, { stdin }, signal) {
      assert.ok(stdin);
      await once(signal, 'abort');
      aborted.resolve();
      return 0;
    },
  });
  const client = await connectSpdy(execUrl({ stdin: true }));
  const stream = await openProcess(client, 'stdin', 'stdout', 'stderr');
  // more than the agent takes
  for (let index = 0; index < 1000; index++) client.data(stream('stdin'), Buffer.alloc(32_000));
  await sleep(200);
  client.destroy();
  await aborted.promise;
});

test('a storm of sizes ends with the last one', async t => {
  const sizes: TerminalSize[] = [];
  const { execUrl } = await startRig(t, {
    async exec(_, streams) {
      streams.onResize(size => sizes.push(size));
      await collect(streams);
      return 0;
    },
  });
  const client = await connectSpdy(execUrl({ tty: true, stdin: true, stderr: false }));
  const stream = await openProcess(client, 'stdin', 'stdout', 'resize');
  let storm = '';
  for (let index = 1; index <= 20_000; index++) storm += `{"Width":${index},"Height":24}\n`;
  for (let offset = 0; offset < storm.length; offset += 997) {
    client.data(stream('resize'), storm.slice(offset, offset + 997));
  }
  while (sizes.at(-1)?.width !== 20_000) await sleep(5);
  assert.ok(sizes.length < 2000, `${sizes.length} were told`);
  client.data(stream('stdin'), '', true);
  await client.untilClosed();
});

test('versions before 3 know no sizes, and a client may not open what it did not ask for', async t => {
  const { execUrl } = await startRig(t, { exec: async () => 0 });
  const client = await connectSpdy(execUrl({ tty: true, stderr: false }), { protocols: ['v2.channel.k8s.io'] });
  const refused = [];
  await client.open({ streamtype: 'error' });
  for (const type of ['resize', 'stdin', 'stderr', 'error', 'other']) {
    refused.push((await client.open({ streamtype: type })).reset);
  }
  refused.push((await client.open({})).reset);
  assert.deepEqual(refused, [3, 3, 3, 3, 3, 3]);
  await client.open({ streamtype: 'stdout' });
  await client.untilClosed();
});

test('a client that does not open its streams in time is told so', async t => {
  const { execUrl } = await startRig(t, {}, { createMs: 1500 });
  const client = await connectSpdy(execUrl());
  const error = await client.open({ streamtype: 'error' });
  await client.untilClosed();
  assert.match(textOf(error), /the client has not opened the streams stdout, stderr within 1.5 s/);
});

test('a session over which nothing goes is ended, and its exec aborted', async t => {
  const { execUrl, events } = await startRig(
    t,
    { exec: async (_, _streams, signal) => (await once(signal, 'abort')).length },
    { idleMs: 1000 },
  );
  const client = await connectSpdy(execUrl());
  const stream = await openProcess(client, 'stdout', 'stderr');
  for (let index = 0; index < 8; index++) {
    await sleep(200);
    client.control(6, 1 + index * 2);
  }
  assert.equal(events.closed.length, 0, 'a ping is a sign of life');
  await client.untilClosed();
  assert.match(textOf(stream('error')), /the session was idle for 1 s/);
  assert.equal(client.frames.filter(({ type }) => type === 6).length, 8, 'and is answered');
});

test('a server that closes tells its clients, and waits for what it aborts', async t => {
  let ended = false;
  const { execUrl, server } = await startRig(t, {
    async exec(_, _streams, signal) {
      await once(signal, 'abort');
      await sleep(100);
      ended = true;
      return 0;
    },
  });
  const client = await connectSpdy(execUrl());
  const stream = await openProcess(client, 'stdout', 'stderr');
  await sleep(20);
  await server.close();
  assert.ok(ended);
  await client.untilClosed();
  assert.match(textOf(stream('error')), /the agent stops/);
});

test('a server that closes cuts off a client that reads nothing', async t => {
  const { execUrl, server } = await startRig(t, {
    async exec(_, { stdout }) {
      await print(stdout, Buffer.alloc(65_536), 10_000);
      return 0;
    },
  });
  const client = await connectSpdy(execUrl());
  await openProcess(client, 'stdout', 'stderr');
  client.transport.pause();
  await sleep(200);
  const began = performance.now();
  await server.close();
  assert.ok(performance.now() - began < 2900);
  client.destroy();
});
