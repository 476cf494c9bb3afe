import assert from 'node:assert/strict';
import {
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { until } from '../async/testing/until.ts';
import { makeFifo, openFifo } from './fifo.ts';
import { PipeHolders, pauseProgram } from './pipe-holders.ts';

const skip = existsSync(pauseProgram) ? false : `${pauseProgram} is not installed`;

test('what is in a pipe survives its writer and its reader, and is followed by the end', { skip }, async t => {
  const { folder, pipe, holders } = await pipeIn(t);
  const reader = openFifo(pipe, constants.O_RDONLY);
  const writer = openFifo(pipe, constants.O_WRONLY);
  await holders.hold(folder, [pipe]);
  writeSync(writer, 'last words');
  closeSync(reader);
  closeSync(writer);
  const next = openFifo(pipe, constants.O_RDONLY);
  const bytes = Buffer.alloc(100);
  assert.equal(bytes.toString('utf8', 0, readSync(next, bytes)), 'last words');
  assert.equal(readSync(next, bytes), 0);
  closeSync(next);
  await shown(folder);
  await holders.end(folder);
  assert.deepEqual(processesOf(folder), []);
  await holders.end(folder);
});

test('one that an earlier agent started is found, and ended when its folder is gone', { skip }, async t => {
  const [one, two] = [await pipeIn(t), await pipeIn(t)];
  for (const { holders, folder, pipe } of [one, two]) {
    await holders.hold(folder, [pipe]);
    await shown(folder);
  }
  const foreign = new PipeHolders();
  foreign.find(`${one.root}-of-another`);
  await foreign.end(one.folder);
  assert.equal(processesOf(one.folder).length, 1);

  const later = new PipeHolders();
  later.find(one.root);
  await later.end(one.folder);
  assert.deepEqual(processesOf(one.folder), []);

  assert.equal(processesOf(two.folder).length, 1);
  rmSync(two.folder, { recursive: true });
  new PipeHolders().find(two.root);
  // its end is certain once the first agent has waited for it
  await two.holders.end(two.folder);
  assert.deepEqual(processesOf(two.folder), []);
});

test('a pipe that is not there is an error that names the folder', async t => {
  const { folder, holders } = await pipeIn(t);
  await assert.rejects(holders.hold(folder, [join(folder, 'none')]), { message: new RegExp(folder) });
  assert.deepEqual(processesOf(folder), []);
});

async function pipeIn(t: TestContext) {
  const root = await mkdtemp(join(tmpdir(), 'berth-hold-'));
  const folder = join(root, 'io');
  mkdirSync(folder);
  const pipe = join(folder, 'pipe');
  makeFifo(pipe);
  const holders = new PipeHolders();
  t.after(async () => {
    await holders.end(folder);
    await rm(root, { recursive: true });
  });
  return { root, folder, pipe, holders };
}

/** A process that has only just begun to execute a program has no command line yet. */
async function shown(folder: string): Promise<void> {
  await until(() => processesOf(folder).length > 0, 1000);
  assert.equal(processesOf(folder).length, 1);
}

const processesOf = (folder: string): string[] =>
  readdirSync('/proc').filter(name => /^\d+$/.test(name) && commandOf(name).includes(`\0${folder}\0`));

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
