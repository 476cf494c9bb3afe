import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../async/testing/until.ts';
import { mount, unmount } from '../host/mount.ts';
import { silent } from '../log/log.ts';
import { History, type HistoryOptions, type HistoryRow, type HistorySubject } from './history.ts';
import { MetadataStore } from './store.ts';

let folder: string;
let store: MetadataStore;
let dropped: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'berth-history-'));
  store = await MetadataStore.open(join(folder, 'meta.db'));
  dropped = 0;
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const open = (options: Partial<HistoryOptions> = {}): Promise<History> =>
  History.open(store, { log: silent, onDropped: count => (dropped += count), ...options });

const podOf = (id: string, name = `test/${id}`): HistorySubject => ({ id, pod: id, name });
const containerOf = (pod: string, id: string): HistorySubject => ({ id, pod, name: `test/${pod}/${id}` });
const whats = (rows: readonly HistoryRow[]): string[] =>
  rows.map(({ subject, entry }) => `${subject.id} ${entry.what}`);
const note = (history: History, subject: HistorySubject, ...all: readonly string[]): void => {
  for (const what of all) history.note(subject, { at: 1, what });
};
const exists = (id: string) => store.table<{ readonly id: string }>('sandboxes').put({ id });

test('what was told is there at once, whole, and after the store was opened again', async () => {
  const history = await open();
  const steps = [{ name: 'network', beginMs: 1, endMs: 4.5, error: 'no "plugin"' }];
  const entry = { at: 1_763_930_000_123, what: 'RunPodSandbox', ms: 5.25, error: 'failed: ünïcode\nlog', steps };
  history.note(podOf('p1', 'default/web'), entry);
  note(history, containerOf('p1', 'c1'), 'exit');
  note(history, { id: '', pod: '', name: '' }, 'agent started');
  const expected = [
    { subject: podOf('p1', 'default/web'), entry },
    { subject: containerOf('p1', 'c1'), entry: { at: 1, what: 'exit' } },
  ];
  assert.deepEqual(await history.of('p1'), expected);
  await store.close();
  store = await MetadataStore.open(join(folder, 'meta.db'));
  const again = await open();
  note(again, podOf('p1', 'default/web'), 'removed');
  assert.deepEqual((await again.of('p1')).slice(0, 2), expected);
  assert.deepEqual(whats(await again.of('p1')).slice(2), ['p1 removed']);
  assert.deepEqual(whats(await again.of('')), [' agent started']);
  assert.deepEqual(await again.subjects(), [podOf('p1', 'default/web'), containerOf('p1', 'c1')]);
  assert.equal(dropped, 0);
});

test('it is written without being asked for, soon, and by its close', async () => {
  const count = async () =>
    (await store.read<{ n: number }>({ sql: 'SELECT count(*) AS n FROM history', parameters: [] }))[0]?.n;
  const history = await open({ gatherMs: 30 });
  note(history, podOf('p1'), 'a', 'b');
  await sleep(5);
  assert.equal(await count(), 0);
  await until(async () => (await count()) === 2, 1000);
  assert.equal(await count(), 2);
  note(history, podOf('p1'), 'c');
  await history.close();
  assert.equal(await count(), 3);
});

test('failures in a row are one entry that counts, with the last error, until it goes well', async () => {
  const history = await open();
  const fail = (at: number, error: string) => history.note(podOf('p1'), { at, what: 'takedown', error });
  fail(10, 'first');
  fail(20, 'second');
  await history.of('p1');
  note(history, podOf('p1'), 'another thing');
  fail(30, 'third');
  note(history, podOf('p1'), 'takedown');
  fail(40, 'fourth');
  assert.deepEqual(
    (await history.of('p1')).map(({ entry }) => entry),
    [
      { at: 10, what: 'takedown', error: 'third', times: 3, lastAt: 30 },
      { at: 1, what: 'another thing' },
      { at: 1, what: 'takedown' },
      { at: 40, what: 'takedown', error: 'fourth' },
    ],
  );
});

test('failures of one name are one entry too, and the last object has it', async () => {
  const history = await open();
  const fail = (id: string, at: number) =>
    history.note(podOf(id, 'test/web'), { at, what: 'RunPodSandbox', error: id });
  fail('a', 10);
  await history.of('a');
  fail('b', 20);
  history.note(podOf('x', 'test/other'), { at: 25, what: 'RunPodSandbox', error: 'x' });
  fail('c', 30);
  const entry = { at: 10, what: 'RunPodSandbox', error: 'c', times: 3, lastAt: 30 };
  assert.deepEqual(await history.of('c'), [{ subject: podOf('c', 'test/web'), entry }]);
  assert.deepEqual([await history.of('a'), await history.of('b')], [[], []]);
});

test('of one object, and of the containers of one pod, the oldest entries go', async () => {
  const history = await open({ bounds: { ofObject: 3, ofContainers: 5 } });
  await exists('p1');
  note(history, podOf('p1'), '1', '2', '3', '4');
  note(history, containerOf('p1', 'c1'), '1', '2', '3', '4');
  note(history, containerOf('p1', 'c2'), '1', '2', '3');
  note(history, podOf('p2'), '1');
  const agent = { id: '', pod: '', name: '' };
  note(history, agent, '1', '2', '3', '4');
  const kept = ['p1 2', 'p1 3', 'p1 4', 'c1 3', 'c1 4', 'c2 1', 'c2 2', 'c2 3'];
  assert.deepEqual(whats(await history.of('p1')), kept);
  assert.deepEqual([whats(await history.of('p2')), whats(await history.of(''))], [['p2 1'], [' 2', ' 3', ' 4']]);
});

