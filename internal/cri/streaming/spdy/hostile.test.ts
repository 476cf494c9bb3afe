import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { connectSpdy, headerText, openProcess, type SpdyClient } from '../testing/spdy-client.ts';
import { startRig } from '../testing/streaming-rig.ts';
import { headerDictionary } from './dictionary.ts';

const dictionary = headerDictionary();

function frame(type: number, payload: Buffer, { flags = 0, version = 3, length = payload.length } = {}): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt16BE(0x8000 | version, 0);
  header.writeUInt16BE(type, 2);
  header.writeUInt32BE(length, 4);
  header[4] = flags;
  return Buffer.concat([header, payload]);
}

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => void bytes.writeUInt32BE(value >>> 0, index * 4));
  return bytes;
};

const synStream = (id: number, block: Buffer, options = {}): Buffer =>
  frame(1, Buffer.concat([words(id, 0), Buffer.alloc(2), block]), options);

/** One block of a stream that is begun anew. */
const packed = (text: Buffer): Buffer => {
  const whole = deflateSync(text, { dictionary, finishFlush: 2 });
  return whole;
};

const error = headerText({ streamtype: 'error' });

async function connected(t: TestContext): Promise<SpdyClient> {
  const { execUrl } = await startRig(t, { exec: async () => 0 });
  const client = await connectSpdy(execUrl());
  t.after(() => client.destroy());
  return client;
}

const bad: Readonly<Record<string, Buffer>> = {
  'a block that inflates to 8 MB': synStream(1, packed(Buffer.alloc(8_000_000))),
  'a block that inflates to a little too much': synStream(1, packed(Buffer.alloc(16 * 1024))),
  'a count of four billion headers': synStream(1, packed(words(0xffff_ffff))),
  'a count of 101 headers': synStream(1, packed(headerText(Object.fromEntries(names(101))))),
  'a name of two billion bytes': synStream(1, packed(words(1, 0x7fff_ffff))),
  'a value that goes beyond its block': synStream(1, packed(Buffer.concat([words(1, 1), Buffer.from('a'), words(9)]))),
  'a header that comes twice': synStream(
    1,
    packed(Buffer.concat([words(2, 1), Buffer.from('a'), words(0, 1), Buffer.from('a'), words(0)])),
  ),
  'a name in upper case': synStream(1, packed(headerText({ StreamType: 'error' }))),
  'a name of nothing': synStream(1, packed(headerText({ '': 'error' }))),
  'a block with more than its headers': synStream(1, packed(Buffer.concat([error, Buffer.from('x')]))),
  'an empty block': synStream(1, Buffer.alloc(0)),
  'garbage for a block': synStream(1, Buffer.from('this is not compressed')),
  'a block without the dictionary': synStream(1, deflateSync(error)),
  'a block with another dictionary': synStream(1, deflateSync(error, { dictionary: Buffer.from('hello') })),
  'a stream that is too short': frame(1, words(1, 0)),
  'stream 0': synStream(0, packed(error)),
  'an even stream': synStream(2, packed(error)),
  'a long control frame': frame(1, Buffer.alloc(0), { length: 0xff_ffff }),
  'a control frame that is a little too long': frame(6, Buffer.alloc(16 * 1024 + 1)),
  'an empty control frame': frame(6, Buffer.alloc(0)),
  'version 2': synStream(1, packed(error), { version: 2 }),
  'version 32767': synStream(1, packed(error), { version: 0x7fff }),
  'a short ping': frame(6, Buffer.alloc(3)),
  'a short reset': frame(3, words(1)),
  'a short WINDOW_UPDATE': frame(9, words(1)),
  'SETTINGS with another count': frame(4, words(1000, 0, 0)),
  'a block of HEADERS that is garbage': frame(8, Buffer.concat([words(1), Buffer.from('garbage')])),
  HTTP: Buffer.from(`GET /${'x'.repeat(100)} HTTP/1.1\r\n\r\n`).fill(0xff, 0, 1),
};

function names(count: number): [string, string][] {
  return Array.from({ length: count }, (_, index) => [`n${index}`, 'v']);
}

