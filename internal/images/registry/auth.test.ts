import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { suite, test } from 'node:test';
import { Authorizer } from './authorizer.ts';
import { Connections } from './connections.ts';
import { capabilities, plainTls } from './host.ts';
import { HttpClient } from './http-client.ts';
import { Redactor } from './redactor.ts';
import { BadRegistry, type Behaviour, blobOf, inTurn, refuse, resetAt, serve } from './testing/bad-registry.ts';
import { failureOf } from './testing/failure.ts';
import { collect, makeRig } from './testing/registry-rig.ts';
import { TokenServer } from './testing/token-server.ts';

const concurrency = { concurrency: true };
const blob = randomBytes(300_000);
const manifest: Behaviour = (_request, response) => void response.end('{"schemaVersion":2}');
const user = { username: 'ann', password: 'open-sesame' };
const basic = `Basic ${Buffer.from('ann:open-sesame').toString('base64')}`;
const askBasic = refuse(401, { 'www-authenticate': 'Basic realm="x"' });

/** Lets requests with this Authorization through. */
const guarded =
  (authorization: string, behaviour: Behaviour = manifest): Behaviour =>
  (request, response) =>
    (request.headers.authorization === authorization ? behaviour : askBasic)(request, response);

suite('credentials', concurrency, () => {
  test('of the pull are shown when they are asked for, and then at once', async t => {
    const server = await BadRegistry.start(t, guarded(basic));
    const { session, hosts } = await makeRig(t);
    await hosts(server.host, `server = "${server.url}"`);
    const asked = session(`${server.host}/a/b`, user);
    await asked.resolve();
    await asked.resolve();
    assert.deepEqual(
      server.seen.map(({ headers }) => headers.authorization),
      [undefined, basic, basic],
    );
  });

  test('may come as base64, or with the name of their server', async t => {
    const server = await BadRegistry.start(t, guarded(basic));
    const { session } = await makeRig(t);
    const auth = Buffer.from('ann:open-sesame').toString('base64');
    await session(`${server.host}/a`, { auth }).resolve();
    await session(`${server.host}/a`, { ...user, serverAddress: `https://${server.host}/v1/` }).resolve();
  });

  test('for another server are not shown', async t => {
    const server = await BadRegistry.start(t, guarded(basic));
    const { session } = await makeRig(t);
    const error = await failureOf(session(`${server.host}/a`, { ...user, serverAddress: 'quay.io' }).resolve());
    assert.equal(error.code, 'Unauthenticated');
    assert.match(error.detail ?? '', /401 Unauthorized: TESTED: no; it asks for credentials, and there are none/);
    assert.ok(server.seen.every(({ headers }) => headers.authorization === undefined));
  });

  test('that are refused are shown once, and are in no error or log', async t => {
    const echo: Behaviour = (request, response) =>
      refuse(
        401,
        { 'www-authenticate': 'Basic' },
        `bad: ${request.headers.authorization} open-sesame`,
      )(request, response);
    const server = await BadRegistry.start(t, echo);
    const { session, logged, hosts } = await makeRig(t);
    await hosts(server.host, `server = "${server.url}"`);
    const error = await failureOf(session(`${server.host}/a`, user).resolve());
    assert.equal(error.code, 'Unauthenticated');
    assert.equal(server.seen.length, 2);
    const shown = `${error.explain()}\n${logged.join('\n')}`;
    assert.match(shown, /bad: Basic \*\*\* \*\*\*/);
    assert.doesNotMatch(shown, /open-sesame|YW5uOm9wZW4tc2VzYW1l/);
  });

  test('of the docker configuration are those of each host by its own name', async t => {
    const mirror = await BadRegistry.start(t, inTurn(askBasic, refuse(404)));
    const server = await BadRegistry.start(t, guarded(basic));
    const { session, hosts, dockerConfig } = await makeRig(t);
    await hosts(server.host, `server = "${server.url}"\n[host."${mirror.url}"]`);
    const auth = Buffer.from('bob:mirror-word').toString('base64');
    await writeFile(
      dockerConfig,
      JSON.stringify({ auths: { [mirror.host]: { auth }, [`http://${server.host}/v2/`]: user } }),
    );
    await session(`${server.host}/a`).resolve();
    assert.equal(mirror.seen.at(-1)?.headers.authorization, `Basic ${auth}`);
    assert.equal(server.seen.at(-1)?.headers.authorization, basic);
  });

  test('of the pull are never shown to a mirror', async t => {
    const mirror = await BadRegistry.start(t, askBasic);
    const server = await BadRegistry.start(t, guarded(basic));
    const { session, hosts } = await makeRig(t);
    await hosts(server.host, `server = "${server.url}"\n[host."${mirror.url}"]`);
    await session(`${server.host}/a`, user).resolve();
    assert.ok(mirror.seen.length > 0 && mirror.seen.every(({ headers }) => headers.authorization === undefined));
    assert.equal(mirror.seen[0]?.url, `/v2/a/manifests/latest?ns=${encodeURIComponent(server.host)}`);
  });

  test('that a helper cannot give are told as a reason', async t => {
    const server = await BadRegistry.start(t, askBasic);
    const { session, dockerConfig, logged } = await makeRig(t);
    await writeFile(dockerConfig, JSON.stringify({ credsStore: 'berth-test-missing' }));
    const error = await failureOf(session(`${server.host}/a`).resolve());
    assert.match(error.detail ?? '', /the credential helper "docker-credential-berth-test-missing" is not in PATH/);
    assert.match(logged.join(''), /docker-credential-berth-test-missing/);
  });

  test('of a docker configuration that is broken are told as a reason, without its text', async t => {
    const server = await BadRegistry.start(t, askBasic);
    const { session, dockerConfig } = await makeRig(t);
    await writeFile(dockerConfig, '{"auths": secret-text');
    const error = await failureOf(session(`${server.host}/a`).resolve());
    assert.match(error.detail ?? '', /the docker configuration ".*config\.json" is not JSON/);
    assert.doesNotMatch(error.explain(), /secret-text/);
  });
});

