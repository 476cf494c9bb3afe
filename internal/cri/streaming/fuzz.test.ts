import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { within } from '../../async/within.ts';
import { cannedBackend } from './testing/canned-backend.ts';
import { type Recording, readRecordings, urlFor, withToken } from './testing/recordings.ts';
import { connectSpdy, openProcess, textOf } from './testing/spdy-client.ts';
import { startRig } from './testing/streaming-rig.ts';

/*
 * What Go clients say, with errors put in: BERTH_FUZZ_SECONDS (3 by default) of it. BERTH_SEED does a run again.
 */
const seconds = Number(process.env['BERTH_FUZZ_SECONDS'] ?? 3);
const seed = Number(process.env['BERTH_SEED'] ?? Date.now() % 1_000_000);
const atOnce = 8;

/** Numbers from 0 up to a limit; the same for the same seed. */
function randomFrom(start: number): (limit: number) => number {
  let state = start;
  return limit => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

type Random = ReturnType<typeof randomFrom>;

const noise = (random: Random, length: number): Buffer => Buffer.from(Array.from({ length }, () => random(256)));

/** A control or data frame with a plausible head. */
function oddFrame(random: Random): Buffer {
  const payload = noise(random, random(40));
  const head = Buffer.alloc(12);
  head.writeUInt32BE(random(3) === 0 ? random(12) : 0x8003_0000 + random(11), 0);
  head.writeUInt32BE(random(8) === 0 ? random(2 ** 32) : 4 + payload.length, 4);
  head.writeUInt32BE(random(4) === 0 ? random(2 ** 32) : random(12), 8);
  return Buffer.concat([head, payload]);
}

const mutations: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let count = 1 + random(4); count > 0; count--) copy[random(copy.length)] = random(256);
    return copy;
  },
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    copy[random(copy.length)] = [0, 1, 0x7f, 0x80, 0xff][random(5)] ?? 0;
    return copy;
  },
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  (bytes, random) => {
    const at = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), noise(random, random(30)), bytes.subarray(at)]);
  },
  (bytes, random) => {
    const at = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), oddFrame(random), bytes.subarray(at)]);
  },
  (bytes, random) => {
    const at = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random(20))]);
  },
  (bytes, random) => {
    const at = random(bytes.length);
    return Buffer.concat([bytes, bytes.subarray(at, at + random(200))]);
  },
  (_, random) => Buffer.concat(Array.from({ length: 1 + random(20) }, () => oddFrame(random))),
];

function mutate(bytes: Buffer, random: Random): Buffer {
  let mutated = bytes;
  for (let count = 1 + random(3); count > 0; count--) {
    const mutation = mutations[random(mutations.length)];
    if (mutation && mutated.length > 0) mutated = mutation(mutated, random);
  }
  return mutated;
}

test(`sessions with errors end, and cost nothing (seed ${seed})`, { timeout: (seconds + 60) * 1000 }, async t => {
  const { server, events, execUrl } = await startRig(t, cannedBackend, { createMs: 200, idleMs: 500 });
  const recordings = readRecordings();

  const play = async ({ session, exchange }: Recording, random: Random): Promise<void> => {
    const url = urlFor(server, session);
    const [request, ...others] = exchange.filter(({ from }) => from === 'client').map(({ bytes }) => bytes);
    const socket = connect(Number(url.port), url.hostname);
    const closed = new Promise<void>(resolve => socket.once('close', () => resolve()));
    socket.on('error', () => {});
    socket.resume();
    const head = withToken(request ?? Buffer.alloc(0), url);
    const body = Buffer.concat(others);
    let bytes = Buffer.concat(random(40) === 0 ? [mutate(head, random), body] : [head, mutate(body, random)]);
    while (bytes.length > 0) {
      const length = random(4) === 0 ? bytes.length : 1 + random(60);
      socket.write(bytes.subarray(0, length));
      bytes = bytes.subarray(length);
      if (random(3) === 0) await sleep(0);
    }
    const leave = random(3);
    if (leave === 0) socket.end();
    if (leave === 1) socket.destroy();
    assert.ok(await within(closed, 15_000), 'a session does not end');
  };

  const end = performance.now() + seconds * 1000;
  let count = 0;
  const player = async (): Promise<void> => {
    while (performance.now() < end) {
      const random = randomFrom(seed + count++);
      const recording = recordings[random(recordings.length)];
      if (recording) await play(recording, random);
    }
  };
  const before = process.memoryUsage().rss;
  await Promise.all(Array.from({ length: atOnce }, player));
  while (events.closed.length < events.opened.length) await sleep(10);
  t.diagnostic(`${count} sessions, ${events.opened.length} of them upgraded`);
  assert.ok(events.opened.length > 0);
  assert.ok(process.memoryUsage().rss - before < 200e6);
  const client = await connectSpdy(execUrl({ command: ['print'] }));
  const stream = await openProcess(client, 'stdout', 'stderr');
  await client.untilClosed();
  assert.equal(textOf(stream('stdout')), 'to stdout\n', 'and others are served');
});
