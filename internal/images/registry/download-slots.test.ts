import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { BadRegistry, type Behaviour, blobOf, serve, stallAt } from './testing/bad-registry.ts';
import { collect, makeRig } from './testing/registry-rig.ts';
import { Turns } from './turns.ts';

suite('turns', () => {
  test('are never more than the limit, and go in the order of coming', async () => {
    const turns = new Turns(2);
    const order: number[] = [];
    let inside = 0;
    const visit = async (n: number) => {
      const leave = await turns.take();
      order.push(n);
      assert.ok(++inside <= 2);
      await new Promise(resolve => setImmediate(resolve));
      inside--;
      leave();
      leave();
    };
    await Promise.all([1, 2, 3, 4, 5, 6].map(visit));
    assert.deepEqual(order, [1, 2, 3, 4, 5, 6]);
    assert.ok(turns.idle);
  });

  test('all come back, whoever leaves off while waiting', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.boolean(), { maxLength: 12 }),
        async (limit, aborts) => {
          const turns = new Turns(limit);
          const visits = aborts.map(async abort => {
            const controller = new AbortController();
            if (abort) queueMicrotask(() => controller.abort(new Error('left')));
            const leave = await turns.take(controller.signal).catch(() => () => {});
            await Promise.resolve();
            leave();
          });
          await Promise.all(visits);
          assert.ok(turns.idle);
        },
      ),
    );
  });
});

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
