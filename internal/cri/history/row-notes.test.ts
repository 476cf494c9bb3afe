import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContainerRecord, SandboxRecord } from '../../metadata/records.ts';
import { howLong } from './how-long.ts';
import { containerNote, exitPhrase, sandboxNote } from './row-notes.ts';

const ms = (n: number): bigint => BigInt(n) * 1_000_000n;
const sandbox = { id: 'p1', createdAt: ms(1000), readyAt: ms(1100) } as SandboxRecord;
const running = { id: 'c1', createdAt: ms(1000), readyAt: ms(1100), startedAt: ms(2000) } as ContainerRecord;
const ended = (more: Partial<ContainerRecord>): ContainerRecord => ({ ...running, finishedAt: ms(14_300), ...more });
const exitOf = (more: Partial<ContainerRecord>) => containerNote({ before: running, after: ended(more) }, 0);

test('a sandbox has stopped when it is down, and it took from the begin of its stop', () => {
  const stopping = { ...sandbox, stoppedAt: ms(5000) };
  const down = { ...stopping, downAt: ms(5250) };
  assert.equal(sandboxNote({ before: undefined, after: sandbox }, 0), undefined);
  assert.equal(sandboxNote({ before: sandbox, after: stopping }, 0), undefined);
  assert.deepEqual(sandboxNote({ before: stopping, after: down }, 0), { what: 'stopped', at: 5000, ms: 250 });
  assert.equal(sandboxNote({ before: down, after: down }, 0), undefined);
  assert.deepEqual(sandboxNote({ before: down, after: undefined }, 0), { what: 'removed' });
});

test('what never came to be is told only when an earlier agent began it', () => {
  const { readyAt: _, ...half } = sandbox;
  assert.equal(sandboxNote({ before: half, after: undefined }, 900), undefined);
  assert.equal(sandboxNote({ before: half, after: undefined }, 2000)?.what, 'undone');
});

test('an end is told once, with its code, signal, reason and time', () => {
  assert.deepEqual(exitOf({ exitCode: 0, reason: 'Completed' }), {
    ...{ what: 'exit', at: 14_300, detail: 'exit code 0, Completed; it ran for 12.3 s' },
  });
  assert.equal(containerNote({ before: ended({}), after: ended({ message: 'more' }) }, 0), undefined);
  const lost = exitOf({ exitCode: 137, reason: 'Error', message: 'its shim died, and with it the container' });
  assert.match(lost?.detail ?? '', /^exit code 137 \(SIGKILL\), Error; it ran for .*; its shim died/);
  const failed = exitOf({ exitCode: 128, reason: 'StartError', message: 'no such program' });
  assert.equal(failed?.detail, 'exit code 128, StartError');
});

test('an end for memory names the limit', () => {
  const phrase = (oomLimit?: ContainerRecord['oomLimit']) =>
    exitPhrase(ended({ exitCode: 137, reason: 'OOMKilled', ...(oomLimit && { oomLimit }) }));
  assert.equal(phrase('pod'), 'exit code 137 (SIGKILL), OOMKilled by the limit of the pod');
  assert.match(phrase('node'), /OOMKilled: memory of the node/);
  assert.equal(phrase('unknown'), 'exit code 137 (SIGKILL), OOMKilled');
  assert.equal(phrase(), 'exit code 137 (SIGKILL), OOMKilled');
});

test('times are told in the units that people count in', () => {
  const shown = [0, 350, 12_345, 59_990, 80_000, 3_600_000, 11_100_000, 183_600_000].map(howLong);
  assert.deepEqual(shown, ['0 ms', '350 ms', '12.3 s', '60.0 s', '1 min 20 s', '1 h 00 min', '3 h 05 min', '2 d 3 h']);
});
