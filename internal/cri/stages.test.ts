import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { collectWaits, type Wait, waitingFor } from '../async/waits.ts';
import { BerthError } from '../errors/errors.ts';
import { silent } from '../log/log.ts';
import { Faults } from './faults.ts';
import { type OperationTrace, Stages } from './stages.ts';

function make(script = '') {
  const observed: string[] = [];
  let crashed = 0;
  const faults = new Faults({ log: silent, script, crash: () => crashed++ });
  const stages = new Stages({
    observer: { observe: (operation, stage) => observed.push(`${operation}.${stage}`) },
    faults,
  });
  return { stages, observed, crashes: () => crashed };
}

test('a trace has begin and end of every stage, those side by side too, and accounts for the whole time', async () => {
  const { stages, observed } = make();
  await stages.trace('RunPodSandbox', 'p1', 'pod "a/b"', async trace => {
    await trace.run('row', () => sleep(5));
    await Promise.all([trace.run('network', () => sleep(20)), trace.run('shim', () => sleep(10))]);
  });
  const [trace] = stages.of('p1');
  assert.deepEqual(
    trace?.spans.map(span => span.stage),
    ['row', 'shim', 'network'],
  );
  assert.deepEqual(observed, ['RunPodSandbox.row', 'RunPodSandbox.shim', 'RunPodSandbox.network']);
  const last = Math.max(...(trace?.spans.map(span => span.endMs) ?? []));
  assert.ok((trace?.totalMs ?? 0) - last < 5);
});

test('a failure names the stage and the object, and keeps the code', async () => {
  const { stages } = make();
  const failing = stages.trace('RunPodSandbox', 'p1', 'pod "a/b"', trace =>
    trace.run('network', () => {
      throw new BerthError('Unavailable', 'no plugin');
    }),
  );
  await assert.rejects(failing, {
    code: 'Unavailable',
    message: 'could not attach the network of pod "a/b": no plugin',
  });
  assert.equal(stages.of('p1').length, 1, 'a failed operation leaves its trace too');
});

test('what is under way is known with its object, side by side too, and no longer when it has ended', async () => {
  const { stages } = make();
  const gate = Promise.withResolvers<void>();
  const failing = stages.trace('RunPodSandbox', 'p1', 'pod "a/b"', async trace => {
    await trace.run('row', () => {});
    await Promise.all([trace.run('network', () => gate.promise), trace.run('shim', () => gate.promise)]);
  });
  await sleep(20);
  const running = stages.running();
  const seen = running.map(({ operation, id, subject, stage }) => [operation, id, subject, stage].join(' '));
  assert.deepEqual(seen, ['RunPodSandbox p1 pod "a/b" network', 'RunPodSandbox p1 pod "a/b" shim']);
  assert.ok(running.every(({ forMs }) => forMs > 10));
  gate.reject(new BerthError('Unavailable', 'no'));
  await assert.rejects(failing);
  assert.deepEqual(stages.running(), []);
});

test('an operation that is abandoned waits for no stage any more, and begins none', async () => {
  const { stages } = make();
  const abandoning = new AbortController();
  let begun = 0;
  const operation = stages.trace(
    'RunPodSandbox',
    'p1',
    'pod "a/b"',
    async trace => {
      await trace.run('network', () => new Promise(() => {})).catch(() => {});
      await trace.run('shim', () => begun++);
    },
    abandoning.signal,
  );
  abandoning.abort(new BerthError('Aborted', 'it was given up'));
  const message = 'could not start the shim of pod "a/b": it was given up';
  await assert.rejects(operation, { code: 'Aborted', message });
  assert.equal(begun, 0);
});

test('what a stage waits for outside of the agent is known while it does', async () => {
  const { stages } = make();
  const answer = Promise.withResolvers<void>();
  const operation = stages.trace('RunPodSandbox', 'p1', 'pod "a/b"', trace =>
    trace.run('network', () => waitingFor('CNI plugin "x"', 7, answer.promise)),
  );
  await sleep(5);
  const [{ id, doing, wait } = assert.fail('nothing is waited for')] = stages.waiting();
  assert.deepEqual([id, doing, wait.on, wait.pid], ['p1', 'RunPodSandbox of pod "a/b"', 'CNI plugin "x"', 7]);
  answer.resolve();
  await operation;
  assert.deepEqual(stages.waiting(), []);
});

test('a stage alone is told to who lists what it waits for', async () => {
  const { stages } = make();
  const gate = Promise.withResolvers<void>();
  const waits = new Set<Wait>();
  const work = collectWaits(waits, () => stages.time('TeardownSandbox', 'cgroup', () => gate.promise));
  assert.deepEqual(
    [...waits].map(({ on }) => on),
    ['the stage TeardownSandbox.cgroup'],
  );
  gate.resolve();
  await work;
  assert.equal(waits.size, 0);
});

test('the end of an operation is told once, with what failed', async () => {
  const ends: string[] = [];
  const onEnd = (id: string, { operation, error, spans }: OperationTrace, failure: unknown) =>
    ends.push(
      `${id} ${operation} ${BerthError.from(failure).message} ${error} ${spans.map(span => `${span.stage}: ${span.error}`).join()}`,
    );
  const faults = new Faults({ log: silent, script: '', crash: () => {} });
  const stages = new Stages({ observer: { observe: () => {} }, faults, onEnd });
  const work = (body: () => void) => stages.trace('StartContainer', 'c1', 'container "x"', t => t.run('start', body));
  await work(() => {});
  const fail = () => {
    throw new BerthError('Internal', 'no', { detail: 'the log' });
  };
  await assert.rejects(() => work(fail));
  assert.deepEqual(ends, [
    'c1 StartContainer undefined undefined start: undefined',
    'c1 StartContainer could not start container "x": no could not start container "x": no\nthe log start: no\nthe log',
  ]);
});

test('faults come once each, in the order of the script, before or after the work', async () => {
  const { stages, crashes } = make(
    'StartContainer.create=error,StartContainer.create=error@after,StartContainer.start=crash',
  );
  let worked = 0;
  const run = () =>
    stages.trace('StartContainer', 'c1', 'container "x"', async trace => {
      await trace.run('create', () => worked++);
      await trace.run('start', () => {});
    });
  await assert.rejects(run, { message: /injected before "StartContainer.create"/ });
  assert.equal(worked, 0);
  await assert.rejects(run, { message: /injected after "StartContainer.create"/ });
  assert.equal(worked, 1);
  await run();
  assert.equal(crashes(), 1);
  await run();
  assert.equal(crashes(), 1);
});

test('what is no fault is refused', () => {
  assert.throws(() => make('RunPodSandbox=error'), { code: 'InvalidArgument', message: /is not a fault/ });
});

test('a stage alone is timed, can be made to fail, and keeps its error', async () => {
  const { stages, observed } = make('Exec.create=error');
  await assert.rejects(
    stages.time('Exec', 'create', () => {}),
    { code: 'Aborted' },
  );
  const refusal = new BerthError('Unavailable', 'no shim');
  await assert.rejects(
    stages.time('Exec', 'start', () => Promise.reject(refusal)),
    error => error === refusal,
  );
  assert.equal(await stages.time('Exec', 'start', () => 1), 1);
  assert.deepEqual(observed, ['Exec.create', 'Exec.start', 'Exec.start']);
  assert.deepEqual(stages.of('Exec'), []);
});
