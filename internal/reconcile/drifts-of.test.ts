import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Drift, type Kind, kinds } from './drift.ts';
import { driftsOf } from './drifts-of.ts';
import { planOf } from './plan.ts';
import { emptyWitnesses, idOf } from './testing/world.ts';
import type { BundleSeen, CgroupSeen, ContainerRow, PodRow, TaskSeen, Witnesses } from './witnesses.ts';

const [p, c, other] = ['a', 'b', 'c'].map(idOf) as [string, string, string];
const state = '/run/berth/k8s.io';

const pod = (more: Partial<PodRow> = {}): PodRow => ({ id: p, name: 'n/web', state: 'ready', attached: true, ...more });
const container = (more: Partial<ContainerRow> = {}): ContainerRow => ({
  ...{ id: c, podId: p, name: 'main', state: 'running', keepsBundle: false, ...more },
});
const bundle = (id: string, podId?: string): BundleSeen => ({ id, path: `${state}/${id}`, podId });
const task = (more: Partial<TaskSeen> = {}): TaskSeen => ({
  ...{ id: c, podId: p, pid: 7, hasExited: false, hasCgroup: true, isMonitored: true, ...more },
});
const cgroup = (processes: readonly number[], more: Partial<CgroupSeen> = {}): CgroupSeen => {
  const seen = { id: c, of: 'container' as const, processes, isPopulated: processes.length > 0 };
  return { path: `/berth-a/${more.id ?? c}`, ...seen, ...more };
};

/** A pod with a container that runs, in which all agree. */
const whole = {
  ...emptyWitnesses,
  rows: { pods: [pod()], containers: [container()] },
  openShims: [{ podId: p, pid: 5, started: 1n, isAlive: true }],
  tasks: [task()],
  state: { seen: { bundles: [bundle(p), bundle(c)], halfDeleted: [], foreign: [] } },
  processes: {
    seen: {
      shims: [{ podId: p, pid: 5, started: 1n }],
      holders: [{ containerId: c, pid: 6, started: 1n }],
      foreign: new Map(),
    },
  },
  cgroups: {
    seen: [{ path: '/berth-a', id: p, of: 'pod', processes: [], isPopulated: true }, cgroup([7, 8])],
  },
  mounts: {
    seen: [
      { path: `${state}/${p}/ns/net`, id: p, part: 'ns/net', kind: 'namespace' },
      { path: `${state}/${p}/shm`, id: p, part: 'shm', kind: 'mount' },
      { path: `${state}/${c}/rootfs`, id: c, part: 'rootfs', kind: 'mount' },
    ],
  },
  sockets: { seen: [{ path: '/run/containerd/s/1', podId: p, isBound: true }] },
  folders: {
    seen: (['layer', 'volumes', 'work', 'oci'] as const).map(of => ({ path: `/var/${of}/${c}`, id: c, of })),
  },
  attachments: { seen: [{ podId: p, detail: '' }] },
} satisfies Witnesses;

const gone: Witnesses = { ...whole, rows: { pods: [], containers: [] } };
const stateOf = (bundles: readonly BundleSeen[]): Witnesses['state'] => ({
  seen: { bundles, halfDeleted: [], foreign: [] },
});

const found = (witnesses: Witnesses): Drift[] => [...driftsOf(witnesses)];
const kindsOf = (witnesses: Witnesses): Kind[] => found(witnesses).map(({ kind }) => kind);

