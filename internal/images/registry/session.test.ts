import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import type { Code } from '../../errors/errors.ts';
import { digestOf } from '../digest.ts';
import { maxManifestBytes } from './manifest-request.ts';
import {
  BadRegistry,
  type Behaviour,
  blobOf,
  hangUpAt,
  headersOf,
  inTurn,
  rangeStart,
  refuse,
  resetAt,
  serve,
  stallAt,
  trickle,
} from './testing/bad-registry.ts';
import { failureOf } from './testing/failure.ts';
import { collect, makeRig } from './testing/registry-rig.ts';

const concurrency = { concurrency: true };
const blob = randomBytes(300_000);
const mediaType = 'application/vnd.oci.image.manifest.v1+json';
const manifest = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, layers: [] }));
const descriptor = { mediaType, digest: digestOf(manifest), size: manifest.length };

function send(bytes: Buffer, headers: Record<string, string> = {}): Behaviour {
  return (_request, response) => void response.writeHead(200, { 'content-type': mediaType, ...headers }).end(bytes);
}

suite('a manifest', concurrency, () => {
  test('comes by tag with its digest and media type from a registry without TLS on loopback', async t => {
    const server = await BadRegistry.start(t, send(manifest, { 'docker-content-digest': digestOf(manifest) }));
    const { session } = await makeRig(t);
    const fetched = await session(`${server.host}/a/b:1`).resolve();
    assert.deepEqual(fetched, { digest: digestOf(manifest), mediaType, bytes: manifest, host: server.host });
    assert.equal(server.seen.at(-1)?.url, '/v2/a/b/manifests/1');
    assert.equal(server.seen.at(-1)?.headers['user-agent'], 'berth');
    assert.match(server.seen.at(-1)?.headers.accept ?? '', /docker\.distribution\.manifest\.list/);
  });

  test('is asked for without TLS at once when there was none the first time', async t => {
    const server = await BadRegistry.start(t, send(manifest));
    const { session } = await makeRig(t);
    const asked = session(`${server.host}/a`);
    await asked.resolve();
    const before = server.accepted;
    for (let i = 0; i < 3; i++) await asked.resolve();
    assert.ok(server.accepted <= before + 1);
  });

  test('is asked for by the digest when there is a tag too, and "latest" when there is neither', async t => {
    const server = await BadRegistry.start(t, send(manifest));
    const { session } = await makeRig(t);
    await session(`${server.host}/a:1@${digestOf(manifest)}`).resolve();
    assert.equal(server.seen.at(-1)?.url, `/v2/a/manifests/${digestOf(manifest)}`);
    await session(`${server.host}/a`).resolve();
    assert.equal(server.seen.at(-1)?.url, '/v2/a/manifests/latest');
  });

  test('says itself what it is when the server does not', async t => {
    const server = await BadRegistry.start(t, send(manifest, { 'content-type': 'application/octet-stream' }));
    const { session } = await makeRig(t);
    assert.equal((await session(`${server.host}/a`).resolve()).mediaType, mediaType);
  });

  const wrong = digestOf('another');
  const bad: Readonly<Record<string, readonly [Behaviour, Code, RegExp]>> = {
    'of another digest than the header says': [
      send(manifest, { 'docker-content-digest': wrong }),
      'DataLoss',
      /hashes to "sha256:.*" instead of "sha256:/,
    ],
    'over 4 MiB': [send(Buffer.alloc(maxManifestBytes + 1, ' ')), 'DataLoss', /over 4 MiB/],
    'over 4 MiB, and does not say so': [
      (_request, response) => {
        response.writeHead(200, { 'content-type': mediaType });
        const more = () => response.write(Buffer.alloc(65_536, ' '), error => void (error || setImmediate(more)));
        more();
      },
      'DataLoss',
      /over 4 MiB/,
    ],
    'that is no JSON': [
      send(Buffer.from('<html>'), { 'content-type': 'text/plain' }),
      'DataLoss',
      /manifest is not JSON/,
    ],
    'with headers without end': [send(manifest, { 'x-long': 'x'.repeat(100_000) }), 'DataLoss', /headers .* too long/],
    'that stops half way': [
      (_request, response) => void response.writeHead(200, { 'content-length': '10' }).write('12345'),
      'DeadlineExceeded',
      /took longer than/,
    ],
    'that nobody may read': [refuse(403), 'PermissionDenied', /403 Forbidden: TESTED: no/],
    'that is not there': [refuse(404), 'NotFound', /404 Not Found: TESTED: no/],
    'of a server without HTTP': [
      request => void request.socket.end('220 smtp ready\r\n\r\n'),
      'DataLoss',
      /no HTTP that can be read/,
    ],
    'of a server that always fails': [refuse(502), 'Unavailable', /502 Bad Gateway: TESTED: no \(3 times\)/],
    'of a server that is overrun': [refuse(429), 'ResourceExhausted', /429 Too Many Requests/],
    'of a server that asks to wait an hour': [
      refuse(429, { 'retry-after': '3600' }),
      'ResourceExhausted',
      /429 Too Many Requests: TESTED: no$/,
    ],
    'of a server that asks for what there is not': [
      refuse(401),
      'Unauthenticated',
      /asks for nothing that can be given/,
    ],
  };
  for (const [name, [behaviour, code, detail]] of Object.entries(bad)) {
    test(`${name} is ${code}`, async t => {
      const server = await BadRegistry.start(t, behaviour);
      const { session } = await makeRig(t);
      const started = performance.now();
      const error = await failureOf(session(`${server.host}/a:1`).resolve());
      assert.ok(performance.now() - started < 15_000);
      assert.deepEqual([error.code, error.message.split('"')[1]], [code, `${server.host}/a:1`]);
      const line = error.detail?.split('\n').find(text => text.startsWith(`http://${server.host}/v2: `));
      assert.match(line ?? '', detail);
    });
  }

  test('by a descriptor is refused when size or digest differ', async t => {
    const server = await BadRegistry.start(t, send(manifest));
    const { session } = await makeRig(t);
    const asked = session(`${server.host}/a`);
    assert.deepEqual((await asked.manifest(descriptor)).bytes, manifest);
    const size = await failureOf(asked.manifest({ ...descriptor, size: 1 }));
    assert.match(size.detail ?? '', /sent \d+ bytes of manifest instead of 1/);
    assert.equal((await failureOf(asked.manifest({ ...descriptor, digest: wrong }))).code, 'DataLoss');
  });

  test('is asked for again after a failure, and after the time that the registry names', async t => {
    const server = await BadRegistry.start(t, inTurn(refuse(500), refuse(503, { 'retry-after': '1' }), send(manifest)));
    const { session } = await makeRig(t);
    const started = performance.now();
    assert.deepEqual((await session(`${server.host}/a`).resolve()).bytes, manifest);
    assert.ok(performance.now() - started > 1000);
  });

  const slow: Readonly<Record<string, Behaviour>> = {
    'never come': () => {},
    trickle: request => {
      request.socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => request.socket.write('x-a: b\r\n'), 20);
      request.socket.once('close', () => clearInterval(timer));
    },
  };
  for (const [name, behaviour] of Object.entries(slow)) {
    test(`whose headers ${name} is DeadlineExceeded`, async t => {
      const server = await BadRegistry.start(t, behaviour);
      const { session, hosts } = await makeRig(t, { headersTimeoutMs: 300 });
      await hosts(server.host, `server = "${server.url}"\ndial_timeout = "200ms"`);
      const started = performance.now();
      const error = await failureOf(session(`${server.host}/a`).resolve());
      assert.ok(performance.now() - started < 15_000);
      assert.equal(error.code, 'DeadlineExceeded');
      assert.match(error.detail ?? '', /no answer in time \(3 times\)$/);
    });
  }

  test('leaves off when it is aborted, with the reason', async t => {
    const server = await BadRegistry.start(t, () => {});
    const { session } = await makeRig(t);
    const waiting = session(`${server.host}/a`).resolve(AbortSignal.timeout(200));
    await assert.rejects(waiting, { name: 'TimeoutError' });
  });

  test('of a port where nobody listens is Unavailable', async t => {
    const server = await BadRegistry.start(t, refuse(500));
    const { host } = server;
    await server.stop();
    const { session } = await makeRig(t);
    const error = await failureOf(session(`${host}/a`).resolve());
    assert.equal(error.code, 'Unavailable');
    assert.match(error.detail ?? '', /connection refused \(3 times\)/);
  });
});

