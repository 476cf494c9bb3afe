import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFifo } from '../../host/fifo.ts';
import { PipeSpool } from '../../host/pipe-spool.ts';
import { run } from '../../host/spawn.ts';
import { silent } from '../../log/log.ts';
import { LogPump } from './log-pump.ts';
import { TestPipe } from './testing/test-pipe.ts';

suite('the log pump', () => {
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'berth-pump-'));
    path = join(folder, '0.log');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = (options = {}) => LogPump.open({ path, journal: join(folder, 'journal'), log: silent, ...options });
  const records = (file = path) => readFileSync(file, 'utf8').split('\n').slice(0, -1);

  test('joins both streams and is drained when both have ended', async () => {
    const pump = await open({ now: () => 1n });
    const [stdout, stderr] = [new TestPipe(folder, 'stdout'), new TestPipe(folder, 'stderr')];
    pump.attach(stdout.spool(), 'stdout');
    pump.attach(stderr.spool(), 'stderr');
    await stdout.write('one\ntwo\n');
    stdout.end();
    await stderr.write('oops\nhalf');
    stderr.end();
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

  test('a spool that cannot grow costs no output', async () => {
    const pump = await open();
    const pipe = new TestPipe(folder, 'stdout');
    const spool = pipe.spool();
    const fill = spool.fill.bind(spool);
    let full = false;
    spool.fill = () => {
      if (full) throw new Error('ENOSPC');
      return fill();
    };
    pump.attach(spool, 'stdout');
    for (const text of ['one\nha', 'lf\ntwo\nth', 're', 'e\nfour\n']) {
      await pipe.write(text);
      await sleep(20);
      full = !full;
    }
    pipe.end();
    await pump.drained;
    await pump.close();
    assert.deepEqual(
      records().map(record => record.slice(38)),
      ['F one', 'F half', 'F two', 'F three', 'F four'],
    );
  });

  test('closing in the middle of a line writes what was read, and says so before', async () => {
    const pump = await open();
    const pipe = new TestPipe(folder, 'stdout');
    pump.attach(pipe.spool(), 'stdout');
    await pipe.write('prompt> ');
    await sleep(20);
    assert.equal(pump.midLine, true);
    await Promise.all([pump.close(), pump.close()]);
    assert.match(records().join(), / stdout P prompt> $/);
    pipe.end();
  });

  test('of a container that has ended, what is left in its pipe is read, without waiting for more', async () => {
    const pipe = new TestPipe(folder, 'stdout');
    const keep = pipe.spool();
    await pipe.write('last words\nmumble');
    pipe.end();
    const pump = await open();
    pump.attach(pipe.spool(), 'stdout', { writersGone: true });
    await pump.drained;
    assert.deepEqual(
      records().map(record => record.slice(38)),
      ['F last words', 'P mumble'],
    );
    await pump.close();
    keep.close();
  });

  test('closing under a flood loses no byte: what is not in the file is still in the pipe', async () => {
    const fifo = join(folder, 'stdout');
    makeFifo(fifo);
    const lines = 100_000;
    const writing = run('/bin/sh', ['-c', `exec 3<>${fifo}; seq ${lines} > ${fifo}; sleep 0.3`]);
    const spool = () => new PipeSpool({ pipe: fifo, file: `${fifo}.spool` });
    for (let index = 0; index < 10; index++) {
      const pump = await open({ maxPendingBytes: 1 });
      pump.attach(spool(), 'stdout');
      await sleep(3);
      await pump.close();
    }
    const last = await open();
    last.attach(spool(), 'stdout');
    await writing;
    await last.drained;
    await last.close();
    const text = records().map(record => record.replace(/^\S+ stdout /, ''));
    const content = text.map(record => record.slice(2) + (record.startsWith('F') ? '\n' : '')).join('');
    assert.equal(content, Array.from({ length: lines }, (_, index) => `${index + 1}\n`).join(''));
  });

  test('a tap sees the bytes as they came, until it is taken away', async () => {
    const pump = await open();
    const pipe = new TestPipe(folder, 'stdout');
    pump.attach(pipe.spool(), 'stdout');
    const seen: string[] = [];
    const untap = pump.tap({ take: (stream, chunk) => void seen.push(`${stream} ${chunk.toString()}`) });
    await pipe.write('half a l');
    await sleep(20);
    untap();
    await pipe.write('ine\n');
    pipe.end();
    await pump.drained;
    assert.deepEqual(seen, ['stdout half a l']);
    await pump.close();
  });

  test('rotation under a flood from a real pipe loses and doubles nothing', async () => {
    const fifo = join(folder, 'stdout');
    makeFifo(fifo);
    const pump = await open();
    pump.attach(new PipeSpool({ pipe: fifo, file: `${fifo}.spool` }), 'stdout');
    const lines = 200_000;
    const writing = run('/bin/sh', ['-c', `seq ${lines} > ${fifo}`]);
    const files: string[] = [];
    const rotate = async () => {
      const rotated = `${path}.${files.length}`;
      renameSync(path, rotated);
      files.push(rotated);
      await pump.reopen();
    };
    let done = false;
    void pump.drained.then(() => {
      done = true;
    });
    while (!done) {
      await rotate();
      await sleep(2);
    }
    await writing;
    await pump.close();
    const numbers = [...files, path].flatMap(file => records(file)).map(record => Number(record.split(' F ')[1]));
    assert.equal(numbers.length, lines);
    assert.ok(numbers.every((number, index) => number === index + 1));
    assert.ok(files.length > 1);
  });
});
