import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import { BerthError } from '../../errors/errors.ts';
import { digestOf } from '../digest.ts';
import { BadRegistry, blobOf, inTurn, refuse, resetAt, serve, stallAt, trickle } from './testing/bad-registry.ts';
import { collect, makeRig } from './testing/registry-rig.ts';

const blob = randomBytes(300_000);
const manifest = Buffer.from(
  JSON.stringify({ schemaVersion: 2, mediaType: 'application/vnd.oci.image.manifest.v1+json', layers: [] }),
);

const sendManifest = (bytes = manifest, headers: Record<string, string> = {}) =>
  inTurn((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/vnd.oci.image.manifest.v1+json', ...headers }).end(bytes);
  });

async function failure(work: Promise<unknown>): Promise<BerthError> {
  const error = await work.then(
    () => assert.fail('it did not fail'),
    (error: unknown) => error,
  );
  assert.ok(error instanceof BerthError, String(error));
  return error;
}

suite('a manifest', () => {
  test('comes by tag with its digest and media type from a registry without TLS on loopback', async t => {
    const server = await BadRegistry.start(t, sendManifest());
    const rig = await makeRig(t);
    const fetched = await rig.session(`${server.host}/a/b:1`).resolve();
    assert.equal(fetched.digest, digestOf(manifest));
    assert.equal(fetched.mediaType, 'application/vnd.oci.image.manifest.v1+json');
    assert.equal(fetched.host, server.host);
    assert.deepEqual(fetched.bytes, manifest);
    assert.equal(server.seen.at(-1)?.url, '/v2/a/b/manifests/1');
  });
});

suite('a blob', () => {
  test('comes whole from a good server', async t => {
    const server = await BadRegistry.start(t, serve(blob));
    const rig = await makeRig(t);
    assert.deepEqual(await collect(rig.session(`${server.host}/a`).blob(blobOf(blob))), blob);
  });

  test('goes on where the connection broke', async t => {
    const server = await BadRegistry.start(t, inTurn(resetAt(blob, 100_000), resetAt(blob, 200_000), serve(blob)));
    const rig = await makeRig(t);
    assert.deepEqual(await collect(rig.session(`${server.host}/a`).blob(blobOf(blob))), blob);
    assert.ok(server.seen.some(({ headers }) => headers.range?.startsWith('bytes=')));
  });

  test('that stalls or trickles ends within the time', async t => {
    const server = await BadRegistry.start(t, inTurn(stallAt(blob, 1000), trickle(blob, 20)));
    const rig = await makeRig(t, { progressTimeoutMs: 300 });
    const error = await failure(collect(rig.session(`${server.host}/a`).blob(blobOf(blob))));
    assert.equal(error.code, 'DeadlineExceeded');
    assert.match(error.detail ?? '', /under 1 KiB\/s/);
  });

  test('that is not there is NotFound, with the words of the registry', async t => {
    const server = await BadRegistry.start(t, refuse(404, {}, 'blob unknown'));
    const rig = await makeRig(t);
    const error = await failure(collect(rig.session(`${server.host}/a`).blob(blobOf(blob))));
    assert.equal(error.code, 'NotFound');
    assert.match(error.detail ?? '', /404 Not Found: TESTED: blob unknown/);
  });
});