suite('a blob', concurrency, () => {
  test('comes whole from a good server, on a connection that is kept', async t => {
    const server = await BadRegistry.start(t, serve(blob));
    const { hosts, session } = await makeRig(t);
    await hosts(server.host, `server = "${server.url}"`);
    const asked = session(`${server.host}/a/b`);
    for (let i = 0; i < 5; i++) assert.deepEqual(await collect(asked.blob(blobOf(blob))), blob);
    assert.equal(server.seen.at(-1)?.url, `/v2/a/b/blobs/${digestOf(blob)}`);
    assert.ok(server.connections <= 2);
  });

  test('that breaks more often than a host may fail comes whole when enough of it comes each time', async t => {
    const big = randomBytes(6_000_000);
    const breaks = [1, 2, 3, 4, 5].map(part => hangUpAt(big, part * 1_150_000));
    const server = await BadRegistry.start(t, inTurn(...breaks, serve(big)));
    const { session, hosts } = await makeRig(t);
    await hosts(server.host, `server = "${server.url}"`);
    assert.deepEqual(await collect(session(`${server.host}/a`).blob(blobOf(big))), big);
    assert.equal(server.seen.length, 6);
  });

  test('whose reader takes its own time is not the fault of the host', async t => {
    const big = randomBytes(3_000_000);
    const server = await BadRegistry.start(t, serve(big));
    const { session } = await makeRig(t, { progressTimeoutMs: 200 });
    const chunks: Buffer[] = [];
    for await (const chunk of session(`${server.host}/a`).blob(blobOf(big))) {
      if (chunks.push(chunk) <= 2) await new Promise(resolve => setTimeout(resolve, 500));
    }
    assert.deepEqual(Buffer.concat(chunks), big);
    assert.equal(server.seen.length, 1);
  });

  test('of no bytes is not asked for', async t => {
    const server = await BadRegistry.start(t, refuse(500));
    const { session } = await makeRig(t);
    assert.equal((await collect(session(`${server.host}/a`).blob(blobOf(Buffer.alloc(0))))).length, 0);
    assert.equal(server.seen.length, 0);
  });

  const noRange: Behaviour = (_request, response) => void response.writeHead(200, headersOf(blob, 0)).end(blob);
  const noLength: Behaviour = (_request, response) => {
    response.writeHead(200).write(blob.subarray(0, 1000));
    response.end(blob.subarray(1000));
  };
  const shortWithoutLength: Behaviour = (_request, response) =>
    void response.writeHead(200).end(blob.subarray(0, 1000));
  const longWithoutLength: Behaviour = (_request, response) => {
    response.writeHead(200).write(blob);
    response.end('more');
  };
  const otherRange: Behaviour = (request, response) => {
    const start = rangeStart(request);
    response.writeHead(206, { 'content-range': `bytes 0-9/${blob.length}` }).end(blob.subarray(start));
  };
  const fine: Readonly<Record<string, Behaviour>> = {
    'that breaks twice': inTurn(resetAt(blob, 100_000), resetAt(blob, 200_000), serve(blob)),
    'whose server hangs up': inTurn(hangUpAt(blob, 100_000), serve(blob)),
    'that stalls': inTurn(stallAt(blob, 100_000), serve(blob)),
    'that trickles': inTurn(trickle(blob, 10), serve(blob)),
    'that breaks, of a server that knows no ranges': inTurn(resetAt(blob, 100_000), noRange),
    'that ends early': inTurn(shortWithoutLength, serve(blob)),
    'without a length': noLength,
    'with more bytes than it should have': longWithoutLength,
    'of a server that fails at first': inTurn(refuse(500), refuse(408), serve(blob)),
  };
  for (const [name, behaviour] of Object.entries(fine)) {
    test(`${name} comes whole`, async t => {
      const server = await BadRegistry.start(t, behaviour);
      const { hosts, session } = await makeRig(t, { progressTimeoutMs: 400 });
      await hosts(server.host, `server = "${server.url}"`);
      const told: [number, string][] = [];
      const onBytes = (count: number, host: string) => void told.push([count, host]);
      assert.deepEqual(await collect(session(`${server.host}/a`).blob(blobOf(blob), { onBytes })), blob);
      assert.equal(
        told.reduce((sum, [count]) => sum + count, 0),
        blob.length,
      );
      assert.ok(told.every(([, host]) => host === server.host));
    });
  }

  const bad: Readonly<Record<string, readonly [Behaviour, Code, RegExp]>> = {
    'of another length': [serve(blob.subarray(1)), 'DataLoss', /has 299999 bytes, the manifest says 300000/],
    'that always ends early': [shortWithoutLength, 'DataLoss', /ended 299000 bytes before the blob's end/],
    'that goes on elsewhere': [inTurn(resetAt(blob, 100_000), otherRange), 'DataLoss', /another range/],
    'that is a part unasked': [otherRange, 'DataLoss', /another range/],
    'that always stalls': [stallAt(blob, 1000), 'DeadlineExceeded', /under 1 KiB\/s/],
    'that always trickles': [trickle(blob, 10), 'DeadlineExceeded', /under 1 KiB\/s/],
    'that always breaks': [resetAt(blob, 1000), 'Unavailable', /connection broke/],
    'that is not there': [refuse(404, {}, 'blob unknown'), 'NotFound', /404 Not Found: TESTED: blob unknown$/],
  };
  for (const [name, [behaviour, code, detail]] of Object.entries(bad)) {
    test(`${name} is ${code}`, async t => {
      const server = await BadRegistry.start(t, behaviour);
      const { hosts, session } = await makeRig(t, { progressTimeoutMs: 400 });
      await hosts(server.host, `server = "${server.url}"`);
      const started = performance.now();
      const error = await failureOf(collect(session(`${server.host}/a`).blob(blobOf(blob))));
      assert.ok(performance.now() - started < 15_000);
      assert.equal(error.code, code);
      assert.match(error.detail ?? '', detail);
    });
  }

  test('leaves off when it is aborted in the middle, and lets go of the connection', async t => {
    const server = await BadRegistry.start(t, stallAt(blob, 1000));
    const { session } = await makeRig(t);
    const signal = AbortSignal.timeout(200);
    await assert.rejects(collect(session(`${server.host}/a`).blob(blobOf(blob), { signal })), { name: 'TimeoutError' });
    for (let i = 0; i < 100 && server.connections > 0; i++) await new Promise(resolve => setTimeout(resolve, 20));
    assert.equal(server.connections, 0);
  });

  test('ends when the agent does', async t => {
    const server = await BadRegistry.start(t, stallAt(blob, 1000));
    const { session, registry } = await makeRig(t, { progressTimeoutMs: 60_000 });
    const ended = failureOf(collect(session(`${server.host}/a`).blob(blobOf(blob))));
    await new Promise(resolve => setTimeout(resolve, 300));
    await registry.close();
    const error = await ended;
    assert.equal(error.code, 'Canceled');
    assert.match(error.detail ?? '', /the agent is stopping$/);
  });

  test('lets go of connection and slot when its reader leaves off', async t => {
    const server = await BadRegistry.start(t, serve(randomBytes(5_000_000)));
    const { session } = await makeRig(t, { maxDownloads: 1, maxDownloadsPerHost: 1 });
    const big = { ...blobOf(blob), size: 5_000_000 };
    for (let i = 0; i < 3; i++) {
      for await (const _ of session(`${server.host}/a`).blob(big)) break;
    }
  });
});
