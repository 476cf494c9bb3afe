import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { silent } from '../../log/log.ts';
import { AppendJournal } from './append-journal.ts';
import { LogPump } from './log-pump.ts';
import { settleAppend } from './settle-append.ts';
import type { Spool } from './spool-reader.ts';
import { type Content, logContent } from './testing/log-content.ts';
import { TestPipe } from './testing/test-pipe.ts';

const streams = ['stdout', 'stderr'] as const;
const logOf = (home: string): string => join(home, '0.log');
const journalOf = (home: string): string => join(home, 'journal');
const open = (home: string) => LogPump.open({ path: logOf(home), journal: journalOf(home), log: silent });

suite('a log whose writer crashes', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'berth-crash-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('has every byte once, whatever step of the crashed one was the last', async t => {
    const part = fc.constantFrom('a\n', 'b', '\n', 'c\r\n', 'd\r', 'x'.repeat(9000), 'y'.repeat(400));
    const write = fc.tuple(fc.constantFrom(...streams), fc.array(part, { maxLength: 8 }));
    let crashes = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 6 }), fc.nat(100), async (writes, percent) => {
        for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
        const home = join(folder, 'home');
        mkdirSync(home);
        const input = { stdout: '', stderr: '' };
        for (const [stream, parts] of writes) input[stream] += parts.join('');
        const images = await crashImages(home, writes);
        for (const image of images) {
          tear(image, percent);
          assert.deepEqual(await recovered(image, input), withoutCr(input), image);
        }
        crashes += images.length;
      }),
      { numRuns: 8 },
    );
    t.diagnostic(`${crashes} crashes`);
  });

  /** Copies, after each step of a whole run, of all that a crash would leave. */
  async function crashImages(home: string, writes: readonly (readonly ['stdout' | 'stderr', string[]])[]) {
    const images: string[] = [];
    const takeImage = () => {
      const image = join(folder, `image-${images.length}`);
      mkdirSync(image);
      for (const name of readdirSync(home).filter(file => /log|journal|spool/.test(file))) {
        copyFileSync(join(home, name), join(image, name));
      }
      images.push(image);
    };
    const pump = await open(home);
    const pipes = { stdout: new TestPipe(home, 'stdout'), stderr: new TestPipe(home, 'stderr') };
    for (const stream of streams) pump.attach(afterEachStep(pipes[stream].spool(), takeImage), stream);
    for (const [stream, parts] of writes) {
      await pipes[stream].write(parts.join(''));
      await sleep(1);
    }
    for (const stream of streams) pipes[stream].end();
    await pump.drained;
    takeImage();
    await pump.close();
    return images;
  }

  test('knows its last write in a file that was renamed since, and takes a part of it back', async () => {
    await writeFile(logOf(folder), 'whole\npar');
    const { dev: device, ino: inode } = statSync(logOf(folder), { bigint: true });
    await rename(logOf(folder), join(folder, '0.log.1'));
    await writeFile(logOf(folder), 'new\n');
    const append = { device, inode, size: 6n, length: 8 };
    assert.equal(await settleAppend({ ...append, length: 3 }, logOf(folder)), true);
    assert.equal(statSync(join(folder, '0.log.1')).size, 9);
    assert.equal(await settleAppend(append, logOf(folder)), false);
    assert.equal(statSync(join(folder, '0.log.1')).size, 6);
    assert.equal(statSync(logOf(folder)).size, 4);
    await rm(join(folder, '0.log.1'));
    assert.equal(await settleAppend(append, logOf(folder)), true);
  });

  test('a journal that was never written, or not whole, is none', async () => {
    const journal = new AppendJournal(journalOf(folder));
    assert.equal(journal.read(), undefined);
    journal.write({
      append: { device: 1n, inode: 2n ** 63n, size: 3n, length: 4 },
      before: { stdout: 5, stderr: 6 },
      after: { stdout: 7, stderr: 2 ** 50 },
    });
    const entry = journal.read();
    assert.equal(entry?.append.inode, 2n ** 63n);
    assert.deepEqual(
      [entry?.before, entry?.after],
      [
        { stdout: 5, stderr: 6 },
        { stdout: 7, stderr: 2 ** 50 },
      ],
    );
    truncateSync(journalOf(folder), 71);
    assert.equal(journal.read(), undefined);
    journal.close();
  });
});

function afterEachStep(spool: Spool, step: () => void): Spool {
  return {
    get end() {
      return spool.end;
    },
    whenReadable: ready => spool.whenReadable(ready),
    fill: () => {
      const moved = spool.fill();
      step();
      return moved;
    },
    bypass: () => spool.bypass(),
    read: (from, to) => spool.read(from, to),
    release: before => {
      // the journal is written, the log is not
      step();
      spool.release(before);
      step();
    },
    close: () => spool.close(),
  };
}

/** Leaves only some of the last append in the log, as if the crash had come in the middle of it. */
function tear(image: string, percent: number): void {
  const journal = new AppendJournal(journalOf(image));
  const entry = journal.read();
  if (entry) {
    const { dev: device, ino: inode, size } = statSync(logOf(image), { bigint: true });
    const { append } = entry;
    // a copy has an inode of its own
    journal.write({ ...entry, append: { ...append, device, inode } });
    const left = Number(append.size) + Math.ceil((append.length * percent) / 100);
    truncateSync(logOf(image), Math.min(left, Number(size)));
  }
  journal.close();
}

/** What is in the log after another one went on from an image, with what had not left the pipes. */
async function recovered(image: string, input: Content): Promise<Content> {
  const pump = await open(image);
  for (const stream of streams) {
    const pipe = new TestPipe(image, stream);
    const spool = pipe.spool();
    pump.attach(spool, stream);
    await pipe.write(Buffer.from(input[stream]).subarray(spool.end));
    pipe.end();
  }
  await pump.drained;
  await pump.close();
  return logContent([logOf(image)]);
}

function withoutCr({ stdout, stderr }: Content): Content {
  return { stdout: stdout.replaceAll('\r\n', '\n'), stderr: stderr.replaceAll('\r\n', '\n') };
}
