import assert from 'node:assert/strict';
import { closeSync, writeSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { FifoReader } from './fifo-reader.ts';
import * as libc from './libc.ts';

function pipe(t: TestContext) {
  const { readFd, writeFd } = libc.pipe();
  libc.setPipeSize(writeFd, 1024 * 1024);
  const reader = new FifoReader(readFd);
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(writeFd);
    isOpen = false;
  };
  t.after(() => {
    reader.destroy();
    close();
  });
  const chunks: Buffer[] = [];
  reader.on('data', (chunk: Buffer) => chunks.push(chunk));
  const read = async (bytes: Buffer): Promise<Buffer[]> => {
    chunks.length = 0;
    writeSync(writeFd, bytes);
    while (chunks.reduce((sum, { length }) => sum + length, 0) < bytes.length) await sleep(1);
    return [...chunks];
  };
  return { reader, read, writeFd, close };
}

test('a chunk that is given back is read into again, one that is not stays as it is', async t => {
  const { reader, read } = pipe(t);
  const [kept] = await read(Buffer.alloc(10_000, 1));
  const [lent] = await read(Buffer.alloc(10_000, 2));
  assert.ok(kept && lent);
  reader.giveBack(lent);
  reader.giveBack(lent);
  const memory = new Set<ArrayBufferLike>();
  for (let round = 3; round < 8; round++) {
    const [chunk] = await read(Buffer.alloc(10_000, round));
    assert.ok(chunk);
    assert.ok(chunk.every(byte => byte === round));
    memory.add(chunk.buffer);
    reader.giveBack(chunk);
  }
  assert.ok(memory.has(lent.buffer) && memory.size <= 2, 'two buffers take turns');
  assert.ok(kept.every(byte => byte === 1));
});

test('short pieces are copies', async t => {
  const { read } = pipe(t);
  const [one] = await read(Buffer.from('one'));
  const [two] = await read(Buffer.from('two'));
  assert.deepEqual([String(one), String(two)], ['one', 'two']);
});

test('nobody reads what is not asked for, and nothing is lost by it', async t => {
  const { reader, writeFd } = pipe(t);
  let seen = 0;
  reader.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    reader.giveBack(chunk);
  });
  reader.pause();
  writeSync(writeFd, Buffer.alloc(1024 * 1024));
  await sleep(20);
  assert.ok(seen === 0 && reader.readableLength <= 2 * 65_536, `${reader.readableLength} bytes are held`);
  reader.resume();
  while (seen < 1024 * 1024) await sleep(1);
});

test('what has come when the writer closes is read later', async t => {
  const { reader, writeFd, close } = pipe(t);
  let seen = 0;
  reader.on('data', (chunk: Buffer) => (seen += chunk.length));
  reader.pause();
  writeSync(writeFd, Buffer.alloc(50_000));
  close();
  await sleep(20);
  reader.resume();
  await finished(reader);
  assert.equal(seen, 50_000);
});
