import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { BerthError } from '../../../errors/errors.ts';
import type { TerminalSize } from '../backend.ts';
import { startRig } from '../testing/streaming-rig.ts';
import { connectWs } from '../testing/ws-client.ts';

const success = '{"metadata":{},"status":"Success"}';
const v5 = ['v5.channel.k8s.io'];

async function print(output: Writable | undefined, bytes: Buffer, times = 1): Promise<void> {
  for (let index = 0; index < times; index++) {
    if (output && !output.write(bytes) && !output.destroyed) await once(output, 'drain');
  }
}

test('v5: an empty message says hello, output comes, then the status, then close code 1000', async t => {
  const { execUrl, server, events } = await startRig(t, {
    async exec(_, { stdout, stderr }) {
      stdout?.write('out');
      stderr?.write('err');
      return 3;
    },
  });
  const client = await connectWs(execUrl(), ['v9.channel.k8s.io', ...v5, 'v4.channel.k8s.io']);
  assert.equal(client.socket.protocol, 'v5.channel.k8s.io');
  await client.closed();
  assert.deepEqual(
    client.messages.map(({ bytes }) => bytes.toString('latin1').slice(0, 4)),
    ['\x01', '\x01out', '\x02err', '\x03{"m'],
  );
  assert.match(client.on(3).toString(), /"reason":"ExitCode","message":"3"/);
  assert.deepEqual([client.closeCode, client.closeReason], [1000, '']);
  await server.close();
  assert.deepEqual([events.opened, events.closed], [['exec websocket'], ['exec websocket']]);
});

for (const [offered, failure] of [
  [['v4.channel.k8s.io'], /^\{"metadata":\{\},"status":"Failure"/],
  [['channel.k8s.io'], /^no such command$/],
  [[], /^no such command$/],
] as const) {
  test(`${offered[0] ?? 'no protocol'}: binary messages, and failures as it has them`, async t => {
    const { execUrl } = await startRig(t, {
      async exec({ command }, { stdin, stdout }) {
        if (command[0] === 'bad') throw new BerthError('NotFound', 'no such command');
        const [chunk] = await once(stdin ?? assert.fail(), 'data');
        stdout?.write(chunk);
        return 0;
      },
    });
    const bad = await connectWs(execUrl({ command: ['bad'] }), offered);
    await bad.closed();
    assert.match(bad.on(3).toString(), failure);
    const good = await connectWs(execUrl({ stdin: true }), offered);
    await good.send(0, 'echo');
    await good.closed();
    assert.equal(good.on(1).toString(), 'echo');
    assert.equal(good.on(3).toString(), offered[0] === 'v4.channel.k8s.io' ? success : '');
  });
}

for (const protocol of ['base64.channel.k8s.io', 'v4.base64.channel.k8s.io']) {
  test(`${protocol}: text messages with a digit in front`, async t => {
    const { execUrl } = await startRig(t, {
      async exec(_, { stdin, stdout }) {
        const [chunk] = await once(stdin ?? assert.fail(), 'data');
        stdout?.write(chunk);
        return 0;
      },
    });
    const client = await connectWs(execUrl({ stdin: true }), [protocol]);
    client.sendText(`0${Buffer.from('\0bytes\xff', 'latin1').toString('base64')}`);
    await client.closed();
    assert.equal(client.onText(1).toString('latin1'), '\0bytes\xff');
    assert.equal(client.onText(3).toString(), protocol.startsWith('v4') ? success : '');
    assert.ok(client.messages.every(({ isBinary }) => !isBinary));
    const damaged = await connectWs(execUrl({ stdin: true }), [protocol]);
    damaged.sendText('0***');
    await damaged.closed();
    assert.deepEqual(
      [damaged.closeCode, damaged.closeReason],
      [1007, 'a message is not encoded as the protocol wants it'],
    );
  });
}

test('v5 closes stdin by a signal, the output goes on', async t => {
  const { execUrl } = await startRig(t, {
    async exec(_, { stdin, stdout }) {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin ?? []) chunks.push(chunk as Buffer);
      stdout?.write(Buffer.concat(chunks));
      return 0;
    },
  });
  const client = await connectWs(execUrl({ stdin: true }), v5);
  await client.send(0, 'a');
  await client.send(255, Buffer.from([1]));
  await client.send(0, 'b');
  await client.send(255, Buffer.from([0]));
  await client.send(0, 'after the end');
  await client.closed();
  assert.equal(client.on(1).toString(), 'ab');
});

