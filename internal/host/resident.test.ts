import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cleanMappings, releaseFilePages, trimMemory } from './resident.ts';

const mapping = (line: string, privateDirty: number, anonymous: number): string =>
  `${line}\nSize: 4 kB\nRss: 4 kB\nPrivate_Dirty: ${privateDirty} kB\nAnonymous: ${anonymous} kB\n`;

const smaps = [
  mapping('00400000-00402000 r-xp 00000000 fd:00 12 /usr/bin/node', 0, 0),
  mapping('00402000-00403000 r--p 00002000 fd:00 12 /usr/bin/node', 0, 4),
  mapping('00403000-00404000 rw-p 00003000 fd:00 12 /usr/bin/node', 4, 4),
  mapping('00500000-00501000 r--p 00000000 00:00 0 ', 0, 0),
  mapping('7f0000000000-7f0000003000 r--s 00000000 fd:00 13 /a folder/with blanks', 0, 0),
  mapping('7f0000003000-7f0000004000 r-xp 00000000 00:00 0 [vdso]', 0, 0),
].join('');

test('only files that nobody has written to are let go', () => {
  assert.deepEqual(cleanMappings(smaps), [
    { start: 0x400000n, bytes: 0x2000, file: '/usr/bin/node' },
    { start: 0x7f0000000000n, bytes: 0x3000, file: '/a folder/with blanks' },
  ]);
});

test('the process goes on as before, with less of its binary in memory', () => {
  const binary = () => {
    const rows = readFileSync('/proc/self/smaps', 'latin1').matchAll(/\/bin\/node\n(?:.*\n){2,4}?Rss:\s+(\d+) kB/g);
    return [...rows].reduce((sum, [, kiB]) => sum + Number(kiB), 0);
  };
  const before = binary();
  releaseFilePages();
  assert.ok(binary() < before * 0.8, `${binary()} kB of ${before} kB are left`);
  assert.equal(JSON.parse(JSON.stringify({ still: [1, 'here'] })).still[1], 'here');
});

test('garbage is given back', () => {
  const heap = () => process.memoryUsage().heapUsed;
  trimMemory();
  const before = heap();
  // in a frame of its own, so that nothing of it is left on the stack
  const litter = () => Array.from({ length: 200_000 }, (_, i) => ({ i })).length;
  litter();
  assert.ok(heap() > before + 2_000_000);
  trimMemory();
  assert.ok(heap() < before + 1_000_000, `${heap()} bytes are used, ${before} were`);
});
