import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HistoryEntry, HistoryRow } from '../../metadata/history.ts';
import { timelineOf } from './timeline.ts';

const row = (id: string, at: number, what: string, more: Partial<HistoryEntry> = {}): HistoryRow => ({
  subject: id === '' ? { id, pod: '', name: '' } : { id, pod: 'p', name: id === 'p' ? 'test/web' : `test/web/${id}` },
  entry: { at, what, ...more },
});
const pod = { id: 'p', pod: 'p', name: 'test/web' };
const rows = [
  row('a', 40, 'exit'),
  row('p', 20, 'RunPodSandbox'),
  row('b', 30, 'CreateContainer'),
  row('p', 60, 'removed'),
];
const [started, stopped] = ['agent started', 'agent stopped'];
const agent = [row('', 10, started), row('', 45, 'repair of stale-socket'), row('', 50, stopped), row('', 70, started)];

const shown = (of: typeof pod, isHere: boolean): string[] =>
  timelineOf(of, isHere, rows, agent).map(({ of: who, what, at }) => `${at} ${who} ${what}`);

test('the containers of a pod are merged, by begin, with what happened to the agent meanwhile', () => {
  const life = [
    '20 pod RunPodSandbox',
    '30 b CreateContainer',
    '40 a exit',
    '50 agent agent stopped',
    '60 pod removed',
  ];
  assert.deepEqual(shown(pod, false), life);
  assert.deepEqual(shown(pod, true), [...life, '70 agent agent started']);
});

test('a container has its own, those of its pod and no other container of it', () => {
  const a = { id: 'a', pod: 'p', name: 'test/web/a' };
  assert.deepEqual(shown(a, false), ['20 pod RunPodSandbox', '40 a exit', '50 agent agent stopped', '60 pod removed']);
});

test('nothing known is nothing to show, and a failure is whole', () => {
  assert.deepEqual(timelineOf(pod, true, [], agent), []);
  const steps = [{ name: 'network', beginMs: 1, endMs: 2, error: 'no' }];
  const [only] = timelineOf(
    pod,
    true,
    [row('p', 5, 'takedown', { error: 'no', times: 3, lastAt: 9, ms: 2, steps })],
    [],
  );
  assert.deepEqual(only, {
    ...{ at: 5n, of: 'pod', id: 'p', what: 'takedown', ms: 2, detail: '', error: 'no', times: 3, lastAt: 9n, steps },
  });
});