test('20 MB through stdin and back are the same', async t => {
  const bytes = randomBytes(20_000_000);
  const { execUrl, events } = await startRig(t, {
    async exec(_, { stdin, stdout }) {
      for await (const chunk of stdin ?? []) await print(stdout, chunk as Buffer);
      return 0;
    },
  });
  const client = await connectWs(execUrl({ stdin: true }), v5);
  for (let offset = 0; offset < bytes.length; offset += 500_000) {
    await client.send(0, bytes.subarray(offset, offset + 500_000));
  }
  await client.send(255, Buffer.from([0]));
  await client.closed();
  const sha = (input: Buffer) => createHash('sha256').update(input).digest('hex');
  assert.equal(sha(client.on(1)), sha(bytes));
  assert.ok(client.messages.every(message => message.bytes.length <= 32_769));
  assert.equal(events.bytes.get('exec in'), bytes.length);
});

test('a stalled reader stops the process, and gets all once it reads again', async t => {
  let written = 0;
  const piece = Buffer.alloc(64 * 1024, 7);
  const { execUrl } = await startRig(t, {
    async exec(_, { stdout }) {
      for (; written < 800; written++) await print(stdout, piece);
      return 0;
    },
  });
  const client = await connectWs(execUrl(), v5);
  client.socket.pause();
  await sleep(300);
  const held = written;
  await sleep(200);
  assert.equal(written, held);
  assert.ok(held < 500);
  client.socket.resume();
  await client.closed();
  assert.equal(client.on(1).length, 800 * piece.length);
  assert.equal(client.on(3).toString(), success);
});

test('a process that does not read its input holds up the client, which is told that we are there', async t => {
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  let read = 0;
  const { execUrl } = await startRig(t, {
    async exec(_, { stdin }) {
      await held;
      for await (const chunk of stdin ?? []) read += (chunk as Buffer).length;
      return 0;
    },
  });
  const client = await connectWs(execUrl({ stdin: true }), v5);
  let pongs = 0;
  client.socket.on('pong', () => {
    pongs++;
  });
  const piece = Buffer.alloc(32_000);
  const sending = (async () => {
    for (let index = 0; index < 1000; index++) await client.send(0, piece);
    await client.send(255, Buffer.from([0]));
  })();
  await sleep(300);
  assert.ok(client.socket.bufferedAmount > 0, 'the client waits');
  while (pongs === 0) await sleep(50);
  release();
  await sending;
  await client.closed();
  assert.equal(read, 32_000_000);
});

test('sizes of the terminal, of which the latest counts', async t => {
  const sizes: TerminalSize[] = [];
  const { execUrl } = await startRig(t, {
    async exec(_, streams) {
      await sleep(20);
      streams.onResize(size => sizes.push(size));
      await once(streams.stdin ?? assert.fail(), 'data');
      return 0;
    },
  });
  const client = await connectWs(execUrl({ tty: true, stdin: true, stderr: false }), v5);
  for (let index = 1; index <= 2000; index++) await client.send(4, `{"Width":${index},"Height":24}\n`);
  while (sizes.at(-1)?.width !== 2000) await sleep(5);
  await client.send(0, 'x');
  await client.closed();
});

test('a client that goes aborts the exec, with a good bye or without', async t => {
  for (const leave of ['close', 'terminate'] as const) {
    const aborted = Promise.withResolvers<void>();
    const { execUrl } = await startRig(t, {
      async exec(_, _streams, signal) {
        await once(signal, 'abort');
        aborted.resolve();
        return 0;
      },
    });
    const client = await connectWs(execUrl(), v5);
    client.socket[leave]();
    await aborted.promise;
  }
});

test('a server that closes, and a session that is idle, tell the client', async t => {
  const exec = async (_: unknown, _streams: unknown, signal: AbortSignal) => (await once(signal, 'abort')).length;
  const { execUrl, server } = await startRig(t, { exec });
  const client = await connectWs(execUrl(), v5);
  await server.close();
  await client.closed();
  assert.match(client.on(3).toString(), /the agent stops/);
  const idle = await startRig(t, { exec }, { idleMs: 100 });
  const sleeper = await connectWs(idle.execUrl(), v5);
  await sleeper.closed();
  assert.match(sleeper.on(3).toString(), /the session was idle/);
});

test('messages on channels that are not open, and empty ones, are ignored', async t => {
  const { execUrl } = await startRig(t, {
    async exec(_, { stdin }) {
      const [chunk] = await once(stdin ?? assert.fail(), 'data');
      return (chunk as Buffer).length;
    },
  });
  const client = await connectWs(execUrl({ stdin: true }), v5);
  for (const channel of [1, 2, 3, 4, 9, 254]) await client.send(channel, 'x');
  for (const target of [3, 77]) await client.send(255, Buffer.from([target]));
  await client.send(255, '');
  await client.send(0, '');
  client.socket.send(Buffer.alloc(0), { binary: true });
  await client.send(0, '1234567');
  await client.closed();
  assert.match(client.on(3).toString(), /"message":"7"/);
});
