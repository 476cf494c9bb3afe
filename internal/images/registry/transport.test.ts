import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { type AddressInfo, createServer } from 'node:net';
import { suite, test } from 'node:test';
import { Connections, connectionWindowBytes, streamWindowBytes } from './connections.ts';
import { plainTls } from './host.ts';
import { BadRegistry, type Behaviour, blobOf, inTurn, refuse, serve, stallAt } from './testing/bad-registry.ts';
import { makeAuthority } from './testing/certificates.ts';
import { failureOf } from './testing/failure.ts';
import { startProxy } from './testing/proxy-server.ts';
import { collect, makeRig } from './testing/registry-rig.ts';

const manifest: Behaviour = (_request, response) => void response.end('{"schemaVersion":2}');
const blob = randomBytes(5_000_000);

suite('TLS', { concurrency: true }, () => {
  test('shows a client certificate to the registry and not to whom it redirects', async t => {
    const authority = await makeAuthority(t);
    const [own, client] = await Promise.all([authority.issue('server'), authority.issue('client')]);
    const tls = { ...own, ca: authority.cert, requestCert: true, rejectUnauthorized: false };
    const store = await BadRegistry.start(t, serve(blob), tls);
    const server = await BadRegistry.start(t, refuse(307, { location: `${store.url}/data` }), tls);
    const { session, hosts } = await makeRig(t);
    const files = `ca = "${authority.certFile}"\nclient = [["${client.certFile}", "${client.keyFile}"]]`;
    await hosts(server.host, `server = "${server.url}"\n${files}`);
    assert.deepEqual(await collect(session(`${server.host}/a`).blob(blobOf(blob))), blob);
    assert.deepEqual([server.seen[0]?.client, store.seen[0]?.client], ['client', undefined]);
  });

  test('that the server does not speak is told, and so is a certificate for another name', async t => {
    const authority = await makeAuthority(t);
    const plain = await BadRegistry.start(t, manifest);
    const server = await BadRegistry.start(t, manifest, await authority.issue('server'));
    const { session, hosts } = await makeRig(t);
    const port = server.host.split(':')[1] ?? '';
    await hosts('a.test', `server = "https://${plain.host}"`);
    await hosts('b.test', `server = "https://127.0.0.2:${port}"\nca = "${authority.certFile}"`);
    assert.match((await failureOf(session('a.test/a').resolve())).detail ?? '', /it does not speak TLS$/);
    const error = await failureOf(session('b.test/a').resolve());
    assert.match(error.detail ?? '', /connection refused|not trusted: .*ERR_TLS_CERT_ALTNAME_INVALID/);
  });

  test('with a client certificate and the key of another names the trouble', async t => {
    const authority = await makeAuthority(t);
    const client = await authority.issue('client');
    const { session, hosts } = await makeRig(t);
    await hosts('a.test', `server = "https://127.0.0.1:1"\nclient = [["${client.certFile}", "${authority.keyFile}"]]`);
    const error = await failureOf(session('a.test/a').resolve());
    assert.equal(error.code, 'FailedPrecondition');
    assert.match(error.detail ?? '', /a configured certificate or key is not right: .*mismatch/);
  });

  test('is never left by a redirect or for a token', async t => {
    const authority = await makeAuthority(t);
    const plain = await BadRegistry.start(t, manifest);
    const challenge = { 'www-authenticate': `Bearer realm="${plain.url}/token"` };
    const server = await BadRegistry.start(
      t,
      (request, response) => {
        const isA = request.url?.startsWith('/v2/a/');
        (isA ? refuse(302, { location: plain.url }) : refuse(401, challenge))(request, response);
      },
      await authority.issue('server'),
    );
    const { session, hosts } = await makeRig(t);
    await hosts(server.host, `server = "${server.url}"\nca = "${authority.certFile}"`);
    const redirected = await failureOf(session(`${server.host}/a`).resolve());
    assert.equal(redirected.code, 'FailedPrecondition');
    assert.match(redirected.detail ?? '', /redirects from https to "http:\/\/127\.0\.0\.1:\d+", without TLS$/);
    const asked = await failureOf(session(`${server.host}/b`, { username: 'u', password: 'word' }).resolve());
    assert.match(asked.detail ?? '', /asks for a token of "http:\/\/127\.0\.0\.1:\d+", without TLS$/);
    assert.equal(plain.seen.length, 0);
  });

  test('of a loopback registry needs no configuration', async t => {
    const authority = await makeAuthority(t);
    const server = await BadRegistry.start(t, manifest, await authority.issue('server'));
    const { session } = await makeRig(t);
    assert.equal((await session(`${server.host}/a`).resolve()).host, server.host);
  });
});

