import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BadRegistry, type Behaviour, blobOf } from './testing/bad-registry.ts';
import { failureOf } from './testing/failure.ts';
import { collect, makeRig } from './testing/registry-rig.ts';

const maxGrowthBytes = 64 * 2 ** 20;

/** Sends as fast as it is read, for ever. */
const flood =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (_request, response) => {
    response.writeHead(status, headers);
    const chunk = Buffer.alloc(65_536, '[');
    const more = (error?: Error | null) => {
      if (!error && !response.destroyed) response.write(chunk, more);
    };
    more();
  };

const headerFlood: Behaviour = request => {
  request.socket.write('HTTP/1.1 200 OK\r\n');
  const line = `x-a: ${'b'.repeat(8000)}\r\n`;
  const more = (error?: Error | null) => {
    if (!error && !request.socket.destroyed) request.socket.write(line, more);
  };
  more();
};

const held = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

test('an answer without end costs bounded memory, wherever it comes', async t => {
  const server = await BadRegistry.start(t, flood(200));
  const { session, hosts } = await makeRig(t);
  await hosts(server.host, `server = "${server.url}"`);
  const image = `${server.host}/a`;
  const before = held();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, held());
  }, 5);
  t.after(() => clearInterval(watch));

  assert.equal((await failureOf(session(image).resolve())).code, 'DataLoss');
  for (const status of [302, 401, 404]) {
    server.behave(flood(status, { location: '/again', 'www-authenticate': `Bearer realm="${server.url}/token"` }));
    await failureOf(session(image).resolve());
    await failureOf(collect(session(image).blob(blobOf(Buffer.from('x')))));
  }
  server.behave(headerFlood);
  assert.match((await failureOf(session(image).resolve())).detail ?? '', /headers of the answer are too long/);
  assert.ok(peak - before < maxGrowthBytes, `${(peak - before) / 2 ** 20} MiB`);
});
