import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readStateFolder } from './state-folder.ts';

const [known, pod, task, bare, theirs] = ['a', 'b', 'c', 'd', 'e'].map(letter => letter.repeat(64)) as [
  string,
  string,
  string,
  string,
  string,
];

function lab(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'berth-state-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [state, root] = [join(folder, 'state'), join(folder, 'root')];
  const handler = { runtimeRoot: join(state, 'oci') } as never;
  const deps = { state, root, namespace: 'k8s.io', handlers: { runc: handler } };
  const at = (...parts: string[]) => join(state, 'k8s.io', ...parts);
  const make = (id: string, files: Readonly<Record<string, object>> = {}, link = join(root, 'k8s.io', id)) => {
    mkdirSync(at(id), { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(at(id, name), JSON.stringify(content));
    symlinkSync(link, at(id, 'work'));
  };
  return { deps, at, make, state };
}

test('bundles are told by their ids, and of those that no row knows whose they are', async t => {
  const { deps, at, make, state } = lab(t);
  make(known);
  make(pod, { 'pod.json': { version: 1, handler: 'runc' } });
  make(task, { 'task.json': { version: 1, sandboxId: pod, handler: 'runc', io: {}, pid: 7 } });
  mkdirSync(at(bare));
  mkdirSync(at(`.removed-${bare}.1`));
  make(theirs, {}, '/var/lib/containerd/io.containerd.runtime.v2.task/k8s.io/x');
  writeFileSync(at('notes.txt'), '');
  writeFileSync(at('f'.repeat(64)), '');
  for (const name of ['oci', 'moby']) mkdirSync(join(state, name));
  const { bundles, halfDeleted, foreign } = await readStateFolder(deps, id => id === known);
  assert.deepEqual(Object.fromEntries(bundles.map(({ id, podId }) => [id, podId])), {
    [known]: undefined,
    [pod]: pod,
    [task]: pod,
    [bare]: undefined,
  });
  assert.deepEqual(halfDeleted, [at(`.removed-${bare}.1`)]);
  const expected = [at('notes.txt'), at('f'.repeat(64)), at(theirs), join(state, 'moby')];
  assert.deepEqual(foreign.toSorted(), expected.toSorted());
});

test('a record that cannot be read makes no bundle foreign', async t => {
  const { deps, make } = lab(t);
  make(pod, { 'pod.json': [] });
  const { bundles, foreign } = await readStateFolder(deps, () => false);
  assert.deepEqual([bundles.map(({ id, podId }) => [id, podId]), foreign], [[[pod, undefined]], []]);
});

test('nothing stands where nothing was made yet; a folder that cannot be read is no empty one', async t => {
  const { deps, state } = lab(t);
  assert.deepEqual(await readStateFolder(deps, () => false), { bundles: [], halfDeleted: [], foreign: [] });
  writeFileSync(state, '');
  await assert.rejects(
    readStateFolder(deps, () => false),
    { code: 'ENOTDIR' },
  );
});
