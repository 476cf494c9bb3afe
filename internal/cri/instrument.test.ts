import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Client, credentials, Server, ServerCredentials } from '@grpc/grpc-js';
import { adminService } from '../../api/services.ts';
import { until } from '../async/testing/until.ts';
import { BerthError } from '../errors/errors.ts';
import { silent } from '../log/log.ts';
import { type Call, instrumentDownload } from './instrument.ts';

type Download = (request: { readonly images: readonly string[] }, call: Call) => AsyncIterable<{ data: Buffer }>;

const method = adminService.ExportImage;

async function serve(t: TestContext, rpc: Download) {
  const folder = await mkdtemp(join(tmpdir(), 'berth-instrument-'));
  const listen = `unix://${folder}/s.sock`;
  const seen: string[] = [];
  const operations = { observe: (name: string, code: string) => seen.push(`${name} ${code}`) };
  const server = new Server();
  server.addService(
    { ExportImage: method },
    { ExportImage: instrumentDownload('Send', rpc, { log: silent, operations }) },
  );
  const bound = Promise.withResolvers<number>();
  server.bindAsync(listen, ServerCredentials.createInsecure(), (error, port) =>
    error ? bound.reject(error) : bound.resolve(port),
  );
  await bound.promise;
  const client = new Client(listen, credentials.createInsecure());
  t.after(async () => {
    client.close();
    server.forceShutdown();
    await rm(folder, { recursive: true });
  });
  const call = () =>
    client.makeServerStreamRequest(method.path, method.requestSerialize, method.responseDeserialize, { images: ['a'] });
  return { seen, call };
}

test('a stream is sent whole and in order, made no faster than it is taken, and counted once', async t => {
  let made = 0;
  const { seen, call } = await serve(t, async function* ({ images }) {
    assert.deepEqual(images, ['a']);
    for (; made < 64; made++) yield { data: Buffer.alloc(256 * 1024, made) };
  });
  const stream = call();
  const [first] = await stream.take(1).toArray();
  assert.equal(first?.data[0], 0);
  assert.ok(made < 64, `${made} messages are made before they are taken`);

  made = 0;
  let bytes = 0;
  for await (const { data } of call()) bytes += data.length;
  assert.equal(bytes, 64 * 256 * 1024);
  assert.deepEqual(seen.at(-1), 'Send OK');
});

test('a stream that fails half-way ends with the code, the sentence and the detail', async t => {
  const { seen, call } = await serve(t, async function* () {
    yield { data: Buffer.from('x') };
    throw new BerthError('DataLoss', 'the blob is damaged', { detail: 'byte 7' });
  });
  const read = async () => {
    for await (const { data } of call()) assert.equal(data.toString(), 'x');
  };
  await assert.rejects(read(), { code: 15, details: 'the blob is damaged\nbyte 7' });
  assert.deepEqual(seen, ['Send DataLoss']);
});

test('a client that goes away ends the stream where it waits', async t => {
  let ended = false;
  const { seen, call } = await serve(t, async function* (_request, { signal }) {
    try {
      for (;;) {
        signal.throwIfAborted();
        yield { data: Buffer.alloc(256 * 1024) };
      }
    } finally {
      ended = true;
    }
  });
  const stream = call();
  stream.on('error', () => {});
  stream.once('data', () => stream.cancel());
  await until(() => ended, 2000);
  assert.ok(ended);
  assert.deepEqual(seen, ['Send Canceled']);
});
