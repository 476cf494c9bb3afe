import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import { digestOf } from '../digest.ts';
import { parseManifest } from '../manifest.ts';
import { Connections } from './connections.ts';
import { foreignSources } from './foreign-sources.ts';
import { HttpClient } from './http-client.ts';
import {
  BadRegistry,
  type Behaviour,
  blobOf,
  inTurn,
  refuse,
  resetAt,
  serve,
  stallAt,
} from './testing/bad-registry.ts';
import { failureOf } from './testing/failure.ts';
import { collect, makeRig } from './testing/registry-rig.ts';

const blob = randomBytes(300_000);
const manifest: Behaviour = (_request, response) => void response.end('{"schemaVersion":2}');
const starts = (server: BadRegistry) => server.seen.map(({ headers }) => headers.range);

suite('mirrors', { concurrency: true }, () => {
  test('are asked in their order, and an error names them all with what they said', async t => {
    const one = await BadRegistry.start(t, refuse(404, {}, 'not here'));
    const two = await BadRegistry.start(t, refuse(403, {}, 'not you'));
    const server = await BadRegistry.start(t, refuse(404, {}, 'never heard of'));
    const { session, hosts } = await makeRig(t);
    await hosts('a.test', `server = "${server.url}"\n[host."${one.url}"]\n[host."${two.url}/prefix"]`);
    const error = await failureOf(session('a.test/x/y:1').resolve());
    assert.equal(error.code, 'NotFound');
    assert.equal(
      error.explain(),
      [
        'image "a.test/x/y:1" is not in the registry; check its name and tag',
        `${one.url}/v2: 404 Not Found: TESTED: not here`,
        `${two.url}/prefix/v2: 403 Forbidden: TESTED: not you`,
        `${server.url}/v2: 404 Not Found: TESTED: never heard of`,
      ].join('\n'),
    );
    assert.equal(two.seen[0]?.url, '/prefix/v2/x/y/manifests/1?ns=a.test');
  });

  test('that may not resolve are asked for digests only', async t => {
    const mirror = await BadRegistry.start(t, manifest);
    const server = await BadRegistry.start(t, manifest);
    const { session, hosts } = await makeRig(t);
    await hosts('a.test', `server = "${server.url}"\n[host."${mirror.url}"]\ncapabilities = ["pull"]`);
    assert.equal((await session('a.test/x:1').resolve()).host, server.host);
    const digest = digestOf('{"schemaVersion":2}');
    assert.equal((await session(`a.test/x@${digest}`).resolve()).host, mirror.host);
  });

  test('are known anew to each pull', async t => {
    const [one, two] = await Promise.all([BadRegistry.start(t, manifest), BadRegistry.start(t, manifest)]);
    const { session, hosts } = await makeRig(t);
    await hosts('a.test', `server = "${one.url}"`);
    assert.equal((await session('a.test/x').resolve()).host, one.host);
    await hosts('a.test', `server = "${two.url}"`);
    assert.equal((await session('a.test/x').resolve()).host, two.host);
    await hosts('a.test', 'server = 1');
    const error = await failureOf(session('a.test/x').resolve());
    assert.equal(error.code, 'FailedPrecondition');
    assert.match(error.message, /a\.test\/hosts\.toml": "server" is 1; expected text in quotes$/);
  });

  test('take over a blob where the one before broke', async t => {
    for (const broken of [
      resetAt(blob, 100_000),
      stallAt(blob, 100_000),
      inTurn(resetAt(blob, 100_000), refuse(404)),
    ]) {
      const mirror = await BadRegistry.start(t, broken);
      const server = await BadRegistry.start(t, serve(blob));
      const { session, hosts } = await makeRig(t, { progressTimeoutMs: 300 });
      await hosts('a.test', `server = "${server.url}"\n[host."${mirror.url}"]`);
      const from = new Map<string, number>();
      const onBytes = (count: number, host: string) => void from.set(host, (from.get(host) ?? 0) + count);
      assert.deepEqual(await collect(session('a.test/x').blob(blobOf(blob), { onBytes })), blob);
      const left = blob.length - (from.get(mirror.host) ?? 0);
      assert.deepEqual(starts(server), [`bytes=${blob.length - left}-`]);
      assert.equal(from.get(server.host), left);
    }
  });

  test('that gave wrong bytes are not asked for them again', async t => {
    const mirror = await BadRegistry.start(t, serve(randomBytes(blob.length)));
    const server = await BadRegistry.start(t, serve(blob));
    const { session, hosts } = await makeRig(t);
    await hosts('a.test', `server = "${server.url}"\n[host."${mirror.url}"]`);
    const asked = session('a.test/x');
    const { digest } = blobOf(blob);
    assert.notEqual(digestOf(await collect(asked.blob(blobOf(blob)))), digest);
    assert.ok(asked.distrust(mirror.host, digest));
    assert.equal(digestOf(await collect(asked.blob(blobOf(blob)))), digest);
    assert.ok(!asked.distrust(server.host, digest));
    assert.match((await failureOf(collect(asked.blob(blobOf(blob))))).message, /has no host left to be asked of$/);
  });
});

suite('a foreign layer', { concurrency: true }, () => {
  const mediaType = 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip';
  const document = (urls: readonly string[]) => {
    const config = { ...blobOf(Buffer.from('{}')), mediaType: 'application/vnd.docker.container.image.v1+json' };
    return JSON.stringify({ config, layers: [{ ...blobOf(blob), mediaType, urls }] });
  };
  const layerOf = (urls: readonly string[]) => {
    const parsed = parseManifest(document(urls), undefined, 'it', { foreignLayers: true });
    assert.ok(parsed.kind === 'manifest' && parsed.layers[0]);
    return parsed.layers[0];
  };

  test('is refused unless it is wanted', () => {
    assert.throws(() => parseManifest(document([]), undefined, 'it'), { code: 'FailedPrecondition' });
  });

  test('is looked for at http and https URLs without a user only, eight of them at most', () => {
    const http = new HttpClient(new Connections({ environment: {}, headersTimeoutMs: 1000 }), 'test');
    const bases = (urls: readonly string[]) => foreignSources(urls, http).map(({ client }) => client.host.base);
    const bad = ['ftp://a', 'http://u@a/', 'http://:p@a/', 'file:///etc/passwd', 'no url', ''];
    assert.deepEqual(bases([...bad, 'https://a/x?y']), ['https://a/x?y']);
    assert.equal(bases(Array.from({ length: 20 }, () => 'https://a/')).length, 8);
  });

  test('comes from its own URL without credentials when the registry has none', async t => {
    const store = await BadRegistry.start(
      t,
      inTurn(refuse(401, { 'www-authenticate': 'Basic' }), refuse(500), serve(blob)),
    );
    const server = await BadRegistry.start(t, refuse(404));
    const { session } = await makeRig(t);
    const image = `${server.host}/a`;
    const credentials = { username: 'u', password: 'word', serverAddress: store.host };
    const layer = layerOf(['ftp://a', 'http://u:p@a/', `${store.url}/layer?sig=hidden`]);
    const error = await failureOf(collect(session(image, credentials).blob(layer)));
    assert.equal(error.code, 'Unauthenticated');
    assert.doesNotMatch(error.explain(), /hidden/);
    assert.deepEqual(await collect(session(image, credentials).blob(layer)), blob);
    assert.ok(
      store.seen.every(({ url, headers }) => url === '/layer?sig=hidden' && headers.authorization === undefined),
    );
  });
});
