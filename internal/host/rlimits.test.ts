import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseHardLimits } from './rlimits.ts';

const text = `Limit                     Soft Limit           Hard Limit           Units
Max cpu time              unlimited            unlimited            seconds
Max core file size        0                    1048576              bytes
Max open files            1024                 524288               files
Max locked memory         8388608              8388608              bytes
Max nice priority         0                    0
`;

test('hard limits are read by name, none is left out of those that have one', () => {
  assert.deepEqual(parseHardLimits(text), {
    RLIMIT_CORE: 1_048_576,
    RLIMIT_NOFILE: 524_288,
    RLIMIT_MEMLOCK: 8_388_608,
    RLIMIT_NICE: 0,
  });
});

test("this machine's kernel spells them so", () => {
  assert.ok(Number(parseHardLimits(readFileSync('/proc/self/limits', 'utf8'))['RLIMIT_NOFILE']) > 0);
});
