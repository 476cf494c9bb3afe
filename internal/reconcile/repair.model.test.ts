import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isOurs } from './drift.ts';
import { driftsOf } from './drifts-of.ts';
import { planOf } from './plan.ts';
import { ModelNode } from './testing/model.ts';
import { idOf } from './testing/world.ts';
import type { Witnesses } from './witnesses.ts';

const runs = { numRuns: 400 };
const names = ['a', 'b', 'c', 'd', 'e', 'f'];
let pids = 100;

/** A node of pods that run, each with up to two containers, in which all agree. */
const node = fc
  .array(fc.record({ containers: fc.integer({ min: 0, max: 2 }), ends: fc.boolean() }), { maxLength: 2 })
  .map(pods => {
    const made = new ModelNode();
    for (const [at, { containers, ends }] of pods.entries()) {
      const podId = idOf(names[at * 3] ?? '');
      addPod(made, podId);
      for (let nr = 0; nr < containers; nr++) addContainer(made, podId, idOf(names[at * 3 + 1 + nr] ?? ''), ends);
    }
    return made;
  });

function addPod(made: ModelNode, podId: string): void {
  const pid = pids++;
  const path = `/berth-${podId.slice(0, 13)}`;
  made.pods.push({ id: podId, name: `n/${podId[0]}`, state: 'ready', attached: true });
  made.bundles.push({ id: podId, path: `/state/${podId}`, podId });
  made.openShims.push({ podId, pid, started: 1n, isAlive: true });
  made.shims.push({ podId, pid, started: 1n });
  made.cgroups.push({ path, id: podId, of: 'pod', processes: [], isPopulated: true });
  made.mounts.push({ path: `/state/${podId}/ns/net`, id: podId, part: 'ns/net', kind: 'namespace' });
  made.sockets.push({ path: `/s/${podId}`, podId, isBound: true });
  made.folders.push({ path: `/root/${podId}`, id: podId, of: 'work' });
  made.attachments.push({ podId, detail: '' });
}

function addContainer(made: ModelNode, podId: string, id: string, hasEnded: boolean): void {
  made.containers.push({ id, podId, name: 'main', state: hasEnded ? 'exited' : 'running', keepsBundle: false });
  made.folders.push({ path: `/root/containers/${id}`, id, of: 'layer' });
  if (hasEnded) return;
  const pid = pids++;
  made.bundles.push({ id, path: `/state/${id}`, podId });
  made.tasks.push({ id, podId, pid, hasExited: false, hasCgroup: true, isMonitored: true });
  made.holders.push({ containerId: id, pid: pids++, started: 1n });
  made.mounts.push({ path: `/state/${id}/rootfs`, id, part: 'rootfs', kind: 'mount' });
  const path = `/berth-${podId.slice(0, 13)}/${id}`;
  made.cgroups.push({ path, id, of: 'container', processes: [pid], isPopulated: true });
}

/** Something goes wrong behind the agent: what is there is lost, or what is nobody's comes to be. */
type Mishap = (node: ModelNode, at: number) => void;

const lists = [
  'pods',
  'containers',
  'bundles',
  'openShims',
  'shims',
  'holders',
  'tasks',
  'cgroups',
  'mounts',
  'sockets',
  'attachments',
] as const;

const losing: readonly Mishap[] = lists.map(list => (made, at) => {
  const items: unknown[] = made[list];
  if (items.length > 0) items.splice(at % items.length, 1);
});

const nobody = (at: number): string => idOf(['0', '1', '2'][at % 3] ?? '0');
const someone = (made: ModelNode, at: number): string => made.pods[at % (made.pods.length || 1)]?.id ?? nobody(at);

