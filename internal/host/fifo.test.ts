import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex, Readable } from 'node:stream';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { BerthError } from '../errors/errors.ts';
import { spawnChild } from './child.ts';
import { makeFifo, openFifoDrain, openFifoReader, openFifoWriter } from './fifo.ts';
import { run } from './spawn.ts';

const isCode = (code: string) => (error: unknown) => error instanceof BerthError && error.code === code;

async function closed(socket: Readable | Duplex): Promise<void> {
  socket.destroy();
  if (!socket.closed) await once(socket, 'close');
}

async function text(socket: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

suite('named pipes', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'berth-fifo-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const fifo = (name: string): string => {
    makeFifo(join(folder, name));
    return join(folder, name);
  };

  test('a hundred idle readers hold back neither files nor each other', async () => {
    const readers = Array.from({ length: 100 }, (_, index) => openFifoReader(fifo(`f${index}`)));
    const started = performance.now();
    await Promise.all(Array.from({ length: 50 }, () => readFile('/proc/self/status')));
    assert.ok(performance.now() - started < 500);
    assert.ok(readers.every(reader => !reader.readableEnded));
    await Promise.all(readers.map(closed));
  });

  test('a reader ends when the last writer closes, not when the first does', async () => {
    const path = fifo('f');
    const reader = openFifoReader(path);
    const output = text(reader);
    await sleep(20);
    const first = await openFifoWriter(path);
    const second = await openFifoWriter(path);
    first.end('one ');
    await once(first, 'close');
    await sleep(20);
    assert.equal(reader.readableEnded, false);
    second.end('two');
    assert.equal(await output, 'one two');
  });

  test('fifty megabytes arrive as they were written', async () => {
    const path = fifo('f');
    const reader = openFifoReader(path);
    const script = 'head -c 50000000 /dev/urandom | tee "$1" | sha256sum';
    const writing = run('/bin/bash', ['-c', script, 'sh', path]);
    const chunks: Buffer[] = [];
    for await (const chunk of reader) chunks.push(chunk);
    const received = await run('sha256sum', [], { input: Buffer.concat(chunks) });
    assert.equal(Buffer.concat(chunks).length, 50_000_000);
    assert.equal(received.stdout.toString(), (await writing).stdout.toString());
  });

  test('a drain outlives every writer', async () => {
    const path = fifo('log');
    const drain = openFifoDrain(path);
    let seen = '';
    drain.on('data', chunk => {
      seen += chunk;
    });
    for (const word of ['a', 'b', 'c']) await run('/bin/sh', ['-c', `printf ${word} > ${path}`]);
    await sleep(20);
    assert.equal(seen, 'abc');
    assert.equal(drain.readableEnded, false);
    await closed(drain);
  });

  test('a writer waits for its reader, for a while', async () => {
    const path = fifo('stdin');
    await assert.rejects(openFifoWriter(path, { timeoutMs: 30 }), isCode('DeadlineExceeded'));
    await assert.rejects(openFifoWriter(path, { signal: AbortSignal.timeout(20) }));
    const opening = openFifoWriter(path);
    const cat = await spawnChild('cat', [path], { stdout: 'pipe' });
    assert.ok(cat.stdout);
    (await opening).end('late');
    assert.equal(await text(cat.stdout), 'late');
    await cat.exit;
  });

  test('making one twice is fine; what is no fifo, or only a link to one, is refused', async () => {
    const path = fifo('f');
    makeFifo(path);
    writeFileSync(join(folder, 'plain'), '');
    symlinkSync(path, join(folder, 'link'));
    assert.throws(() => makeFifo(join(folder, 'plain')), isCode('FailedPrecondition'));
    assert.throws(() => openFifoReader(join(folder, 'plain')), isCode('FailedPrecondition'));
    assert.throws(() => openFifoReader(join(folder, 'link')), /cannot be opened/);
    await assert.rejects(openFifoWriter(join(folder, 'missing')), isCode('NotFound'));
  });

  test('closing gives the descriptor back', async () => {
    const path = fifo('f');
    const before = readdirSync('/proc/self/fd').length;
    for (let index = 0; index < 20; index++) await closed(openFifoReader(path));
    assert.equal(readdirSync('/proc/self/fd').length, before);
  });
});
