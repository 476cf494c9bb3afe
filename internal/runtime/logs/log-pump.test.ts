import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { makeFifo, openFifoReader } from '../../host/fifo.ts';
import { run } from '../../host/spawn.ts';
import { silent } from '../../log/log.ts';
import { LogFile } from './log-file.ts';
import { LogPump } from './log-pump.ts';

suite('the log pump', () => {
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'berth-pump-'));
    path = join(folder, '0.log');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = async (options = {}) => new LogPump({ file: await LogFile.open({ path, log: silent }), ...options });
  const records = (file = path) => readFileSync(file, 'utf8').split('\n').slice(0, -1);

  test('joins both streams and is drained when both have ended', async () => {
    const pump = await open({ now: () => 1n });
    pump.attach(Readable.from([Buffer.from('one\ntwo\n')]), 'stdout');
    pump.attach(Readable.from([Buffer.from('oops\nhalf')]), 'stderr');
    await pump.drained;
    const at = '1970-01-01T00:00:00.000000001Z';
    assert.deepEqual(records().sort(), [
      `${at} stderr F oops`,
      `${at} stderr P half`,
      `${at} stdout F one`,
      `${at} stdout F two`,
    ]);
    await pump.close();
  });

  test('a stream that breaks is one that ends; the other one goes on', async () => {
    const pump = await open();
    const broken = new PassThrough();
    const whole = new PassThrough();
    pump.attach(broken, 'stderr');
    pump.attach(whole, 'stdout');
    broken.write('before\n');
    await new Promise(resolve => setImmediate(resolve));
    broken.destroy(new Error('EIO'));
    whole.end('after\n');
    await pump.drained;
    assert.equal(records().length, 2);
    await pump.close();
  });

  test('closing in the middle of a line writes what was read, and says so before', async () => {
    const pump = await open();
    const source = new PassThrough();
    pump.attach(source, 'stdout');
    source.write('prompt> ');
    await new Promise(resolve => setTimeout(resolve, 10));
    assert.equal(pump.midLine, true);
    await pump.close();
    assert.match(records().join(), / stdout P prompt> $/);
  });

  test('closing under a flood loses no byte: what is not in the file is still in the pipe', async () => {
    const fifo = join(folder, 'stdout');
    makeFifo(fifo);
    const lines = 100_000;
    const writing = run('/bin/sh', ['-c', `exec 3<>${fifo}; seq ${lines} > ${fifo}; sleep 0.3`]);
    for (let index = 0; index < 10; index++) {
      const pump = await open({ maxPendingBytes: 1 });
      pump.attach(openFifoReader(fifo), 'stdout');
      await new Promise(resolve => setTimeout(resolve, 3));
      await pump.close();
    }
    const last = await open();
    last.attach(openFifoReader(fifo), 'stdout');
    await writing;
    await last.drained;
    await last.close();
    const text = records().map(record => record.replace(/^\S+ stdout /, ''));
    const content = text.map(record => record.slice(2) + (record.startsWith('F') ? '\n' : '')).join('');
    assert.equal(content, Array.from({ length: lines }, (_, index) => `${index + 1}\n`).join(''));
  });

  test('a tap sees the bytes as they came, until it is taken away', async () => {
    const pump = await open();
    const source = new PassThrough();
    pump.attach(source, 'stdout');
    const seen: string[] = [];
    const untap = pump.tap((stream, chunk) => seen.push(`${stream} ${chunk.toString()}`));
    source.write('half a l');
    await new Promise(resolve => setTimeout(resolve, 10));
    untap();
    source.end('ine\n');
    await pump.drained;
    assert.deepEqual(seen, ['stdout half a l']);
    await pump.close();
  });

  test('a source that is faster than the disk is held back', async () => {
    const file = await LogFile.open({ path, log: silent });
    const pump = new LogPump({ file, maxPendingBytes: 100_000 });
    let most = 0;
    const source = Readable.from(
      (function* () {
        for (let index = 0; index < 60; index++) {
          most = Math.max(most, file.pendingBytes);
          yield Buffer.alloc(60_000, 'x\n');
        }
      })(),
      { highWaterMark: 1 },
    );
    pump.attach(source, 'stdout');
    await pump.drained;
    assert.ok(most < 4_000_000, String(most));
    assert.equal(records().length, 60 * 30_000);
    await pump.close();
  });

  test('rotation under a flood from a real pipe loses and doubles nothing', async () => {
    const fifo = join(folder, 'stdout');
    makeFifo(fifo);
    const pump = await open();
    pump.attach(openFifoReader(fifo), 'stdout');
    const lines = 200_000;
    const writing = run('/bin/sh', ['-c', `seq ${lines} > ${fifo}`]);
    const files: string[] = [];
    const rotate = async () => {
      const rotated = `${path}.${files.length}`;
      renameSync(path, rotated);
      files.push(rotated);
      await pump.reopen();
    };
    const drained = pump.drained;
    let done = false;
    void drained.then(() => {
      done = true;
    });
    while (!done) {
      await rotate();
      await new Promise(resolve => setTimeout(resolve, 2));
    }
    await writing;
    await pump.close();
    const numbers = [...files, path].flatMap(file => records(file)).map(record => Number(record.split(' F ')[1]));
    assert.equal(numbers.length, lines);
    assert.ok(numbers.every((number, index) => number === index + 1));
    assert.ok(files.length > 1);
  });
});