/** What is otherwise than in the whole, what that is called, and what is done about it. */
const table: readonly (readonly [string, Partial<Witnesses>, readonly string[]])[] = [
  ['all agree', {}, []],
  [
    'the shim is dead, and the runtime has not heard of it',
    { openShims: [{ podId: p, pid: 5, started: 1n, isAlive: false }], processes: emptyWitnesses.processes },
    ['dead-shim: lose-shim'],
  ],
  ['the shim runs, and nobody is connected to it', { openShims: [] }, ['dead-shim: recover']],
  [
    'a second shim runs of the pod',
    { processes: { seen: { shims: [...shims(5), ...shims(50)], holders: [], foreign: new Map() } } },
    ['orphan-shim: end-shim'],
  ],
  [
    'a shim runs of no pod',
    { processes: { seen: { shims: [...shims(5), ...shims(50, other)], holders: [], foreign: new Map() } } },
    ['orphan-shim: end-shim'],
  ],
  [
    'a bundle stands that no row has',
    { state: stateOf([bundle(p), bundle(c), bundle(other)]) },
    ['orphan-bundle: end-container'],
  ],
  [
    'a pod stands that no row has',
    { state: stateOf([bundle(p), bundle(c), bundle(other, other)]) },
    ['orphan-bundle: end-pod'],
  ],
  ['the bundle of a pod is gone', { state: stateOf([bundle(c)]) }, ['row-without-bundle: stop-pod']],
  ['the bundle of a container is gone', { state: stateOf([bundle(p)]) }, ['row-without-bundle: fail-container']],
  ['the runtime has lost a task that runs', { tasks: [] }, ['process-without-task: recover']],
  [
    'something runs in the cgroup of what nobody knows',
    { cgroups: { seen: [cgroup([7]), cgroup([9], { id: 'stray' })] } },
    ['process-without-task: empty-cgroup'],
  ],
  [
    'something runs right in the cgroup of a pod',
    { cgroups: { seen: [cgroup([7]), { path: '/berth-a', id: p, of: 'pod', processes: [9], isPopulated: true }] } },
    ['process-without-task: end-strays'],
  ],
  [
    'pipes are kept open of what is not there',
    { processes: { seen: { shims: shims(5), holders: [holder(c), holder(other)], foreign: new Map() } } },
    ['process-without-task: end-process'],
  ],
  ['nobody reads the cgroup of a task', { tasks: [task({ isMonitored: false })] }, ['task-without-monitor: monitor']],
  [
    'the end of a container was missed',
    { tasks: [], cgroups: { seen: [] }, processes: { seen: { shims: shims(5), holders: [], foreign: new Map() } } },
    ['exited-while-away: recover'],
  ],
  [
    'the end of a container could not be written down',
    { tasks: [task({ hasExited: true })], cgroups: { seen: [] } },
    ['exited-while-away: record-exit'],
  ],
  [
    'the first process of a container has ended, and others run on',
    { tasks: [task({ hasExited: true })] },
    ['process-without-task: empty-cgroup'],
  ],
  [
    'a namespace is pinned too many',
    { mounts: { seen: [{ path: `${state}/${p}/ns/time`, id: p, part: 'ns/time', kind: 'namespace' }] } },
    ['leaked-namespace: unmount'],
  ],
  [
    'something else is mounted in a bundle',
    { mounts: { seen: [{ path: `${state}/${c}/stray`, id: c, part: 'stray', kind: 'mount' }] } },
    ['leaked-mount: unmount'],
  ],
  [
    'layers are mounted for the owners of a container that stands',
    { mounts: { seen: [{ path: `/var/layer/${c}/lower/0`, id: c, part: 'lower/0', kind: 'mount' }] } },
    ['leaked-mount: unmount'],
  ],
  [
    'an empty cgroup stands of what is not there',
    { cgroups: { seen: [cgroup([7]), cgroup([], { id: other })] } },
    ['leaked-cgroup: remove-cgroup'],
  ],
  [
    'plugins hold something for a pod that is not there',
    { attachments: { seen: [{ podId: other, detail: '10.0.0.2' }] } },
    ['leaked-address: detach'],
  ],
  [
    'a folder stands of a container that is not there',
    { folders: { seen: [{ path: `/var/layer/${other}`, id: other, of: 'layer' }] } },
    ['leaked-snapshot: remove-folder'],
  ],
  [
    'an OCI runtime keeps the state of a container that is not there',
    { folders: { seen: [...whole.folders.seen, { path: `/oci/${other}`, id: other, of: 'oci' }] } },
    ['leaked-snapshot: remove-folder'],
  ],
  [
    'the image store has what nothing needs',
    { garbage: { seen: { blobs: 2, layers: 0 } } },
    ['leaked-snapshot: collect-images'],
  ],
  [
    'a removal was cut short',
    { state: { seen: { bundles: [bundle(p), bundle(c)], halfDeleted: [`${state}/.removed-x`], foreign: [] } } },
    ['half-deleted-bundle: finish-removal'],
  ],
  [
    'a socket stands that nobody listens on',
    { sockets: { seen: [{ path: '/run/containerd/s/2', podId: other, isBound: false }] } },
    ['stale-socket: remove-socket'],
  ],
  [
    'foreign things stand about',
    {
      state: { seen: { bundles: [bundle(p), bundle(c)], halfDeleted: [], foreign: ['/run/berth/theirs'] } },
      cgroups: { seen: [cgroup([7]), cgroup([9], { id: other, of: 'foreign' })] },
      folders: { seen: [{ path: '/var/layer/notes', id: 'notes', of: 'foreign' }] },
      processes: { seen: { shims: shims(5), holders: [], foreign: new Map([['/run/containerd.sock', 3]]) } },
    },
    ['foreign: ', 'foreign: ', 'foreign: ', 'foreign: '],
  ],
];

