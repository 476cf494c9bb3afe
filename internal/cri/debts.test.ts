import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../async/testing/until.ts';
import { silent } from '../log/log.ts';
import { type Debt, Debts } from './debts.ts';

/** Owed until it was settled. */
function book(settle: Readonly<Record<string, () => Promise<void>>>) {
  const open = new Set(Object.keys(settle));
  const tries: Record<string, number> = {};
  const pay = async (id: string) => {
    tries[id] = (tries[id] ?? 0) + 1;
    await settle[id]?.();
    open.delete(id);
  };
  const owed = (): Debt[] => [...open].map(id => ({ id, settle: () => pay(id) }));
  return { owed, open, tries };
}

function start(owed: () => Debt[], t: { after(fn: () => void): void }): void {
  const debts = new Debts({ owed, log: silent, lookMs: 5, longestMs: 20 });
  t.after(() => debts.close());
  debts.start();
}

test('what is owed is settled at once, and no more after that', async t => {
  const { owed, open, tries } = book({ one: async () => {}, two: async () => {} });
  start(owed, t);
  await until(() => open.size === 0, 1000);
  await sleep(30);
  assert.deepEqual(tries, { one: 1, two: 1 });
});

test('a debt that cannot be settled is tried again, ever less often, until it can', async t => {
  let failures = 4;
  const stubborn = async () => {
    if (failures-- > 0) throw new Error('the plugin is not there');
  };
  const { owed, open, tries } = book({ stubborn });
  start(owed, t);
  await until(() => open.size === 0, 1000);
  assert.equal(tries['stubborn'], 5);
});

test('what fails is told at each try, can be asked for meanwhile, and its end is told once', async t => {
  let failures = 2;
  const stubborn = async () => {
    if (failures-- > 0) throw new Error('the plugin is not there');
  };
  const { owed, open } = book({ stubborn, easy: async () => {} });
  const told: string[] = [];
  const onTried = (id: string, tries: number, error: string | undefined) => {
    told.push(
      `${id} ${tries} ${error}, ${debts
        .failing()
        .map(each => `${each.id} ${each.tries}`)
        .join()}`,
    );
  };
  const debts = new Debts({ owed, log: silent, lookMs: 5, longestMs: 20, onTried });
  t.after(() => debts.close());
  debts.start();
  await until(() => open.size === 0, 1000);
  assert.deepEqual(told, [
    'stubborn 1 the plugin is not there, stubborn 1',
    'stubborn 2 the plugin is not there, stubborn 2',
    'stubborn 3 undefined, ',
  ]);
});

test('a debt that somebody else has settled is forgotten', async t => {
  const { owed, open } = book({
    failing: async () => {
      throw new Error('no');
    },
  });
  const debts = new Debts({ owed, log: silent, lookMs: 5, longestMs: 5 });
  t.after(() => debts.close());
  debts.start();
  await until(() => debts.failing().length === 1, 1000);
  open.clear();
  await until(() => debts.failing().length === 0, 1000);
});

test('one that hangs is not tried beside itself and holds up no other', async t => {
  const { owed, open, tries } = book({ wedged: () => new Promise(() => {}), other: async () => {} });
  start(owed, t);
  await until(() => !open.has('other'), 1000);
  await sleep(30);
  assert.deepEqual([tries['wedged'], [...open]], [1, ['wedged']]);
});

test('after its close nothing new is begun', async () => {
  const { owed, tries } = book({
    failing: async () => {
      throw new Error('no');
    },
  });
  const debts = new Debts({ owed, log: silent, lookMs: 5, longestMs: 5 });
  debts.start();
  await sleep(20);
  debts.close();
  const before = tries['failing'];
  await sleep(30);
  assert.equal(tries['failing'], before);
});
