import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { keyed, keyedNumber, lineCount, numberIn, readCgroupFile } from './cgroup-file.ts';

test('keyed() finds every key of a flat keyed file, and none that only ends or begins like one', () => {
  const key = fc.stringMatching(/^[a-z_.]{1,12}$/);
  fc.assert(
    fc.property(fc.dictionary(key, fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })), key, (entries, other) => {
      const text = Object.entries(entries).reduce((all, [name, value]) => `${all}${name} ${value}\n`, '');
      for (const [name, value] of Object.entries(entries)) assert.equal(keyed(text, name), String(value));
      if (!Object.hasOwn(entries, other)) assert.equal(keyed(text, other), undefined);
    }),
  );
});

test('a key that the kernel does not have counts 0, a limit of max is Infinity', () => {
  assert.equal(keyedNumber('file 4096\n', 'inactive_file'), 0);
  assert.equal(numberIn('max\n'), Number.POSITIVE_INFINITY);
  assert.equal(numberIn('512\n'), 512);
  assert.equal(lineCount(''), 0);
  assert.equal(lineCount('1\n22\n'), 2);
});

test('readCgroupFile() reads what is longer than its buffer, and nothing where nothing is', t => {
  const folder = mkdtempSync(join(tmpdir(), 'berth-monitor-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const text = '4194304\n'.repeat(20_000);
  writeFileSync(join(folder, 'cgroup.procs'), text);
  assert.equal(readCgroupFile(join(folder, 'cgroup.procs')), text);
  assert.equal(readCgroupFile(join(folder, 'gone')), undefined);
  assert.throws(() => readCgroupFile(folder), { code: 'EISDIR' });
});
