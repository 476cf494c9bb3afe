import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Cgroups } from '../../host/cgroup.ts';
import type { ContainerRecord, SandboxRecord } from '../../metadata/records.ts';
import { readCgroups } from './cgroups.ts';

const [pod, container, stranger] = ['a', 'b', 'c'].map(letter => letter.repeat(64)) as [string, string, string];
const own = `/berth-${pod.slice(0, 13)}`;
const theirs = `/berth-${stranger.slice(0, 13)}`;

/** A fixture tree with processes by cgroup, and rows of one pod with one container. */
function lab(
  t: TestContext,
  driver: 'cgroupfs' | 'systemd',
  cgroupParent: string,
  tree: Readonly<Record<string, string>>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'berth-cgroups-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'cgroup.controllers'), '');
  for (const [path, processes] of Object.entries(tree)) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'cgroup.procs'), processes);
  }
  const table = <T extends { readonly id: string }>(rows: readonly T[]) =>
    ({ get: (id: string) => rows.find(row => row.id === id), list: () => [...rows] }) as never;
  return {
    root: '/var/lib/berth',
    cgroups: new Cgroups({ root: folder, driver }),
    sandboxes: table([{ id: pod, cgroupParent } as SandboxRecord]),
    containers: table([{ id: container, sandboxId: pod } as ContainerRecord]),
  };
}

test('what is in a cgroup that the agent made is its own; the like at the top may be another agent’s', t => {
  const tree = { [own]: '9\n', [`${own}/${container}`]: '7\n8\n', [`${own}/stray`]: '', [theirs]: '', '/else': '1\n' };
  const seen = readCgroups(lab(t, 'cgroupfs', own, tree), new Set());
  assert.deepEqual(
    seen.toSorted((a, b) => a.path.localeCompare(b.path)),
    [
      { path: own, id: pod, of: 'pod', processes: [9], isPopulated: true },
      { path: `${own}/${container}`, id: container, of: 'container', processes: [7, 8], isPopulated: true },
      { path: `${own}/stray`, id: 'stray', of: 'container', processes: [], isPopulated: false },
      { path: theirs, id: theirs.slice(1), of: 'foreign', processes: [], isPopulated: true },
    ],
  );
});

test('a pod is populated by its containers, and one whose bundle stands has no need of a row', t => {
  const deps = lab(t, 'cgroupfs', '/else', { [theirs]: '', [`${theirs}/${container}`]: '7\n' });
  const seen = readCgroups(deps, new Set([stranger]));
  assert.deepEqual(
    seen.map(({ id, of, isPopulated }) => [id, of, isPopulated]),
    [
      [stranger, 'pod', true],
      [container, 'container', true],
    ],
  );
});

test('in a kubelet’s cgroup of a pod others may have containers: of those without row or bundle nothing is ours', t => {
  const parent = '/kubepods/podu1';
  const tree = {
    [parent]: '',
    [`${parent}/${container}`]: '7\n',
    [`${parent}/${stranger}`]: '',
    [`${parent}/etc`]: '',
  };
  const kinds = (bundles: ReadonlySet<string>) =>
    Object.fromEntries(readCgroups(lab(t, 'cgroupfs', parent, tree), bundles).map(({ id, of }) => [id, of]));
  assert.deepEqual(kinds(new Set()), { [container]: 'container', [stranger]: 'foreign' });
  assert.deepEqual(kinds(new Set([stranger])), { [container]: 'container', [stranger]: 'container' });
});

test('with systemd containers are scopes in the slice that the client named', t => {
  const slice = '/kubepods.slice/kubepods-podu1.slice';
  const scope = (id: string) => `${slice}/berth-${id}.scope`;
  const tree = { [scope(container)]: '7\n', [`${slice}/cri-containerd-${stranger}.scope`]: '8\n' };
  const seen = readCgroups(lab(t, 'systemd', slice, tree), new Set());
  const expected = { path: scope(container), id: container, of: 'container', processes: [7], isPopulated: true };
  assert.deepEqual(seen, [expected]);
});

test('a parent that no cgroup can be made for hides no other', t => {
  assert.deepEqual(readCgroups(lab(t, 'systemd', '/not-a-slice', { [theirs]: '' }), new Set([stranger])), [
    { path: theirs, id: stranger, of: 'pod', processes: [], isPopulated: false },
  ]);
});