suite('a token', concurrency, () => {
  test('is asked for without credentials when there are none', async t => {
    const tokens = await TokenServer.start(t);
    const server = await BadRegistry.start(t, tokens.guard(manifest));
    const { session } = await makeRig(t);
    await session(`${server.host}/a/b`).resolve();
    assert.deepEqual(
      tokens.asked.map(({ method, fields, authorization }) => [method, fields.toString(), authorization]),
      [['GET', 'service=test&scope=repository%3Aa%2Fb%3Apull', undefined]],
    );
  });

  test('is asked for with user and password, once for all that are in need of it', async t => {
    const tokens = await TokenServer.start(t);
    const server = await BadRegistry.start(t, tokens.guard(serve(blob)));
    const { session } = await makeRig(t);
    const asked = session(`${server.host}/a/b`, user);
    const all = await Promise.all([1, 2, 3, 4].map(() => collect(asked.blob(blobOf(blob)))));
    assert.ok(all.every(bytes => bytes.equals(blob)));
    assert.deepEqual(
      tokens.asked.map(({ authorization }) => authorization),
      [basic],
    );
  });

  test('that another request got meanwhile is used', async t => {
    const connections = new Connections({ environment: {}, headersTimeoutMs: 1000 });
    t.after(() => connections.close());
    let asked = 0;
    const authorizer = new Authorizer({
      host: { name: 'a.test', base: 'https://a.test/v2', capabilities, headers: {}, tls: plainTls },
      repository: 'a/b',
      secret: async () => ({ kind: 'basic', username: 'ann', password: `word-${++asked}` }),
      http: new HttpClient(connections, 'test'),
      redactor: new Redactor(),
    });
    await authorizer.renew('Basic', undefined, undefined);
    const first = authorizer.header;
    await authorizer.renew('Basic', undefined, undefined);
    assert.equal(authorizer.header, first);
    await authorizer.renew('Basic', first, undefined);
    assert.equal(asked, 2);
  });

  test('is traded for an identity token by POST', async t => {
    const tokens = await TokenServer.start(t);
    const server = await BadRegistry.start(t, tokens.guard(manifest));
    const { session } = await makeRig(t);
    await session(`${server.host}/a/b`, { identityToken: 'identity-1' }).resolve();
    const [asked] = tokens.asked;
    assert.equal(asked?.method, 'POST');
    assert.deepEqual(Object.fromEntries(asked?.fields ?? []), {
      grant_type: 'refresh_token',
      client_id: 'berth',
      refresh_token: 'identity-1',
      service: 'test',
      scope: 'repository:a/b:pull',
    });
  });

  test('of the pull is shown as it is', async t => {
    const bearer = refuse(401, { 'www-authenticate': 'Bearer realm="http://127.0.0.1:1/none"' });
    const server = await BadRegistry.start(t, (request, response) =>
      (request.headers.authorization === 'Bearer mine' ? manifest : bearer)(request, response),
    );
    const { session } = await makeRig(t);
    await session(`${server.host}/a`, { registryToken: 'mine' }).resolve();
  });

  test('that expires in the middle of a download is renewed', async t => {
    const tokens = await TokenServer.start(t);
    const breaks: Behaviour = (request, response) => {
      resetAt(blob, 100_000)(request, response);
      tokens.expire();
    };
    const server = await BadRegistry.start(t, tokens.guard(inTurn(breaks, serve(blob))));
    const { session } = await makeRig(t);
    assert.deepEqual(await collect(session(`${server.host}/a/b`, user).blob(blobOf(blob))), blob);
    assert.deepEqual(
      tokens.asked.map(({ method }) => method),
      ['GET', '', 'GET'],
    );
  });

  test('that is never good enough is renewed once', async t => {
    const tokens = await TokenServer.start(t);
    const challenge = `Bearer realm="${tokens.realm}",scope="repository:a/b:pull"`;
    const server = await BadRegistry.start(t, refuse(401, { 'www-authenticate': challenge }));
    const { session, hosts } = await makeRig(t);
    await hosts(server.host, `server = "${server.url}"`);
    const error = await failureOf(session(`${server.host}/a/b`, user).resolve());
    assert.equal(error.code, 'Unauthenticated');
    assert.equal(server.seen.length, 2);
    assert.equal(tokens.asked.length, 1);
  });

  const bad: Readonly<Record<string, readonly [Behaviour, RegExp]>> = {
    'that is refused': [refuse(401, {}, 'wrong password'), /token server "127.0.0.1:\d+": 401 .*wrong password/],
    'that is none': [(_request, response) => void response.end('{}'), /its answer has no token/],
    'that is no text': [(_request, response) => void response.end('{"token": "a\\nb"}'), /its answer has no token/],
    'in no JSON': [(_request, response) => void response.end('<html>'), /its answer has no token/],
    'without end': [(_request, response) => void response.end(Buffer.alloc(300_000, 'x')), /over 0\.25 MiB/],
    'for which one is sent elsewhere': [
      (_request, response) => void response.writeHead(307, { location: 'ftp://a' }).end(),
      /redirects to what is no URL/,
    ],
  };
  for (const [name, [answer, detail]] of Object.entries(bad)) {
    test(`${name} ends the pull`, async t => {
      const tokens = await TokenServer.start(t, answer);
      const server = await BadRegistry.start(t, tokens.guard(manifest));
      const { session } = await makeRig(t);
      const error = await failureOf(session(`${server.host}/a/b`, user).resolve());
      assert.match(error.detail ?? '', detail);
    });
  }

  test('is in no error or log, whatever a registry says', async t => {
    const tokens = await TokenServer.start(t);
    const echo: Behaviour = (request, response) =>
      refuse(400, {}, `no ${request.headers.authorization} at https://x.test/a?X-Sig=abc`)(request, response);
    const server = await BadRegistry.start(t, tokens.guard(echo));
    const { session, logged } = await makeRig(t);
    const error = await failureOf(session(`${server.host}/a/b`, user).resolve());
    const shown = `${error.explain()}\n${logged.join('\n')}`;
    assert.match(shown, /TESTED: no Bearer \*\*\* at https:\/\/x\.test\/a\?\*\*\*/);
    assert.doesNotMatch(shown, /token-1|X-Sig/);
  });
});

