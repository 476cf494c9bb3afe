import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClientOutput, type ClientOutputOptions } from './client-output.ts';

/** A client that takes what it has been given when it is told to. */
function client(options: Partial<ClientOutputOptions> = {}) {
  let text = '';
  const held: (() => void)[] = [];
  let isSlow = true;
  const sink = new Writable({
    highWaterMark: 4,
    write(chunk: Buffer, _, done) {
      const take = () => {
        text += chunk.toString();
        done();
      };
      if (isSlow) held.push(take);
      else take();
    },
  });
  const output = new ClientOutput(sink, { paced: false, terminal: false, maxLagBytes: 10, ...options });
  return {
    ...{ sink, output },
    text: () => text,
    takeOne: () => held.shift()?.(),
    catchUp: () => {
      isSlow = false;
      held.shift()?.();
    },
  };
}

const bytes = (text: string) => Buffer.from(text);

test('who is too far behind misses output, is told how much, and sees again what comes then', async () => {
  const { output, catchUp, text } = client();
  for (const part of ['aaaaa', 'bbbbb', 'ccccc', 'ddd']) output.take(bytes(part));
  catchUp();
  await sleep(1);
  output.take(bytes('eee'));
  const mark = '\n[8 bytes of output are left out here: this client is slower than the container]\n';
  assert.equal(text(), `aaaaabbbbb${mark}eee`);
});

test('a terminal is told so on a line of its own', async () => {
  const { output, catchUp, text } = client({ terminal: true });
  for (const part of ['aaaaaaaaaa', 'b']) output.take(bytes(part));
  catchUp();
  await sleep(1);
  assert.match(text(), /^a+\r\n\[1 bytes .*\]\r\n$/);
});

test('for a client that the container is made for the container waits, and it misses nothing', async () => {
  const { output, catchUp, takeOne, text } = client({ paced: true, patienceMs: 40 });
  for (const part of ['aaaaa', 'bbbbb', 'ccccc', 'ddddd']) output.take(bytes(part));
  let waited = true;
  const room = output.room().then(() => {
    waited = false;
  });
  // it takes something, if not all, in each span of patience
  for (const _ of [1, 2]) {
    await sleep(30);
    takeOne();
  }
  assert.equal(waited, true);
  catchUp();
  await room;
  assert.equal(text(), 'aaaaabbbbbcccccddddd');
});

test('but not for ever when that client takes nothing', async () => {
  const { output, catchUp, text } = client({ paced: true, patienceMs: 20 });
  output.take(bytes('aaaaaaaaaa'));
  const began = performance.now();
  await output.room();
  assert.ok(performance.now() - began >= 15);
  output.take(bytes('bb'));
  await output.room();
  catchUp();
  await sleep(1);
  assert.match(text(), /^a{10}\n\[2 bytes/);
});

test('a client that leaves is not waited for', async () => {
  const { output, sink } = client({ paced: true });
  output.take(bytes('aaaaaaaaaa'));
  const room = output.room();
  sink.destroy(new Error('gone'));
  await room;
  output.take(bytes('b'));
  output.end();
  await output.flushed();
});

test('at the end the container is not held up any more, and the client still gets all', async () => {
  const { output, catchUp, text } = client({ paced: true });
  output.take(bytes('aaaaaaaaaa'));
  const room = output.room();
  output.end();
  await room;
  output.take(bytes('the very last words'));
  await output.room();
  let flushed = false;
  const flushing = output.flushed().then(() => {
    flushed = true;
  });
  await sleep(5);
  assert.equal(flushed, false);
  catchUp();
  await flushing;
  assert.equal(text(), 'aaaaaaaaaathe very last words');
});