function shims(pid: number, podId = p) {
  return [{ podId, pid, started: 1n }];
}

function holder(containerId: string) {
  return { containerId, pid: 6, started: 1n };
}

suite('a difference has a name and a plan', () => {
  for (const [name, more, expected] of table) {
    test(name, () => {
      const drifts = found({ ...whole, ...more });
      assert.deepEqual(
        drifts.map(
          drift =>
            `${drift.kind}: ${planOf(drift)
              .map(step => step.do)
              .join()}`,
        ),
        expected,
      );
    });
  }

  test('of every kind', () => {
    const tried = table.flatMap(([, , expected]) => expected.map(each => each.replace(/:.*/, '')));
    assert.deepEqual(
      Object.keys(kinds).filter(kind => !tried.includes(kind)),
      [],
    );
  });
});

test('what somebody works on, or a container of such a pod, has no difference', () => {
  for (const [, more] of table) {
    const busy = { ...whole, ...more, busy: new Set([p, c, other, 'stray']) };
    assert.deepEqual(
      found(busy).filter(({ podId, containerId }) => podId ?? containerId),
      [],
    );
    const ofPod = { ...busy, busy: new Set([p]) };
    assert.deepEqual(
      found(ofPod).filter(({ containerId, podId }) => containerId === c || podId === p),
      [],
    );
  }
});

test('a witness that could not be asked tells nothing, and nothing that rests on it', () => {
  const unknown = { unknown: 'it took too long' };
  const witnesses = [
    'state',
    'processes',
    'cgroups',
    'mounts',
    'sockets',
    'folders',
    'attachments',
    'garbage',
  ] as const;
  for (const [, more] of table) {
    const blind = { ...whole, ...more, ...Object.fromEntries(witnesses.map(name => [name, unknown])) };
    const told = kindsOf(blind);
    assert.deepEqual(
      told.filter(kind => kind !== 'dead-shim' && kind !== 'task-without-monitor'),
      [],
    );
  }
});

test('no end is written down of what may still run', () => {
  const lost = { ...whole, tasks: [], openShims: [] };
  assert.ok(!kindsOf(lost).includes('exited-while-away'));
  assert.ok(!kindsOf({ ...lost, cgroups: { unknown: 'no' } }).includes('exited-while-away'));
});

test('an owed DEL is named of its row, and settled by that', () => {
  const drifts = found({ ...whole, rows: { pods: [pod({ state: 'stopping' })], containers: [] } });
  const owed = drifts.find(({ kind }) => kind === 'leaked-address');
  assert.deepEqual(owed && planOf(owed), [{ do: 'settle-pod', pod: p }]);
});

test('a pod without rows goes as a whole: its shim by its bundle, and none of it twice', () => {
  const bundles = [bundle(p, p), bundle(c, p)];
  const drifts = found({ ...gone, state: stateOf(bundles), attachments: { seen: [] }, folders: { seen: [] } });
  assert.deepEqual(
    drifts.map(({ kind, podId }) => [kind, podId]),
    [
      ['orphan-bundle', p],
      ['orphan-bundle', p],
    ],
  );
});

test('a bundle that its handler keeps after its shim died stays', () => {
  const rows = { pods: [pod()], containers: [container({ state: 'exited', keepsBundle: true })] };
  assert.deepEqual(kindsOf({ ...whole, rows, tasks: [], cgroups: { seen: [] } }), []);
  const removed = { pods: [pod()], containers: [container({ state: 'exited' })] };
  assert.deepEqual(kindsOf({ ...whole, rows: removed, tasks: [], cgroups: { seen: [] } }), ['orphan-bundle']);
});
