import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clampRlimits, parseRlimits } from './rlimits.ts';

test('a limit has a soft and a hard number, or one for both', () => {
  assert.deepEqual(parseRlimits(['nofile=1024:524288', 'core=0', 'memlock=unlimited']), [
    { type: 'RLIMIT_NOFILE', soft: 1024, hard: 524288 },
    { type: 'RLIMIT_CORE', soft: 0, hard: 0 },
    { type: 'RLIMIT_MEMLOCK', soft: 2 ** 53 - 1, hard: 2 ** 53 - 1 },
  ]);
});

test('a name that comes twice has its last limit: OCI runtimes refuse two', () => {
  assert.deepEqual(parseRlimits(['core=1', 'core=2']), [{ type: 'RLIMIT_CORE', soft: 2, hard: 2 }]);
});

test('what is no limit is refused', () => {
  for (const text of ['nofile', 'nofile=', 'nofile=-1', 'NOFILE=1', 'nofile=1:2:3', 'nofile=1k']) {
    assert.throws(() => parseRlimits([text]), { code: 'InvalidArgument', message: /is not of the form/ });
  }
});

test('what the agent may not give is lowered, soft limits with it', () => {
  const asked = parseRlimits(['nofile=4096:524288', 'core=0']);
  assert.deepEqual(clampRlimits(asked, { RLIMIT_NOFILE: 2000 }), {
    rlimits: [
      { type: 'RLIMIT_NOFILE', soft: 2000, hard: 2000 },
      { type: 'RLIMIT_CORE', soft: 0, hard: 0 },
    ],
    clamped: true,
  });
  assert.deepEqual(clampRlimits(asked, {}), { rlimits: asked, clamped: false });
});