for (const [name, bytes] of Object.entries(bad)) {
  test(`${name} ends that connection`, async t => {
    const client = await connected(t);
    const before = process.memoryUsage().rss;
    client.write(bytes);
    await client.until(() => client.goAway !== undefined);
    assert.equal(client.goAway, 1, 'PROTOCOL_ERROR');
    await client.untilClosed();
    assert.ok(process.memoryUsage().rss - before < 30e6);
  });
}

test('an id that is used again, or below the last one, ends the connection', async t => {
  for (const id of [1, 3]) {
    const client = await connected(t);
    await client.synStream({ streamtype: 'error' }, { id: 3 });
    await client.synStream({ streamtype: 'stdout' }, { id });
    await client.until(() => client.goAway === 1);
  }
});

const ignored: Readonly<Record<string, Buffer>> = {
  'data of an unknown stream': Buffer.concat([words(99, 4), Buffer.from('data')]),
  'data of stream 0': Buffer.concat([words(0, 4), Buffer.from('data')]),
  '16 MB of data that nobody wants': Buffer.concat([words(99, 0xff_ffff), Buffer.alloc(0xff_ffff)]),
  'a reset of an unknown stream': frame(3, words(99, 1)),
  'a window of an unknown stream': frame(9, words(99, 1)),
  'a type that does not exist': frame(77, Buffer.from('whatever')),
  'the answer to a ping that was not sent': frame(6, words(2)),
  GOAWAY: frame(7, words(0, 0)),
  'a reply': frame(2, words(1, 0)),
};

for (const [name, bytes] of Object.entries(ignored)) {
  test(`${name} is ignored`, async t => {
    const client = await connected(t);
    client.write(bytes);
    client.write(frame(6, words(5)));
    await client.until(() => client.frames.some(({ type, id }) => type === 6 && id === 5));
    assert.deepEqual(
      client.frames.map(({ type }) => type).filter(type => type !== 9),
      [6],
    );
  });
}

test('streams without end are refused without memory', async t => {
  const { execUrl } = await startRig(t, { exec: async () => 0 }, { createMs: 120_000 });
  const client = await connectSpdy(execUrl(), { countOnly: true });
  await client.open({ streamtype: 'error' });
  const before = process.memoryUsage().heapUsed;
  let last = await client.synStream({ streamtype: 'error' });
  for (let index = 0; index < 20_000; index++) {
    client.streams.delete(last.id);
    last = await client.synStream({ streamtype: 'error' });
  }
  await client.until(() => last.reset === 3);
  assert.ok(process.memoryUsage().heapUsed - before < 40e6);
  client.destroy();
});

test('a client that asks without reading any answer is hung up on', async t => {
  const { execUrl, events } = await startRig(t, { exec: async () => 0 });
  const client = await connectSpdy(execUrl());
  client.transport.pause();
  const pings = Buffer.concat(Array<Buffer>(10_000).fill(frame(6, words(1))));
  const before = process.memoryUsage().rss;
  for (let index = 0; index < 500 && events.closed.length === 0 && !client.closed; index++) {
    client.write(pings);
    await new Promise(resolve => setImmediate(resolve));
  }
  assert.deepEqual(events.closed, ['exec spdy']);
  assert.ok(process.memoryUsage().rss - before < 200e6);
  client.destroy();
});

test('bytes that come one by one, and are not read, cost little more than their number', async t => {
  const { execUrl } = await startRig(t, { exec: async (_, _streams, signal) => (await once(signal, 'abort')).length });
  const client = await connectSpdy(execUrl({ stdin: true, stdout: false, stderr: false }));
  t.after(() => client.destroy());
  const stream = await openProcess(client, 'stdin');
  const one = Buffer.from('000000030000000178', 'hex');
  assert.equal(stream('stdin').id, 3);
  const million = Buffer.concat(Array<Buffer>(100_000).fill(one));
  globalThis.gc?.();
  const before = process.memoryUsage();
  for (let count = 0; count < 10; count++) client.write(million);
  await client.until(() => client.transport.writableLength === 0);
  await sleep(100);
  const after = process.memoryUsage();
  assert.ok(after.heapUsed - before.heapUsed < 50e6, `${after.heapUsed - before.heapUsed} of heap`);
  assert.ok(after.arrayBuffers - before.arrayBuffers < 50e6, `${after.arrayBuffers - before.arrayBuffers} of buffers`);
});
