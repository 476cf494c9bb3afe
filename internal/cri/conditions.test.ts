import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StuckProcess } from '../host/stuck.ts';
import { createLogger, silent } from '../log/log.ts';
import { Conditions, sayCondition, type Waiting } from './conditions.ts';

const dd: StuckProcess = { pid: 12, command: 'dd', state: 'uninterruptible', waitsFor: 'request_wait_answer' };

function make() {
  const lines: string[] = [];
  const world = { stuck: [dd] as StuckProcess[], forMs: 5000, asked: [] as number[][] };
  const waiting = (): Waiting[] => [
    {
      id: 'c1',
      doing: 'StopContainer of container "c1"',
      wait: { on: 'its end', pid: 12, more: () => [13, 14], beganMs: performance.now() - world.forMs },
    },
  ];
  const look = (pids: Iterable<number>) => {
    world.asked.push([...pids]);
    return world.stuck;
  };
  const log = createLogger({ level: 'info', format: 'text', write: line => void lines.push(line) });
  return { world, lines, conditions: new Conditions({ waiting, log, look }) };
}

test('a process that three looks in a row find stuck is a condition, told once, until it goes on', () => {
  const { world, lines, conditions } = make();
  conditions.look();
  conditions.look();
  assert.deepEqual(conditions.list(), [], 'a busy disk is none');
  conditions.look();
  conditions.look();
  assert.deepEqual(world.asked[0], [12, 13, 14]);
  const [condition, ...others] = conditions.list();
  assert.ok(condition && others.length === 0);
  assert.equal(
    sayCondition(condition),
    'process 12 "dd" is in an uninterruptible wait in request_wait_answer, which holds up StopContainer of container "c1" for its end',
  );
  assert.equal(lines.length, 1);
  assert.match(lines[0] ?? '', /does not go on.*request_wait_answer/);
  world.stuck = [];
  conditions.look();
  assert.deepEqual(conditions.list(), []);
  assert.equal(lines.length, 2);
  assert.match(lines[1] ?? '', /has ended, or goes on/);
});

test('one that waits for something else at each look does go on', () => {
  const { world, lines, conditions } = make();
  for (let i = 0; i < 6; i++) {
    world.stuck = [{ ...dd, waitsFor: `place${i % 2}` }];
    conditions.look();
  }
  assert.deepEqual([conditions.list(), lines], [[], []]);
});

test('what is waited for only for a moment is not looked at', () => {
  const { world, conditions } = make();
  world.forMs = 100;
  for (let i = 0; i < 4; i++) conditions.look();
  assert.deepEqual([conditions.list(), world.asked], [[], []]);
});

test('a process that holds up two calls is counted once', () => {
  const wait = (pid: number) => ({ on: 'its end', pid, beganMs: performance.now() - 5000 });
  const waiting = () =>
    [dd.pid, dd.pid, 13].map((pid, at) => ({ id: 'c1', doing: `call ${at}`, wait: wait(pid) }) satisfies Waiting);
  const look = (pids: Iterable<number>) => [...pids].map(pid => ({ ...dd, pid }));
  const conditions = new Conditions({ waiting, log: silent, look });
  for (let i = 0; i < 3; i++) conditions.look();
  assert.equal(conditions.list().length, 3);
  assert.deepEqual([...conditions.stuck()], [['uninterruptible', 2]]);
});
