import assert from 'node:assert/strict';
import { globSync, mkdirSync, mkdtempSync, readlinkSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { locateController } from '../cgroup-layout.ts';
import { lineCount, oneNumber } from './fields.ts';
import { DescriptorBudget, KeptFile } from './kept-file.ts';

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'berth-monitor-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** How many descriptors of this process are open on files of that folder. */
const openIn = (folder: string): number =>
  globSync('/proc/self/fd/*').filter(link => {
    try {
      return readlinkSync(link).startsWith(folder);
    } catch {
      return false;
    }
  }).length;

test('a file is read anew each time through one descriptor, until it is closed', t => {
  const folder = folderOf(t);
  const file = new KeptFile(join(folder, 'pids.current'), new DescriptorBudget(1));
  writeFileSync(join(folder, 'pids.current'), '7\n');
  assert.equal(file.read(oneNumber), 7);
  writeFileSync(join(folder, 'pids.current'), '12\n');
  assert.equal(file.read(oneNumber), 12);
  assert.equal(openIn(folder), 1);
  file.close();
  file.close();
  assert.equal(openIn(folder), 0);
});

test('a file beyond the budget is read all the same and kept open by nobody', t => {
  const folder = folderOf(t);
  const budget = new DescriptorBudget(1);
  const files = ['a', 'b'].map(name => {
    writeFileSync(join(folder, name), '5\n');
    return new KeptFile(join(folder, name), budget);
  });
  for (const file of files) assert.equal(file.read(oneNumber), 5);
  assert.equal(openIn(folder), 1);
  files[0]?.close();
  assert.equal(files[1]?.read(oneNumber), 5);
  assert.equal(openIn(folder), 1, 'what the first one had the second one takes');
  files[1]?.close();
});

test('a file of many records is read in parts to its end', t => {
  const folder = folderOf(t);
  writeFileSync(join(folder, 'cgroup.procs'), '4194304\n'.repeat(20_000));
  const file = new KeptFile(join(folder, 'cgroup.procs'), new DescriptorBudget(1));
  t.after(() => file.close());
  let lines = 0;
  const visit = (bytes: Buffer, length: number) => {
    lines += lineCount(bytes, length);
  };
  assert.equal(file.readParts(visit), true);
  assert.equal(lines, 20_000);
});

test('what is not there is no error, what cannot be read is one', t => {
  const folder = folderOf(t);
  const budget = new DescriptorBudget(1);
  const gone = new KeptFile(join(folder, 'gone'), budget);
  assert.equal(gone.read(oneNumber), undefined);
  assert.equal(
    gone.readParts(() => {}),
    false,
  );
  const unreadable = new KeptFile(folder, budget);
  assert.throws(() => unreadable.read(oneNumber), { code: 'EISDIR' });
  assert.equal(openIn(folder), 0);
});

test('a cgroup that vanishes under an open file is no error and is kept by no descriptor', t => {
  if (process.getuid?.() !== 0) return t.skip('needs root');
  const home = locateController('/sys/fs/cgroup', 'pids');
  const folder = join(home.root, home.version === 1 ? 'pids' : '', `berth-test-kept-${process.pid}`);
  mkdirSync(folder);
  const file = new KeptFile(join(folder, 'pids.current'), new DescriptorBudget(1));
  try {
    assert.equal(file.read(oneNumber), 0);
    assert.equal(openIn(folder), 1);
  } finally {
    rmdirSync(folder);
  }
  assert.equal(file.read(oneNumber), undefined);
  assert.equal(
    file.readParts(() => {}),
    false,
  );
  assert.equal(openIn(folder), 0);
});