const appearing: readonly Mishap[] = [
  (made, at) => made.shims.push({ podId: nobody(at), pid: pids++, started: 1n }),
  (made, at) => made.shims.push({ podId: someone(made, at), pid: pids++, started: 1n }),
  (made, at) =>
    made.bundles.push({ id: nobody(at), path: `/state/${nobody(at)}`, podId: at % 2 ? nobody(at) : undefined }),
  (made, at) => made.holders.push({ containerId: nobody(at), pid: pids++, started: 1n }),
  (made, at) => {
    const path = `/berth-x/${nobody(at)}`;
    made.cgroups.push({
      path,
      id: nobody(at),
      of: 'container',
      processes: at % 2 ? [pids++] : [],
      isPopulated: at % 2 === 1,
    });
  },
  (made, at) => {
    const id = someone(made, at);
    made.mounts.push({ path: `/state/${id}/stray`, id, part: 'stray', kind: at % 2 ? 'mount' : 'namespace' });
  },
  (made, at) => made.sockets.push({ path: `/s/${nobody(at)}`, podId: nobody(at), isBound: false }),
  (made, at) => made.folders.push({ path: `/root/containers/${nobody(at)}`, id: nobody(at), of: 'layer' }),
  (made, at) => made.folders.push({ path: `/oci/${nobody(at)}`, id: nobody(at), of: 'oci' }),
  made => {
    made.garbage = { blobs: 1, layers: 0 };
  },
  (made, at) => made.attachments.push({ podId: nobody(at), detail: '' }),
  (made, at) => made.halfDeleted.push(`/state/.removed-${at}`),
  (made, at) => {
    made.tasks = made.tasks.map((task, nr) => (nr === at % made.tasks.length ? { ...task, isMonitored: false } : task));
  },
  (made, at) => {
    made.tasks = made.tasks.map((task, nr) => (nr === at % made.tasks.length ? { ...task, hasExited: true } : task));
  },
  (made, at) => {
    made.pods = made.pods.map((pod, nr) => (nr === at % made.pods.length ? { ...pod, state: 'stopping' } : pod));
  },
  (made, at) => made.foreign.push(`/state/theirs-${at}`),
  (made, at) =>
    made.cgroups.push({ path: `/kubepods/${at}`, id: nobody(at), of: 'foreign', processes: [7], isPopulated: true }),
  (made, at) => made.folders.push({ path: `/root/containers/notes-${at}`, id: `notes-${at}`, of: 'foreign' }),
];

const mishaps = fc.array(fc.tuple(fc.constantFrom(...losing, ...appearing), fc.nat({ max: 20 })), { maxLength: 8 });

const broken = fc.tuple(node, mishaps).map(([made, all]) => {
  for (const [mishap, at] of all) mishap(made, at);
  return made;
});

const settle = (made: ModelNode): void => {
  for (const drift of driftsOf(made.witnesses())) for (const step of planOf(drift)) made.perform(step);
};

const ours = (witnesses: Witnesses) => driftsOf(witnesses).filter(isOurs);

test('where all agree there is no difference', () => {
  fc.assert(
    fc.property(node, made => assert.deepEqual(ours(made.witnesses()), [])),
    runs,
  );
});

test('whatever went wrong, repairs lead to a node in which all agree', () => {
  fc.assert(
    fc.property(broken, made => {
      // what one repair brings to light is for the next
      for (let round = 0; round < 4 && ours(made.witnesses()).length > 0; round++) settle(made);
      assert.deepEqual(ours(made.witnesses()), []);
    }),
    runs,
  );
});

test('what is foreign is in no step, and stands as before', () => {
  fc.assert(
    fc.property(broken, made => {
      const theirs = () => [
        ...made.foreign,
        ...made.cgroups.filter(({ of }) => of === 'foreign').map(({ path }) => path),
        ...made.folders.filter(({ of }) => of === 'foreign').map(({ path }) => path),
      ];
      const before = theirs();
      const steps = driftsOf(made.witnesses()).flatMap(planOf);
      const named = JSON.stringify(steps, (_key, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      );
      for (const path of before) assert.ok(!named.includes(`"${path}"`), `${path} is in ${named}`);
      for (let round = 0; round < 4; round++) settle(made);
      assert.deepEqual(theirs(), before);
    }),
    runs,
  );
});

test('nothing is called ended while processes are in its cgroup', () => {
  fc.assert(
    fc.property(broken, made => {
      for (let round = 0; round < 4; round++) settle(made);
      assert.deepEqual(made.disowned, []);
    }),
    runs,
  );
});

test('a container that runs under its shim goes on, whatever happens to what is not its own', () => {
  const elsewhere = fc.tuple(node, fc.array(fc.tuple(fc.constantFrom(...appearing.slice(0, 10)), fc.nat({ max: 20 }))));
  fc.assert(
    fc.property(elsewhere, ([made, all]) => {
      const before = made.tasks.map(({ id }) => id);
      for (const [mishap, at] of all) mishap(made, at);
      for (let round = 0; round < 4; round++) settle(made);
      assert.deepEqual(
        made.tasks.map(({ id }) => id),
        before,
      );
      const populated = new Set(made.cgroups.filter(({ processes }) => processes.length > 0).map(({ id }) => id));
      assert.deepEqual(
        before.filter(id => !populated.has(id)),
        [],
      );
    }),
    runs,
  );
});
