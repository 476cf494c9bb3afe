import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { until } from '../async/testing/until.ts';
import { BerthError } from '../errors/errors.ts';
import { spawnChild } from './child.ts';
import {
  isAlive,
  isInPidNamespace,
  isNamespaceInit,
  kill,
  setOomScoreAdj,
  signalName,
  signalNumber,
  startTime,
} from './process.ts';
import { childrenOf } from './process-tree.ts';

const absent = 2 ** 22 - 1;

test('a process is known by its pid and start time together', async () => {
  const child = await spawnChild('sleep', ['60']);
  const started = startTime(child.pid);
  assert.ok(started !== undefined && started > 0n);
  assert.ok(isAlive(child.pid, started));
  assert.ok(!isAlive(child.pid, started + 1n));
  assert.equal(kill(child.pid, 'KILL', started + 1n), false);
  assert.ok(isAlive(child.pid));
  assert.equal(kill(child.pid, 'KILL', started), true);
  assert.equal((await child.exit).signalCode, 'SIGKILL');
  assert.equal(kill(child.pid, 9), false);
  assert.equal(kill(child.pid, 9, started), false);
  assert.equal(startTime(absent), undefined);
  assert.ok(!isAlive(absent));
});

test('a pid namespace below the agent’s is known, and its first process by no other name than that', async () => {
  const child = await spawnChild('unshare', ['--pid', '--fork', '--kill-child', 'sleep', '60']);
  await until(() => childrenOf(child.pid).length > 0, 5000);
  const [inner] = childrenOf(child.pid);
  assert.ok(inner !== undefined);
  assert.deepEqual([inner, child.pid, process.pid, 1, absent].map(isNamespaceInit), [true, false, false, false, false]);
  assert.deepEqual([inner, process.pid, absent].map(isInPidNamespace), [true, false, false]);
  kill(child.pid, 'KILL');
  await child.exit;
});

suite('signals', () => {
  test('come by any spelling', () => {
    for (const spelling of [15, '15', 'TERM', 'SIGTERM', 'sigterm', ' SIGTERM '])
      assert.equal(signalNumber(spelling), 15);
    assert.equal(signalNumber('SIGRTMIN'), 34);
    assert.equal(signalNumber('SIGRTMIN+3'), 37);
    assert.equal(signalNumber('RTMAX-1'), 63);
  });

  test('have one name a number, there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 }), number => assert.equal(signalNumber(signalName(number)), number)),
    );
  });

  test('what is none is refused', () => {
    for (const wrong of ['', 'SIGFOO', 0, 65, -1, 'RTMIN+31', 'RTMAX+1', 'constructor']) {
      assert.throws(
        () => signalNumber(wrong),
        (error: unknown) => error instanceof BerthError && error.code === 'InvalidArgument',
      );
    }
  });
});

test('an OOM score is set, or the one that stays is told', async () => {
  const child = await spawnChild('sleep', ['60']);
  const actual = () => Number(readFileSync(`/proc/${child.pid}/oom_score_adj`, 'latin1'));
  assert.deepEqual(setOomScoreAdj(child.pid, 500), { score: 500, clamped: false });
  assert.deepEqual(setOomScoreAdj(child.pid, 5000), { score: 1000, clamped: true });
  assert.equal(actual(), 1000);
  const lowered = setOomScoreAdj(child.pid, -998);
  assert.equal(actual(), lowered.score);
  assert.equal(lowered.clamped, lowered.score !== -998);
  kill(child.pid, 'KILL');
  await child.exit;
});
