import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { suite, type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Server,
  ServerCredentials,
  type ServerReadableStream,
  type ServerWritableStream,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js';
import { adminService, runtimeService } from '../../api/services.ts';
import { withClient } from './cri-client.ts';

type ImportHandler = (
  call: ServerReadableStream<{ name: string; data: Buffer }, unknown>,
  reply: sendUnaryData<unknown>,
) => void;

type ExportHandler = (call: ServerWritableStream<{ images: string[] }, { data: Buffer }>) => void;

const serve = (t: TestContext, ImportImage: ImportHandler) => serveAdmin(t, { ImportImage });

async function serveAdmin(
  t: TestContext,
  handlers: { readonly ImportImage?: ImportHandler; readonly ExportImage?: ExportHandler },
): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'berth-client-'));
  const listen = `unix://${directory}/agent.sock`;
  const server = new Server();
  server.addService(adminService, handlers);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.bindAsync(listen, ServerCredentials.createInsecure(), error => (error ? reject(error) : resolve()));
  await promise;
  t.after(async () => {
    server.forceShutdown();
    await rm(directory, { recursive: true });
  });
  return listen;
}

const archive = (size: number) => Readable.from([Buffer.alloc(size, 1), Buffer.alloc(7, 2)]);

suite('the client', () => {
  test('sends an archive in pieces, its name first, and returns what the agent answers', async t => {
    const names: string[] = [];
    let bytes = 0;
    const listen = await serve(t, (call, reply) => {
      call.on('data', ({ name, data }) => {
        if (name) names.push(name);
        bytes += data.length;
      });
      call.on('end', () => reply(null, { images: [{ id: 'sha256:1', references: ['a:1'], size: 7n }] }));
    });
    const images = await withClient(listen, client => client.importImage(archive(3_000_000), { name: 'app:1' }));
    assert.deepEqual(names, ['app:1']);
    assert.equal(bytes, 3_000_007);
    assert.deepEqual(images[0]?.references, ['a:1']);
  });

  test('fails with what the agent said when it refuses half-way', async t => {
    const listen = await serve(t, (call, reply) => {
      call.once('data', () => reply({ code: status.INVALID_ARGUMENT, details: 'the archive is no tar\nbyte 0 is 1' }));
    });
    await assert.rejects(
      withClient(listen, client => client.importImage(archive(30_000_000))),
      { name: 'BerthError', code: 'InvalidArgument', message: 'the archive is no tar', detail: 'byte 0 is 1' },
    );
  });

  test('fails with the reason why the archive cannot be read', async t => {
    const listen = await serve(t, call => call.resume());
    const broken = async function* () {
      yield Buffer.alloc(10);
      throw new Error('the disk is gone');
    };
    await assert.rejects(
      withClient(listen, client => client.importImage(broken())),
      /the disk is gone/,
    );
  });

  test('reads an answer that is a stream, and fails with what the agent says in the middle of it', async t => {
    const listen = await serveAdmin(t, {
      ExportImage: call => {
        call.write({ data: Buffer.from(call.request.images.join()) });
        if (call.request.images.length > 1) call.end();
        else call.emit('error', { code: status.DATA_LOSS, details: 'it is damaged\nat byte 7' });
      },
    });
    await withClient(listen, async client => {
      const whole = await Array.fromAsync(client.stream(adminService.ExportImage, { images: ['a', 'b'] }));
      assert.deepEqual(
        whole.map(({ data }) => data.toString()),
        ['a,b'],
      );
      const broken = client.stream(adminService.ExportImage, { images: ['a'] });
      assert.equal((await broken.next()).value?.data.toString(), 'a');
      await assert.rejects(broken.next(), { code: 'DataLoss', message: 'it is damaged', detail: 'at byte 7' });
    });
  });

  test('ends a stream for the agent too, when its reader leaves or the signal fires, whose reason it throws', async t => {
    let cancelled = 0;
    const listen = await serveAdmin(t, {
      ExportImage: call => {
        call.once('cancelled', () => cancelled++);
        call.write({ data: Buffer.from('x') });
      },
    });
    await withClient(listen, async client => {
      for await (const _ of client.stream(adminService.ExportImage, { images: [] })) break;
      for (let tries = 0; cancelled < 1 && tries < 200; tries++) await sleep(10);
      assert.equal(cancelled, 1);
      const stopping = new AbortController();
      const stopped = client.stream(adminService.ExportImage, { images: [] }, stopping.signal);
      await stopped.next();
      const rest = stopped.next();
      stopping.abort(new Error('stopped by SIGINT'));
      await assert.rejects(rest, /stopped by SIGINT/);
      for (let tries = 0; cancelled < 2 && tries < 200; tries++) await sleep(10);
      assert.equal(cancelled, 2);
    });
  });

  test('says how to start an agent where none serves', async () => {
    const listen = 'unix:///nowhere/berth.sock';
    await assert.rejects(
      withClient(listen, client => client.call(runtimeService.Version, {})),
      {
        code: 'Unavailable',
        message: /^no agent serves "unix:\/\/\/nowhere\/berth.sock": start one with "berth agent"/,
      },
    );
  });
});
