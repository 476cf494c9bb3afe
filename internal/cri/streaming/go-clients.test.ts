import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { cannedBackend } from './testing/canned-backend.ts';
import { readRecordings, urlFor, withToken } from './testing/recordings.ts';
import { startRig } from './testing/streaming-rig.ts';

const recordings = readRecordings();
assert.equal(recordings.length, 10);

for (const { name, session, exchange } of recordings) {
  test(`a Go client's session is served to the byte: ${name}`, { timeout: 20_000 }, async t => {
    const { server, events } = await startRig(t, cannedBackend);
    const url = urlFor(server, session);
    const socket = connect(Number(url.port), url.hostname);
    socket.on('error', () => {});
    let received = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
    });
    let expected = Buffer.alloc(0);
    for (const { from, bytes } of exchange) {
      if (from === 'client') {
        socket.write(withToken(bytes, url));
      } else {
        expected = Buffer.concat([expected, bytes]);
        while (received.length < expected.length && !socket.destroyed) {
          await Promise.race([once(socket, 'data'), once(socket, 'close')]);
        }
        assert.equal(received.toString('latin1'), expected.toString('latin1'));
      }
    }
    socket.end();
    while (events.closed.length === 0) await sleep(5);
    assert.equal(received.length, expected.length, 'nothing more came');
  });
}
