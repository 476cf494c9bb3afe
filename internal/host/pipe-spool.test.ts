import assert from 'node:assert/strict';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { makeFifo } from './fifo.ts';
import { PipeSpool } from './pipe-spool.ts';

suite('a pipe that is read through a file', () => {
  let folder = '';
  let pipe = '';
  let file = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'berth-spool-'));
    pipe = join(folder, 'pipe');
    file = join(folder, 'spool');
    makeFifo(pipe);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('knows nothing there from the end, and waits for the first writer', async () => {
    const spool = new PipeSpool({ pipe, file });
    const early = Promise.withResolvers<string>();
    const giveUp = spool.whenReadable(() => early.resolve('readable'));
    const timeout = new Promise(resolve => setTimeout(resolve, 20, 'nothing'));
    assert.equal(await Promise.race([early.promise, timeout]), 'nothing');
    giveUp();
    const writer = openSync(pipe, 'w');
    assert.equal(spool.fill(), undefined);
    const readable = new Promise<void>(resolve => spool.whenReadable(resolve));
    writeSync(writer, 'abc');
    await readable;
    assert.equal(spool.fill(), 3);
    assert.equal(spool.read(1, spool.end).toString(), 'bc');
    const ended = new Promise<void>(resolve => spool.whenReadable(resolve));
    closeSync(writer);
    await ended;
    assert.equal(spool.fill(), 0);
    spool.close();
  });

  test('goes on where another one stopped; what was not taken is still in the pipe', () => {
    const first = new PipeSpool({ pipe, file });
    const writer = openSync(pipe, 'w');
    writeSync(writer, 'one ');
    first.fill();
    writeSync(writer, 'two');
    const second = new PipeSpool({ pipe, file });
    first.close();
    assert.equal(second.end, 4);
    second.fill();
    assert.equal(second.read(0, second.end).toString(), 'one two');
    assert.equal(readFileSync(file, 'utf8'), 'one two');
    closeSync(writer);
    second.close();
  });

  test('gives the room of what is released back, and counts on', () => {
    const spool = new PipeSpool({ pipe, file });
    const writer = openSync(pipe, 'w');
    const chunk = Buffer.alloc(64 * 1024, 'x');
    for (let index = 0; index < 16; index++) {
      writeSync(writer, chunk);
      while (spool.fill()) {}
      spool.release(spool.end);
    }
    assert.equal(spool.end, 1024 * 1024);
    assert.ok(statSync(file).blocks * 512 <= 256 * 1024);
    writeSync(writer, 'last');
    spool.fill();
    assert.equal(spool.read(spool.end - 4, spool.end).toString(), 'last');
    closeSync(writer);
    spool.close();
  });

  test('can be passed by', () => {
    const spool = new PipeSpool({ pipe, file });
    const writer = openSync(pipe, 'w');
    assert.equal(spool.bypass(), undefined);
    writeSync(writer, 'past');
    assert.equal(spool.bypass()?.toString(), 'past');
    assert.equal(spool.end, 0);
    closeSync(writer);
    assert.equal(spool.bypass()?.length, 0);
    spool.close();
  });

  test('is of a named pipe only, and leaves no descriptor open otherwise', () => {
    writeFileSync(join(folder, 'plain'), '');
    assert.throws(() => new PipeSpool({ pipe: join(folder, 'plain'), file }), /is not a named pipe/);
  });
});
