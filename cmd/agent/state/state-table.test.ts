import assert from 'node:assert/strict';
import { test } from 'node:test';
import { berth } from '../../../api/gen/berth.js';
import { stateLines, unsettled } from './state-table.ts';

const podId = 'a'.repeat(64);
const containerId = 'b'.repeat(64);
const orphan = { kind: 'orphan-shim', sentence: 'a shim runs for no pod', detail: 'process 7', podId: 'c'.repeat(64) };
const dead = { kind: 'dead-shim', sentence: 'the pod has no shim', podId };
const foreign = { kind: 'foreign', sentence: 'this is nothing of this agent', detail: '/x', foreign: true };
const container = { podId, containerId, name: 'main', row: 'running', bundle: 'stands', task: 'runs', processes: '2' };
const pod = { podId, name: 'n/web', row: 'ready', bundle: 'stands', shim: 'none', processes: '0', network: 'attached' };

const stateOf = (state: berth.v1.ICompareStateResponse) =>
  berth.v1.CompareStateResponse.decode(berth.v1.CompareStateResponse.encode(state).finish());

test('each object is a row, then come the differences with their sentences, and last what is foreign or unknown', () => {
  const state = stateOf({
    objects: [{ ...pod, drifts: [dead] }, container],
    others: [foreign, orphan],
    unknown: [{ witness: 'mounts', reason: 'its look took longer than 2000 ms' }],
  });
  assert.deepEqual(
    stateLines(state).map(line => line.replace(/ +/g, ' ')),
    [
      'POD CONTAINER ROW BUNDLE SHIM TASK PROCESSES NETWORK DRIFT',
      'n/web ready stands none 0 attached dead-shim',
      ' main running stands runs 2 -',
      'dead-shim: aaaaaaaaaaaaa: the pod has no shim',
      'orphan-shim: ccccccccccccc: a shim runs for no pod (process 7)',
      'foreign: this is nothing of this agent (/x)',
      'unknown: mounts: its look took longer than 2000 ms',
    ],
  );
  assert.deepEqual(
    unsettled(state).map(({ kind }) => kind),
    ['dead-shim', 'orphan-shim'],
  );
});

test('what somebody works on says so, what has no name its id, and nothing is no table', () => {
  const lines = stateLines(stateOf({ objects: [{ ...pod, name: '', busy: true }] }));
  assert.match(lines[1] ?? '', /^a{13} .* busy$/);
  assert.deepEqual(stateLines(stateOf({})), ['no pods']);
});
