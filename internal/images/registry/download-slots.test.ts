import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import { BadRegistry, type Behaviour, blobOf, serve, stallAt } from './testing/bad-registry.ts';
import { collect, makeRig } from './testing/registry-rig.ts';

const typed =
  (bytes: Buffer): Behaviour =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': 'application/vnd.oci.image.manifest.v1+json' }).end(bytes);

suite('a dead registry', { concurrency: true }, () => {
  const blob = randomBytes(100_000);

  test('that never answers delays no other, nor do two of them', async t => {
    const { session } = await makeRig(t, { maxDownloads: 2, maxDownloadsPerHost: 2, progressTimeoutMs: 60_000 });
    const stop = new AbortController();
    const dead = await Promise.all([1, 2].map(() => BadRegistry.start(t, () => {})));
    const stuck = dead.flatMap(({ host }) =>
      [1, 2, 3, 4].map(() => collect(session(`${host}/a`).blob(blobOf(blob), { signal: stop.signal })).catch(() => {})),
    );
    await new Promise(resolve => setTimeout(resolve, 300));
    const good = await BadRegistry.start(t, serve(blob));
    const started = performance.now();
    assert.deepEqual(await collect(session(`${good.host}/a`).blob(blobOf(blob))), blob);
    assert.ok(performance.now() - started < 5000);
    stop.abort();
    await Promise.all(stuck);
  });

  test('that stops in the middle of blobs gives its place away after a second', async t => {
    const { session } = await makeRig(t, { maxDownloads: 2, maxDownloadsPerHost: 2, progressTimeoutMs: 60_000 });
    const stop = new AbortController();
    const stalled = await Promise.all([1, 2].map(() => BadRegistry.start(t, stallAt(blob, 1000))));
    const stuck = stalled.flatMap(({ host }) =>
      [1, 2].map(() => collect(session(`${host}/a`).blob(blobOf(blob), { signal: stop.signal })).catch(() => {})),
    );
    await new Promise(resolve => setTimeout(resolve, 300));
    const good = await BadRegistry.start(t, serve(blob));
    const started = performance.now();
    assert.deepEqual(await collect(session(`${good.host}/a`).blob(blobOf(blob))), blob);
    assert.ok(performance.now() - started < 8000);
    stop.abort();
    await Promise.all(stuck);
  });

  test('asked by 60 pulls at once delays no other', async t => {
    const { session } = await makeRig(t);
    const stop = new AbortController();
    const dead = await BadRegistry.start(t, () => {});
    const stuck = Array.from({ length: 60 }, (_, n) =>
      session(`${dead.host}/a:${n}`)
        .resolve(stop.signal)
        .catch(() => {}),
    );
    await new Promise(resolve => setTimeout(resolve, 300));
    const good = await BadRegistry.start(t, typed(blob));
    const started = performance.now();
    assert.deepEqual((await session(`${good.host}/a`).resolve()).bytes, blob);
    assert.ok(performance.now() - started < 5000);
    stop.abort();
    await Promise.all(stuck);
  });
});