suite('a redirect', concurrency, () => {
  test('to another host is followed without credentials and headers of the registry', async t => {
    const store = await BadRegistry.start(t, serve(blob));
    const away: Behaviour = (_request, response) =>
      void response.writeHead(307, { location: `${store.url}/data?X-Signature=secret` }).end();
    const server = await BadRegistry.start(t, guarded(basic, away));
    const { session, hosts } = await makeRig(t);
    await hosts(server.host, `server = "${server.url}"\n[header]\nx-private = "mine"`);
    assert.deepEqual(await collect(session(`${server.host}/a`, user).blob(blobOf(blob))), blob);
    assert.equal(server.seen.at(-1)?.headers['x-private'], 'mine');
    const [seen] = store.seen;
    assert.equal(seen?.url, '/data?X-Signature=secret');
    assert.deepEqual([seen?.headers.authorization, seen?.headers['x-private']], [undefined, undefined]);
  });

  test('to another host that asks for credentials gets none, and a new signature is tried', async t => {
    const store = await BadRegistry.start(t, askBasic);
    let signature = 0;
    const away: Behaviour = (request, response) =>
      refuse(302, { location: `${store.url}/data?X-Signature=sealed${++signature}` })(request, response);
    const server = await BadRegistry.start(t, guarded(basic, away));
    const { session, logged, hosts } = await makeRig(t);
    await hosts(server.host, `server = "${server.url}"`);
    const error = await failureOf(collect(session(`${server.host}/a`, user).blob(blobOf(blob))));
    assert.equal(error.code, 'Unavailable');
    assert.match(error.detail ?? '', /"http:\/\/127.0.0.1:\d+", where it redirects to: 401 .*\(3 times\)$/);
    assert.equal(signature, 3);
    assert.ok(store.seen.every(({ headers }) => headers.authorization === undefined));
    assert.doesNotMatch(`${error.explain()}${logged.join('')}`, /X-Signature|sealed/);
  });

  test('within the registry keeps its credentials', async t => {
    const inside: Behaviour = (request, response) =>
      (request.url === '/elsewhere' ? manifest : refuse(301, { location: '/elsewhere' }))(request, response);
    const server = await BadRegistry.start(t, guarded(basic, inside));
    const { session } = await makeRig(t);
    await session(`${server.host}/a`, user).resolve();
    assert.equal(server.seen.at(-1)?.url, '/elsewhere');
    assert.equal(server.seen.at(-1)?.headers.authorization, basic);
  });

  test('without end is left after ten', async t => {
    const server = await BadRegistry.start(t, refuse(302, { location: '/again' }));
    const { session, hosts } = await makeRig(t);
    await hosts(server.host, `server = "${server.url}"`);
    const error = await failureOf(session(`${server.host}/a`).resolve());
    assert.match(error.detail ?? '', /redirects more than 10 times$/);
    assert.equal(server.seen.length, 11);
  });

  for (const location of [
    '',
    'ftp://a/b',
    'http://',
    'http://user:word@127.0.0.1/',
    `http://a/${'x'.repeat(17_000)}`,
  ]) {
    test(`to ${JSON.stringify(location.slice(0, 40))} is not followed`, async t => {
      const server = await BadRegistry.start(t, refuse(302, { location }));
      const { session } = await makeRig(t);
      const error = await failureOf(session(`${server.host}/a`).resolve());
      assert.match(error.detail ?? '', /redirects to what is no URL to follow$/);
    });
  }
});
