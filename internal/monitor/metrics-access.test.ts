import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Registry } from 'prom-client';
import { makeAuthority } from '../images/registry/testing/certificates.ts';
import { silent } from '../log/log.ts';
import { HealthChecks } from './health/health-checks.ts';
import { MetricsServer, type MetricsServerOptions } from './metrics-server.ts';

const fine = async () => {};
const anywhere = { host: '127.0.0.1', port: 0 };

async function folderOf(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'berth-metrics-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

const makeServer = (options: Partial<MetricsServerOptions>): MetricsServer =>
  new MetricsServer({
    registry: new Registry(),
    health: new HealthChecks({ checks: [] }),
    ready: fine,
    log: silent,
    ...options,
  });

async function serve(t: TestContext, options: Partial<MetricsServerOptions>): Promise<string> {
  const server = makeServer(options);
  t.after(() => server.close());
  const { host, port } = await server.listen(anywhere);
  return `${host}:${port}`;
}

test('/metrics wants the token of the file, as it is at that time; probes want none', async t => {
  const tokenFile = join(await folderOf(t), 'token');
  await writeFile(tokenFile, 'first\n');
  const url = `http://${await serve(t, { tokenFile })}`;
  const scrape = async (authorization?: string) => {
    const answer = await fetch(`${url}/metrics`, { headers: authorization === undefined ? {} : { authorization } });
    return { status: answer.status, type: answer.headers.get('content-type'), headers: answer.headers };
  };
  const without = await scrape();
  assert.deepEqual([without.status, without.type], [401, 'text/plain; charset=utf-8']);
  assert.match(without.headers.get('www-authenticate') ?? '', /^Bearer/);
  assert.equal((await scrape('Basic Zmlyc3Q=')).status, 401);
  assert.equal((await scrape('Bearer second')).status, 403);
  assert.equal((await scrape('Bearer first-and-more')).status, 403);
  assert.equal((await scrape('bearer first')).status, 200);
  for (const probe of ['healthz', 'readyz']) assert.equal((await fetch(`${url}/${probe}`)).status, 200);

  await writeFile(tokenFile, 'second');
  assert.deepEqual([(await scrape('Bearer first')).status, (await scrape('Bearer second')).status], [403, 200]);
  // what can't be read opens nothing
  await writeFile(tokenFile, '\n');
  assert.deepEqual([(await scrape('Bearer ')).status, (await scrape('Bearer second')).status], [500, 500]);
  await rm(tokenFile);
  assert.equal((await scrape('Bearer second')).status, 500);
});

test('a token file that is missing or has no token is told when the server starts', async t => {
  const tokenFile = join(await folderOf(t), 'token');
  await assert.rejects(makeServer({ tokenFile }).listen(anywhere), {
    code: 'NotFound',
    message: /^cannot read the token of \/metrics in /,
  });
  await writeFile(tokenFile, 'two words\n');
  await assert.rejects(makeServer({ tokenFile }).listen(anywhere), { code: 'InvalidArgument' });
});

interface Served {
  readonly status: number | undefined;
  /** Of the certificate. */
  readonly subject: string;
}

/** On a connection of its own. */
function probe(address: string, ca: string): Promise<Served> {
  const { promise, resolve, reject } = Promise.withResolvers<Served>();
  const agent = new Agent({ keepAlive: false, maxCachedSessions: 0 });
  get(`https://${address}/healthz`, { ca, agent }, response => {
    const { socket } = response;
    const subject = 'getPeerCertificate' in socket ? Object(socket).getPeerCertificate().subject.CN : '';
    response.resume().once('end', () => resolve({ status: response.statusCode, subject }));
  }).once('error', reject);
  return promise;
}

test('TLS takes a new certificate when certificate and key fit, and keeps the old one until then', async t => {
  const folder = await folderOf(t);
  const tls = { certFile: join(folder, 'tls.crt'), keyFile: join(folder, 'tls.key'), reloadMs: 10 };
  const authority = await makeAuthority(t);
  const [first, second] = [await authority.issue('first'), await authority.issue('second')];
  await copyFile(first.certFile, tls.certFile);
  await copyFile(first.keyFile, tls.keyFile);
  const warnings: string[] = [];
  const address = await serve(t, { tls, log: { ...silent, warn: message => warnings.push(message) } });
  assert.deepEqual(await probe(address, authority.cert), { status: 200, subject: 'first' });
  await assert.rejects(fetch(`http://${address}/healthz`));

  await copyFile(second.certFile, tls.certFile);
  await sleep(200);
  assert.deepEqual(await probe(address, authority.cert), { status: 200, subject: 'first' });
  assert.deepEqual(warnings, ['the certificate of the metrics server stays the old one']);
  await copyFile(second.keyFile, tls.keyFile);
  await sleep(200);
  assert.deepEqual(await probe(address, authority.cert), { status: 200, subject: 'second' });
});

test('a certificate that is missing or no good is told when the server starts', async t => {
  const { certFile, keyFile } = await makeAuthority(t);
  await assert.rejects(makeServer({ tls: { certFile: '/nowhere.pem', keyFile } }).listen(anywhere), {
    code: 'NotFound',
    message: /^cannot read "\/nowhere\.pem", which the metrics server is configured to use/,
  });
  await assert.rejects(makeServer({ tls: { certFile: keyFile, keyFile } }).listen(anywhere), {
    code: 'InvalidArgument',
    message: /^the certificate and key of the metrics server are no good/,
  });
  await makeServer({ tls: { certFile, keyFile } }).close();
});
