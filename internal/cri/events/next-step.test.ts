import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextStep } from './next-step.ts';
import type { Phase } from './pod-view.ts';

type Phases = Readonly<Record<string, Phase>>;

function stepsFrom(told: Phases, now: Phases, last?: string): string[] {
  const known = new Map(Object.entries(told));
  const present = new Map(Object.entries(now));
  const steps: string[] = [];
  for (let step = nextStep(known, present, last); step; step = nextStep(known, present, last)) {
    steps.push(`${step.id} ${step.phase ?? 'gone'}`);
    if (step.phase === undefined) known.delete(step.id);
    else known.set(step.id, step.phase);
  }
  assert.deepEqual(known, present);
  return steps;
}

test('what is new is created first, then what it is now', () => {
  assert.deepEqual(stepsFrom({}, { s: 'running', c: 'created' }), ['s created', 's running', 'c created']);
  assert.deepEqual(stepsFrom({}, { s: 'running', c: 'exited' }), ['s created', 's running', 'c created', 'c exited']);
});

test('what has ended unseen is not said to run', () => {
  assert.deepEqual(stepsFrom({ s: 'running', c: 'created' }, { s: 'running', c: 'exited' }), ['c exited']);
});

test('what is as it was is not told', () => assert.deepEqual(stepsFrom({ s: 'running' }, { s: 'running' }), []));

test("of what is gone the pod's sandbox is the last", () => {
  const told: Phases = { s: 'exited', c: 'exited', d: 'exited' };
  assert.deepEqual(stepsFrom(told, {}, 's'), ['d gone', 'c gone', 's gone']);
  assert.deepEqual(stepsFrom(told, { s: 'exited', d: 'exited' }, 's'), ['c gone']);
  const two: Phases = { s: 'exited', c: 'exited', t: 'running', d: 'running' };
  assert.deepEqual(stepsFrom(two, {}, 't'), ['d gone', 'c gone', 's gone', 't gone']);
});
