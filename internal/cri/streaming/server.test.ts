import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { makeAuthority } from '../../images/registry/testing/certificates.ts';
import { connectSpdy, dial, openProcess, textOf, upgrade } from './testing/spdy-client.ts';
import { startRig } from './testing/streaming-rig.ts';

const rig = (t: TestContext, options = {}) => startRig(t, { exec: async () => 0 }, options);

test('URLs are absolute, with an unguessable token each', async t => {
  const { execUrl, server } = await rig(t);
  const pattern = /^http:\/\/127\.0\.0\.1:\d+\/exec\/[\w-]{32}$/;
  const urls = Array.from({ length: 100 }, () => execUrl());
  assert.ok(urls.every(url => pattern.test(url)));
  assert.equal(new Set(urls).size, 100);
  const streams = { containerId: 'c', tty: false, stdin: false, stdout: true, stderr: true };
  assert.match(server.attachUrl(streams), /\/attach\//);
  assert.match(server.portForwardUrl({ sandboxId: 's', ports: [] }), /\/portforward\//);
});

test('a token is good once, whatever came of it', async t => {
  const { execUrl } = await rig(t);
  const url = execUrl();
  const client = await connectSpdy(url);
  client.destroy();
  const { answer } = await upgrade(url);
  assert.equal(answer.status, 404);
  assert.match(answer.body, /each URL is good for one use, within a minute/);
  const spent = execUrl();
  assert.equal((await upgrade(spent, { protocols: ['v9.channel.k8s.io'] })).answer.status, 403);
  assert.equal((await upgrade(spent)).answer.status, 404);
});

test('a token of another kind, or none, opens nothing', async t => {
  const { execUrl } = await rig(t);
  const foreign = execUrl().replace('/exec/', '/attach/');
  assert.equal((await upgrade(foreign)).answer.status, 404);
  assert.equal((await upgrade(foreign.replace('/attach/', '/exec/'))).answer.status, 404, 'it is spent');
  for (const path of ['/', '/exec/', '/exec/AAAA', '/exec/../exec/AAAA', `/exec/${'A'.repeat(9000)}`, '/exec/%00']) {
    const { answer } = await upgrade(new URL(path, execUrl()).href);
    assert.equal(answer.status, 404, path);
  }
});

test('requests that are no good upgrade are told why', async t => {
  const { execUrl, server } = await rig(t);
  const refusals: [string[], number, RegExp][] = [
    [[], 400, /does not ask for an upgrade to SPDY\/3\.1 or to a WebSocket/],
    [['Connection: Upgrade', 'Upgrade: h2c'], 400, /does not ask for an upgrade/],
    [['Connection: Upgrade', 'Upgrade: SPDY/2'], 400, /does not ask for an upgrade/],
    [['Connection: Upgrade', 'Upgrade: SPDY/3.1'], 400, /header X-Stream-Protocol-Version is missing/],
    [
      ['Connection: Upgrade', 'Upgrade: SPDY/3.1', 'X-Stream-Protocol-Version: v9, portforward.k8s.io'],
      403,
      /none of the protocols v9, portforward\.k8s\.io is served, only v4\.channel\.k8s\.io, v3/,
    ],
  ];
  for (const [headers, status, text] of refusals) {
    const { answer } = await upgrade(execUrl(), { headers });
    assert.equal(answer.status, status, headers.join());
    assert.match(answer.body, text);
  }
  const { answer } = await upgrade(execUrl(), { protocols: ['v5.channel.k8s.io'] });
  const accepted = answer.head.match(/^X-Accepted-Stream-Protocol-Versions: .*$/gm);
  assert.deepEqual(accepted, [
    'X-Accepted-Stream-Protocol-Versions: v4.channel.k8s.io',
    'X-Accepted-Stream-Protocol-Versions: v3.channel.k8s.io',
    'X-Accepted-Stream-Protocol-Versions: v2.channel.k8s.io',
    'X-Accepted-Stream-Protocol-Versions: channel.k8s.io',
  ]);
  const forward = server.portForwardUrl({ sandboxId: 's', ports: [] });
  assert.equal((await upgrade(forward)).answer.status, 403);
});

test('the first protocol of the client that is known is chosen, in one header', async t => {
  const { execUrl } = await rig(t);
  const protocols = ['v5.channel.k8s.io', 'v3.channel.k8s.io', 'v4.channel.k8s.io'];
  const { answer, client } = await upgrade(execUrl(), { protocols });
  client?.destroy();
  assert.deepEqual(answer.head.split('\r\n'), [
    'HTTP/1.1 101 Switching Protocols',
    'Connection: Upgrade',
    'Upgrade: SPDY/3.1',
    'X-Stream-Protocol-Version: v3.channel.k8s.io',
  ]);
});

test('headers in other cases, and a GET, are as good', async t => {
  const { execUrl } = await rig(t);
  const headers = [
    'connection: keep-alive, UPGRADE',
    'upgrade: spdy/3.1',
    'x-stream-protocol-version: v4.channel.k8s.io',
  ];
  const { answer, client } = await upgrade(execUrl(), { headers, method: 'GET' });
  client?.destroy();
  assert.equal(answer.status, 101);
});

test('no more URLs are given than can be kept', async t => {
  const { execUrl } = await rig(t);
  for (let index = 0; index < 1000; index++) execUrl();
  assert.throws(() => execUrl(), { code: 'ResourceExhausted' });
});

test('a server that does not listen gives no URL, nor does one that is closed', async t => {
  const { server, execUrl } = await rig(t);
  await server.close();
  await server.close();
  assert.throws(() => execUrl(), { code: 'Unavailable' });
});

test('an address that is taken is named', async t => {
  const taken = createServer().listen(0, '127.0.0.1');
  t.after(() => taken.close());
  await new Promise(resolve => taken.once('listening', resolve));
  const address = taken.address();
  assert.ok(address && typeof address === 'object');
  await assert.rejects(rig(t, { port: address.port }), {
    code: 'FailedPrecondition',
    message: `cannot serve exec on "127.0.0.1:${address.port}": another process has it; give another one by streaming.listen`,
  });
});

test('a client that sends nothing, and one that sends no end, are given up', async t => {
  const { execUrl, server } = await rig(t);
  const silent = await dial(execUrl());
  const slow = await dial(execUrl());
  slow.on('error', () => {});
  slow.write('POST /exec/x HTTP/1.1\r\nX: ');
  await server.close();
  silent.destroy();
  slow.destroy();
});

test('sessions leave neither descriptors nor memory behind', { timeout: 120_000 }, async t => {
  const { execUrl, events } = await rig(t);
  const run = async (times: number): Promise<void> => {
    for (let count = 0; count < times; count++) {
      const client = await connectSpdy(execUrl());
      await openProcess(client, 'stdout', 'stderr');
      await client.untilClosed();
    }
  };
  const descriptors = () => readdirSync('/proc/self/fd').length;
  await run(100);
  const [before, memory] = [descriptors(), process.memoryUsage().rss];
  await run(600);
  while (events.closed.length < 700) await sleep(5);
  await sleep(50);
  assert.ok(descriptors() <= before + 2, `${descriptors()} are open after ${before}`);
  assert.ok(process.memoryUsage().rss - memory < 60e6);
});

test('TLS with a certificate of its own', async t => {
  const { execUrl } = await rig(t, { tls: 'self-signed' });
  const url = execUrl();
  assert.match(url, /^https:\/\/127\.0\.0\.1:/);
  const client = await connectSpdy(url);
  const stream = await openProcess(client, 'stdout', 'stderr');
  await client.untilClosed();
  assert.equal(textOf(stream('error')), '{"metadata":{},"status":"Success"}');
});

test('TLS with a certificate that was given', async t => {
  const { certFile, keyFile } = await (await makeAuthority(t)).issue('node');
  const { execUrl } = await rig(t, { tls: { certFile, keyFile } });
  const client = await connectSpdy(execUrl());
  await openProcess(client, 'stdout', 'stderr');
  await client.untilClosed();
  await assert.rejects(rig(t, { tls: { certFile: '/nowhere.pem', keyFile } }), {
    code: 'NotFound',
    message: /^cannot read "\/nowhere\.pem", which the streaming server is configured to use: ENOENT/,
  });
  await assert.rejects(rig(t, { tls: { certFile: keyFile, keyFile } }), {
    code: 'InvalidArgument',
    message: /^the certificate and key of the streaming server are no good: .*PEM/,
  });
});

test('a server without sessions loads nothing of SPDY, WebSocket or TLS', async () => {
  const script = `
    import { createRequire } from 'node:module';
    await import('node:http');
    const before = process.moduleLoadList.length;
    const { StreamingServer } = await import('./server.ts');
    const server = new StreamingServer({ host: '127.0.0.1', port: 0 });
    await server.listen();
    const url = server.execUrl({});
    const loaded = Object.keys(createRequire(import.meta.url).cache).filter(path => path.includes('/ws/'));
    const natives = process.moduleLoadList.slice(before).filter(name => /^NativeModule (https|tls|zlib)$/.test(name));
    console.log(url.startsWith('http://'), loaded.length, natives.length);
    await server.close();
  `;
  const node = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
  });
  assert.equal((await node).stdout.trim(), 'true 0 0');
});