test('HTTP/2 brings many blobs on one connection, whatever their readers do', async t => {
  const authority = await makeAuthority(t);
  const server = createSecureServer({ ...(await authority.issue('server')), maxSessionMemory: 100 });
  let sessions = 0;
  let windows: unknown;
  server.on('session', () => sessions++);
  server.on('request', (request: Http2ServerRequest, response: Http2ServerResponse) => {
    const { state, remoteSettings } = request.stream.session ?? assert.fail();
    windows ??= [remoteSettings.initialWindowSize, state.remoteWindowSize];
    response.writeHead(200, { 'content-length': blob.length });
    response.end(blob);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { session, hosts, registry } = await makeRig(t, { maxDownloads: 6, maxDownloadsPerHost: 6 });
  t.after(async () => {
    await registry.close();
    server.close();
    await once(server, 'close');
  });
  await hosts(host, `server = "https://${host}"\nca = "${authority.certFile}"`);
  const asked = session(`${host}/a`);
  const idle = [1, 2, 3].map(() => asked.blob(blobOf(blob)));
  await Promise.all(idle.map(stream => stream.next()));
  const got = await Promise.all([1, 2, 3].map(() => collect(asked.blob(blobOf(blob)))));
  assert.ok(got.every(bytes => bytes.equals(blob)));
  await Promise.all(idle.map(stream => stream.return(undefined)));
  assert.ok(sessions <= 2);
  assert.deepEqual(windows, [streamWindowBytes, connectionWindowBytes]);
});

suite('a proxy', { concurrency: true }, () => {
  test('is a tunnel for https, with its own credentials', async t => {
    const authority = await makeAuthority(t);
    const server = await BadRegistry.start(t, manifest, await authority.issue('server'));
    const proxy = await startProxy(t, server.host);
    const { session, hosts } = await makeRig(t, { environment: { HTTPS_PROXY: `http://u:p@${proxy.host}` } });
    await hosts('a.test', 'skip_verify = true');
    assert.equal((await session('a.test/a').resolve()).host, 'a.test');
    assert.deepEqual(proxy.asked, [`CONNECT a.test:443 Basic ${Buffer.from('u:p').toString('base64')}`]);
    assert.equal(server.seen[0]?.headers['proxy-authorization'], undefined);
  });

  test('is asked for the whole URL by http, and not for hosts of NO_PROXY', async t => {
    const proxy = await startProxy(t, '127.0.0.1:1');
    const environment = { http_proxy: proxy.host, no_proxy: 'b.test' };
    const { session, hosts } = await makeRig(t, { environment });
    await hosts('a.test', 'server = "http://a.test"');
    await hosts('b.test', 'server = "http://b.test"\ndial_timeout = "100ms"');
    await session('a.test/a').resolve();
    assert.deepEqual(proxy.asked, ['GET http://a.test/v2/a/manifests/latest']);
    await failureOf(session('b.test/a').resolve());
    assert.equal(proxy.asked.length, 1);
  });

  test('that is no URL, or refuses, is told of without its password', async t => {
    for (const proxy of ['ftp://u:hidden@a', 'http://u:hidden@127.0.0.1:1']) {
      const { session, logged } = await makeRig(t, { environment: { HTTPS_PROXY: proxy } });
      const error = await failureOf(session('a.test/a').resolve());
      assert.match(error.detail ?? '', /the proxy ftp:\/\/a is no http or https URL|connection refused/);
      assert.doesNotMatch(error.explain() + logged.join(''), /hidden/);
    }
  });
});

test('a server that takes no connection in time is left', async t => {
  // nobody accepts: the queue of one is full after a few
  const server = createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 });
  await once(server, 'listening');
  t.after(() => server.close());
  const { host } = { host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
  const { session, hosts } = await makeRig(t);
  await hosts('a.test', `server = "https://${host}"\ndial_timeout = "200ms"`);
  const error = await failureOf(session('a.test/a').resolve());
  assert.equal(error.code, 'DeadlineExceeded');
  assert.match(error.detail ?? '', /no connection in time \(3 times\)$/);
});

test('connections are forgotten when nothing is under way, and all end with close()', async t => {
  const server = await BadRegistry.start(t, inTurn(stallAt(blob, 1000), serve(blob)));
  const connections = new Connections({ environment: {}, headersTimeoutMs: 5000, idleMs: 50 });
  const route = { tls: plainTls, connectTimeoutMs: 5000 };
  const ask = async () => (await connections.request(new URL(server.url), route, { method: 'GET' })).body;
  const stalled = await ask();
  assert.deepEqual(await collect(await ask()), blob);
  await new Promise(resolve => setTimeout(resolve, 300));
  const broken = assert.rejects(collect(stalled));
  await connections.close();
  await broken;
  await assert.rejects(ask(), { code: 'Canceled' });
});