test('pods that are gone are remembered up to a count, and a count of one name; those that stand always', async () => {
  const history = await open({ bounds: { removedPods: 3, removedOfName: 2 } });
  await exists('standing');
  note(history, podOf('standing'), 'ready');
  note(history, containerOf('standing', 'c1'), 'exit');
  for (const id of ['a', 'b', 'c', 'd']) {
    note(history, containerOf(id, `c${id}`), 'exit');
    note(history, podOf(id), 'removed');
  }
  const known = async () => (await history.subjects()).map(({ id }) => id).toSorted();
  assert.deepEqual(await known(), ['b', 'c', 'c1', 'cb', 'cc', 'cd', 'd', 'standing']);
  for (const id of ['x1', 'x2', 'x3']) note(history, podOf(id, 'test/crashing'), 'removed');
  assert.deepEqual(await known(), ['c1', 'cd', 'd', 'standing', 'x2', 'x3']);
});

test('bounds are held without anybody looking, nearly, and over agents that end at once', async () => {
  const count = async () =>
    (await store.read<{ n: number }>({ sql: 'SELECT count(*) AS n FROM history', parameters: [] }))[0]?.n ?? 0;
  const history = await open({ gatherMs: 1, bounds: { ofObject: 5 } });
  for (let n = 0; n < 300; n++) {
    note(history, podOf('p1'), `${n}`);
    if (n % 10 === 0) await sleep(3);
  }
  await until(async () => (await count()) <= 5 + 64 + 10, 1000);
  assert.ok((await count()) <= 5 + 64 + 10);
  for (let agents = 0; agents < 20; agents++) {
    const short = await open({ gatherMs: 1, bounds: { ofObject: 5 } });
    note(short, { id: '', pod: '', name: '' }, `${agents}`);
    for (let tries = 0; tries < 100 && whats(await history.of('')).at(-1) !== ` ${agents}`; tries++) await sleep(2);
  }
  assert.equal((await history.of('')).length, 5);
});

test('in all no more is kept than the bound, the latest', async () => {
  const history = await open({ bounds: { inAll: 100 } });
  for (let n = 0; n < 30; n++) {
    await exists(`p${n}`);
    note(history, podOf(`p${n}`), ...Array.from({ length: 10 }, (_, i) => `${i}`));
    await history.of('');
  }
  const [row] = await store.read<{ n: number }>({ sql: 'SELECT count(*) AS n FROM history', parameters: [] });
  assert.equal(row?.n, 100);
  assert.equal((await history.of('p29')).length, 10);
  assert.equal((await history.of('p0')).length, 0);
});

test('what cannot be written is lost, counted, and harms nothing', async () => {
  const history = await open();
  await store.close();
  note(history, podOf('p1'), 'a', 'b');
  await history.close();
  assert.equal(dropped, 2);
});

test('a damaged entry costs no other', async () => {
  const history = await open();
  note(history, podOf('p1'), 'a', 'b');
  await history.close();
  await store.writeLate([{ sql: `UPDATE history SET entry = '{"at' WHERE seq = 1`, parameters: [] }]);
  assert.deepEqual(whats(await history.of('p1')), ['p1 b']);
});

test('what waits is bounded while SQLite is slow', async () => {
  const gate = Promise.withResolvers<void>();
  let written = 0;
  const keeper = {
    read: async () => [],
    writeLate: async () => {
      await gate.promise;
      written++;
    },
  };
  const history = await History.open(keeper, { log: silent, onDropped: count => (dropped += count) });
  note(history, podOf('p1'), 'a');
  const first = history.close();
  await sleep(1);
  for (let n = 0; n < 2500; n++) note(history, podOf('p1'), `${n}`);
  assert.equal(dropped, 500);
  gate.resolve();
  await first;
  await history.close();
  assert.equal(written, 2);
});

test('on a full disk entries are lost, and take nothing of the room that is kept for rows', async () => {
  mount({ source: 'tmpfs', target: folder, type: 'tmpfs', options: ['size=16m'] });
  try {
    const small = await MetadataStore.open(join(folder, 'small.db'));
    const history = await History.open(small, { log: silent, onDropped: count => (dropped += count) });
    note(history, podOf('p1'), 'before');
    await history.of('p1');
    await assert.rejects(writeFile(join(folder, 'fill'), Buffer.alloc(32 * 1024 * 1024)), { code: 'ENOSPC' });
    const long = 'x'.repeat(100_000);
    for (let n = 0; n < 60; n++) {
      history.note(podOf(`q${n}`), { at: 1, what: 'exit', detail: long });
      await history.of('');
    }
    assert.ok(dropped > 0);
    for (let n = 0; n < 1000; n++)
      await small.table<{ id: string; text: string }>('sandboxes').put({ id: `s${n % 100}`, text: 'y'.repeat(2000) });
    const before = dropped;
    note(history, podOf('p1'), 'while rows need the room');
    await history.of('p1');
    assert.equal(dropped, before + 1);
    await small.close();
  } finally {
    unmount(folder, { detach: true });
  }
});
