import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { Gauge, Registry } from 'prom-client';
import { BerthError } from '../errors/errors.ts';
import { silent } from '../log/log.ts';
import { prefersOpenMetrics } from './exposition.ts';
import { HealthChecks } from './health/health-checks.ts';
import { MetricsServer, type Probe } from './metrics-server.ts';
import { OperationMetrics } from './operation-metrics.ts';

const fine: Probe = async () => {};
const well = new HealthChecks({ checks: [] });

async function serve(t: TestContext, probes: { health?: HealthChecks; ready?: Probe } = {}): Promise<string> {
  const registry = new Registry();
  new OperationMetrics(registry).observe('Version', 'OK', 0.001);
  const server = new MetricsServer({
    registry,
    health: well,
    ready: fine,
    log: silent,
    probeTimeoutMs: 50,
    ...probes,
  });
  t.after(() => server.close());
  const { host, port } = await server.listen({ host: '127.0.0.1', port: 0 });
  return `http://${host}:${port}`;
}

test('/metrics answers in the format that the client accepts', async t => {
  const url = await serve(t);
  const text = await fetch(`${url}/metrics?collect=cpu`);
  assert.match(text.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
  assert.match(await text.text(), /^berth_operations_total\{operation="Version",code="OK"\} 1$/m);
  const open = await fetch(`${url}/metrics`, { headers: { accept: 'application/openmetrics-text;version=1.0.0' } });
  assert.match(open.headers.get('content-type') ?? '', /^application\/openmetrics-text; version=1\.0\.0/);
  assert.match(await open.text(), /# EOF\n$/);
});

test('/metrics is compressed for who takes that, and for nobody else', async t => {
  const { hostname, port } = new URL(await serve(t));
  const ask = async (acceptEncoding: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    get({ hostname, port, path: '/metrics', headers: { 'accept-encoding': acceptEncoding } }, resolve).once(
      'error',
      reject,
    );
    const response = await promise;
    return { encoding: response.headers['content-encoding'], body: await buffer(response) };
  };
  const plain = await ask('identity');
  assert.equal(plain.encoding, undefined);
  assert.match(plain.body.toString(), /^berth_operations_total/m);
  for (const accepted of ['gzip', 'deflate, gzip;q=0.5']) {
    const { encoding, body } = await ask(accepted);
    assert.equal(encoding, 'gzip');
    assert.deepEqual(gunzipSync(body), plain.body);
    assert.ok(body.length < plain.body.length / 2);
  }
  assert.equal((await ask('gzip;q=0, br')).encoding, undefined);
});

test('prefersOpenMetrics() weighs what the client accepts', () => {
  const prometheus = 'application/openmetrics-text;version=1.0.0;q=0.6,text/plain;version=0.0.4;q=0.5,*/*;q=0.1';
  assert.equal(prefersOpenMetrics(prometheus), true);
  assert.equal(prefersOpenMetrics('text/plain;q=0.9, application/openmetrics-text;q=0.2'), false);
  assert.equal(prefersOpenMetrics('application/openmetrics-text;version=0.0.1'), false);
  assert.equal(prefersOpenMetrics('*/*'), false);
  assert.equal(prefersOpenMetrics(undefined), false);
});

test('probes answer 200, or 503 with the reason', async t => {
  const url = await serve(t, {
    ready: async () => {
      throw new BerthError('Unavailable', 'pods are not recovered');
    },
  });
  const unready = await fetch(`${url}/readyz`);
  assert.equal(unready.status, 503);
  assert.equal(await unready.text(), 'pods are not recovered\n');
  const well = await fetch(`${url}/healthz`);
  assert.equal(well.status, 200);
  assert.equal(await well.text(), 'ok\n');
});

test('/healthz names each check when one fails, and when it is asked to', async t => {
  let broken = false;
  const run = async () => {
    if (broken) throw new BerthError('Unavailable', 'SQLite does not answer');
    return undefined;
  };
  const url = await serve(t, { health: new HealthChecks({ checks: [{ name: 'store', run }] }) });
  assert.equal(await (await fetch(`${url}/healthz?verbose`)).text(), '[+]store ok\nhealthz check passed\n');
  broken = true;
  const ill = await fetch(`${url}/healthz`);
  assert.equal(ill.status, 503);
  assert.equal(await ill.text(), '[-]store failed: SQLite does not answer\nhealthz check failed\n');
});

test('a probe that hangs or throws at once is a failed one', async t => {
  const thrown: Probe = () => {
    throw new Error('broken');
  };
  const hanging = await serve(t, { ready: () => new Promise(() => {}) });
  assert.match(await (await fetch(`${hanging}/readyz`)).text(), /took longer than 50 ms/);
  const url = await serve(t, { ready: thrown });
  assert.equal((await fetch(`${url}/readyz`)).status, 503);
});

test('other paths, methods and oversized headers are refused', async t => {
  const url = await serve(t);
  assert.equal((await fetch(`${url}/debug`)).status, 404);
  const post = await fetch(`${url}/metrics`, { method: 'POST', body: 'x' });
  assert.equal(post.status, 405);
  assert.equal(post.headers.get('allow'), 'GET, HEAD');
  const head = await fetch(`${url}/metrics`, { method: 'HEAD' });
  assert.equal(await head.text(), '');
  assert.ok(Number(head.headers.get('content-length')) > 0);
  assert.equal((await fetch(`${url}/metrics`, { headers: { x: 'y'.repeat(9000) } })).status, 431);
});

test('an occupied port is told with what to do, and the server can still be closed', async t => {
  const url = new URL(await serve(t));
  const second = new MetricsServer({ registry: new Registry(), health: well, ready: fine, log: silent });
  await assert.rejects(second.listen({ host: url.hostname, port: Number(url.port) }), {
    code: 'FailedPrecondition',
    message: `cannot serve metrics on "${url.host}": another process has it; give another one by --metrics or metrics.listen`,
  });
  await second.close();
});

test('close() does not wait for a client that says nothing', async t => {
  const server = new MetricsServer({ registry: new Registry(), health: well, ready: fine, log: silent });
  const { host, port } = await server.listen({ host: '127.0.0.1', port: 0 });
  const idle = connect(port, host);
  t.after(() => idle.destroy());
  await new Promise(resolve => idle.once('connect', resolve));
  const dropped = new Promise(resolve => idle.once('close', resolve));
  await server.close();
  await dropped;
});

test('the agent metrics keep no process alive', () => {
  const script = `
    import { Gauge, Registry } from 'prom-client';
    import { registerAgentMetrics } from '${import.meta.dirname}/agent-metrics.ts';
    registerAgentMetrics(new Registry(), { version: '1', revision: 'a' });`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
    timeout: 5000,
    cwd: import.meta.dirname,
  });
  assert.equal(status, 0, String(stderr));
});

test('scrapes at once share one rendering', async t => {
  const registry = new Registry();
  const gate = Promise.withResolvers<void>();
  let renderings = 0;
  new Gauge({
    name: 'slow',
    help: 'Takes its time.',
    registers: [registry],
    async collect() {
      renderings += 1;
      await gate.promise;
    },
  });
  const server = new MetricsServer({ registry, health: well, ready: fine, log: silent });
  t.after(() => server.close());
  const { host, port } = await server.listen({ host: '127.0.0.1', port: 0 });
  const scrapes = Array.from({ length: 20 }, () => fetch(`http://${host}:${port}/metrics`));
  setTimeout(() => gate.resolve(), 300);
  for (const scrape of await Promise.all(scrapes)) assert.match(await scrape.text(), /^slow 0$/m);
  // on a slow machine some come in when the first ones are answered
  assert.ok(renderings > 0 && renderings < scrapes.length, `${renderings} renderings`);
});
