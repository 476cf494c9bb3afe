import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { BerthError } from '../../errors/errors.ts';
import { silent } from '../../log/log.ts';
import { History } from '../../metadata/history.ts';
import type { ContainerRecord, SandboxRecord } from '../../metadata/records.ts';
import { MetadataStore, type WatchedTable } from '../../metadata/store.ts';
import { Calls } from './calls.ts';
import { type Asked, notedCall } from './noted-call.ts';
import { PodHistory } from './pod-history.ts';

let folder: string;
let store: MetadataStore;
let history: PodHistory;
let sandboxes: WatchedTable<SandboxRecord>;
let containers: WatchedTable<ContainerRecord>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'berth-history-'));
  await open();
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function open(): Promise<void> {
  store = await MetadataStore.open(join(folder, 'meta.db'));
  sandboxes = store.table<SandboxRecord>('sandboxes');
  containers = store.table<ContainerRecord>('containers');
  const kept = await History.open(store, { log: silent, onDropped: () => assert.fail('nothing is lost') });
  history = new PodHistory({ kept, sandboxes, containers });
}

const now = (): bigint => BigInt(Date.now()) * 1_000_000n;
const pod = (): SandboxRecord => ({ id: 'p1', namespace: 'test', name: 'web', createdAt: now() }) as SandboxRecord;
const container = (): ContainerRecord =>
  ({ id: 'c1', sandboxId: 'p1', name: 'main', stopSignal: 15, createdAt: now(), startedAt: now() }) as ContainerRecord;
const told = async (of: string): Promise<string[]> =>
  (await history.of(of)).map(({ subject, entry }) => `${subject.name}: ${entry.what}`);

const asking = (rpc: string, asked: Asked, body: () => Promise<void> = async () => {}) =>
  notedCall({ sandboxes, containers, history, calls: new Calls() }, rpc, asked, body);

const refusing = (message: string) => async () => {
  throw new BerthError('FailedPrecondition', message);
};

test('things are told under their names, also of what has just gone', async () => {
  await sandboxes.put({ ...pod(), readyAt: now() });
  await containers.put({ ...container(), readyAt: now() });
  history.note('c1', { what: 'StartContainer' });
  await containers.delete('c1');
  await sandboxes.delete('p1');
  history.note('c1', { what: 'late' });
  history.note('never seen', { what: 'orphan' });
  const expected = [
    'test/web/main: StartContainer',
    'test/web/main: removed',
    'test/web: removed',
    'test/web/main: late',
  ];
  assert.deepEqual(await told('p1'), expected);
  assert.deepEqual(await told('never seen'), [': orphan']);
});

test('a debt is told of what has a name, and of nothing else', async () => {
  await sandboxes.put({ ...pod(), readyAt: now() });
  history.debt('p1', 1, 'no plugin');
  history.debt('p1', 2, undefined);
  history.debt('network garbage collection', 1, 'no plugin');
  assert.deepEqual(await told('p1'), ['test/web: takedown', 'test/web: takedown']);
  assert.deepEqual(await history.of('network garbage collection'), []);
});

test('an agent that ended without a word is told by the next one', async () => {
  const details = async () => (await history.of('')).map(({ entry }) => `${entry.what} ${entry.detail ?? ''}`);
  const reopen = async () => {
    await store.close();
    await open();
  };
  await history.begin('1.0', 7);
  await history.end();
  await reopen();
  await history.begin('1.0', 8);
  history.note('', { what: 'repair of stale-socket' });
  await history.of('');
  await reopen();
  await history.begin('1.1', 9);
  assert.deepEqual(await details(), [
    'agent started berth 1.0, pid 7',
    'agent stopped ',
    'agent started berth 1.0, pid 8',
    'repair of stale-socket ',
    'agent started berth 1.1, pid 9; the one before it ended without a word',
  ]);
});

test('a call is told when nothing else tells it: refusals of all, success of few', async () => {
  await sandboxes.put({ ...pod(), readyAt: now() });
  await containers.put({ ...container(), readyAt: now() });
  const metadata = { name: 'web', namespace: 'test' };
  const entries = async () =>
    (await history.of('p1')).map(({ subject: { id }, entry: e }) => [id, e.what, e.detail, e.error].join(' ').trim());
  await asking('StopPodSandbox', { podSandboxId: 'p1' });
  await asking('RemoveContainer', { containerId: 'c' });
  await asking('ExecSync', { containerId: 'c1' });
  assert.deepEqual(await entries(), []);
  await asking('PullImage', { image: { image: 'busybox' }, sandboxConfig: { metadata } });
  await asking('StopContainer', { containerId: 'c1', timeout: 30n });
  await containers.put({ ...container(), readyAt: now(), finishedAt: now(), exitCode: 0 });
  await asking('StopContainer', { containerId: 'c1', timeout: 30n });
  const refused = asking(
    'CreateContainer',
    { podSandboxId: 'p1', config: { metadata: { name: 'db' } } },
    refusing('no image'),
  );
  await assert.rejects(refused, { message: 'no image' });
  assert.deepEqual(await entries(), [
    'p1 PullImage busybox',
    'c1 StopContainer SIGTERM, then 30 s until SIGKILL',
    'c1 exit exit code 0; it ran for 0 ms',
    'test/web/db CreateContainer  no image',
  ]);
});

test('a pod that was refused has no id, and is remembered by its name', async () => {
  const asked = { config: { metadata: { name: 'web', namespace: 'test' } } };
  for (let tries = 0; tries < 3; tries++) await assert.rejects(asking('RunPodSandbox', asked, refusing('no handler')));
  const [row] = await history.of('test/web');
  assert.deepEqual([row?.entry.what, row?.entry.error, row?.entry.times], ['RunPodSandbox', 'no handler', 3]);
});

test('a failure that an operation has told is not told again by its call', async () => {
  await sandboxes.put({ ...pod(), readyAt: now() });
  const failure = new BerthError('Unavailable', 'no plugin');
  const asked = { config: { metadata: { name: 'web', namespace: 'test' } } };
  const failing = asking('RunPodSandbox', asked, async () => {
    const trace = { operation: 'RunPodSandbox', beganAt: 5, totalMs: 7, error: 'no plugin' };
    const spans = [{ stage: 'network' as const, beginMs: 1, endMs: 6, error: 'no plugin' }];
    history.operation('p1', { ...trace, spans }, failure);
    throw failure;
  });
  await assert.rejects(failing);
  const steps = [{ name: 'network', beginMs: 1, endMs: 6, error: 'no plugin' }];
  const [row] = await history.of('p1');
  assert.deepEqual(row?.entry, { what: 'RunPodSandbox', at: 5, ms: 7, steps, error: 'no plugin' });
  assert.deepEqual(await history.of('test/web'), []);
});

test('a call is under way until it ends', async () => {
  await sandboxes.put({ ...pod(), readyAt: now() });
  const calls = new Calls();
  const gate = Promise.withResolvers<void>();
  const stop = notedCall(
    { sandboxes, containers, history, calls },
    'StopPodSandbox',
    { podSandboxId: 'p' },
    () => gate.promise,
  );
  assert.deepEqual(
    calls.running().map(({ rpc, id }) => [rpc, id]),
    [['StopPodSandbox', 'p1']],
  );
  gate.resolve();
  await stop;
  assert.deepEqual(calls.running(), []);
});
