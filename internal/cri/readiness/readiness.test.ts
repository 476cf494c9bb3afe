import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { BerthError } from '../../errors/errors.ts';
import { createLogger } from '../../log/log.ts';
import { Readiness, type Step } from './readiness.ts';

function make(probeMs = 10_000) {
  const world = { broken: undefined as { step: Step; error?: BerthError } | undefined, probes: 0, release: () => {} };
  const lines: string[] = [];
  const changes: boolean[] = [];
  const readiness = new Readiness({
    probe: async begin => {
      world.probes++;
      begin(world.broken?.step ?? 'metadata');
      if (world.broken?.error) throw world.broken.error;
      if (world.broken) await new Promise<void>(resolve => Object.assign(world, { release: resolve }));
    },
    underWay: () => [],
    log: createLogger({ level: 'info', format: 'text', write: line => void lines.push(line) }),
    onChange: is => changes.push(is),
    ...{ probeMs, againMs: 0, restMs: 0 },
  });
  const look = async () => {
    readiness.look();
    await nextTurn();
  };
  const fail = (times = 3) => {
    for (let i = 0; i < times; i++)
      readiness.note({ operation: 'RunPodSandbox', failure: { stage: 'shim', code: 'Unavailable' } });
  };
  return { world, readiness, look, fail, lines, changes };
}

test('without a reason nothing is probed', async () => {
  const { world, readiness, look, fail } = make();
  fail(2);
  await look();
  readiness.note({ operation: 'RunPodSandbox' });
  fail(2);
  await look();
  assert.deepEqual([world.probes, readiness.condition.ready], [0, true]);
});

test('one pod after another that fails for its own reasons leaves the node ready, since a probe succeeds', async () => {
  const { world, readiness, look, fail, changes } = make();
  fail();
  await look();
  await look();
  assert.deepEqual([world.probes, readiness.condition.ready, changes], [1, true, []]);
});

test('a probe that fails twice makes the node not ready, for its reason, until one succeeds by itself', async () => {
  const { world, readiness, look, fail, lines, changes } = make();
  world.broken = { step: 'shim', error: new BerthError('Unavailable', 'the shim "x" did not start') };
  fail();
  await look();
  assert.equal(readiness.condition.ready, true, 'one failure may be of a busy moment');
  await look();
  assert.deepEqual(readiness.condition, {
    ready: false,
    reason: 'ShimDoesNotStart',
    message: 'a probe could not start a shim: the shim "x" did not start',
  });
  world.broken = { step: 'metadata', error: new BerthError('ResourceExhausted', 'no room') };
  await look();
  assert.equal(readiness.condition.reason, 'DiskFull');
  world.broken = undefined;
  await look();
  assert.equal(readiness.condition.ready, true);
  assert.deepEqual(changes, [false, true]);
  assert.match(lines[1] ?? '', /is not ready.*ShimDoesNotStart/);
  assert.match(lines[2] ?? '', /ready again/);
  await look();
  assert.equal(world.probes, 4, 'what failed before is forgotten');
});

test('a probe that hangs makes it not ready at once; it is waited for, and a new one tells when it is well', async () => {
  const { world, readiness, look, fail } = make(0);
  world.broken = { step: 'create' };
  fail();
  await look();
  await look();
  await look();
  assert.deepEqual([world.probes, readiness.condition.reason], [1, 'OciRuntimeFails']);
  assert.match(readiness.condition.message, /has tried for more than 0 s to create and start a container/);
  world.broken = undefined;
  world.release();
  await nextTurn();
  assert.equal(readiness.condition.ready, false, 'one that was late proves nothing');
  await look();
  assert.deepEqual([world.probes, readiness.condition.ready], [2, true]);
});
