import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PodNamespaces } from './container-input.ts';
import type { NamespaceOption } from './cri-config.ts';
import { containerNamespaces } from './namespaces.ts';

const pinned: PodNamespaces = {
  network: { path: '/pins/net' },
  ipc: { path: '/pins/ipc' },
  uts: { path: '/pins/uts' },
  pid: { path: '/pins/pid' },
  user: 'host',
};

const range = { containerId: 0, hostId: 65_536, size: 1000 };
const mapped: PodNamespaces = { ...pinned, user: { path: '/pins/user', uids: [range], gids: [range] } };

const build = (pod: PodNamespaces, options?: Partial<NamespaceOption>, more: object = {}) =>
  containerNamespaces({
    pod,
    options: options && { network: 0, ipc: 0, pid: 0, targetId: '', ...options },
    targetPidNamespace: undefined,
    cgroupMode: 'v1',
    privileged: false,
    ...more,
  });

const pidOf = (...args: Parameters<typeof build>) => build(...args).find(({ type }) => type === 'pid');

test("a container joins its pod's namespaces and has its own mounts", () => {
  assert.deepEqual(build(pinned), [
    { type: 'mount' },
    { type: 'network', path: '/pins/net' },
    { type: 'ipc', path: '/pins/ipc' },
    { type: 'uts', path: '/pins/uts' },
    { type: 'pid', path: '/pins/pid' },
  ]);
});

test('in a pod on the host nothing but the mounts is its own', () => {
  assert.deepEqual(build({ network: 'host', ipc: 'host', uts: 'host', user: 'host', pid: 'host' }), [
    { type: 'mount' },
  ]);
});

test('the pid namespace follows the mode', () => {
  const isolated: PodNamespaces = { ...pinned, pid: 'private' };
  const onHost: PodNamespaces = { ...pinned, pid: 'host' };
  assert.deepEqual(pidOf(isolated, { pid: 1 }), { type: 'pid' });
  assert.deepEqual(pidOf(isolated), { type: 'pid' }, 'no options sent');
  assert.deepEqual(pidOf(pinned, { pid: 1 }), { type: 'pid' });
  assert.equal(pidOf(onHost, { pid: 2 }), undefined);
  assert.deepEqual(pidOf(isolated, { pid: 3 }, { targetPidNamespace: '/proc/7/ns/pid' }), {
    type: 'pid',
    path: '/proc/7/ns/pid',
  });
  assert.throws(() => build(isolated, { pid: 0 }), /no pid namespace to share/);
  assert.throws(() => build(isolated, { pid: 2 }), /the pod is not in it/);
  assert.throws(() => build(isolated, { pid: 3, targetId: 'c9' }), /pid namespace of container "c9"/);
  assert.throws(() => build(isolated, { pid: 9 }), /mode 9 does not exist/);
});

test('on cgroup v2 the cgroup namespace is private, but not for privileged', () => {
  const hasCgroup = (more: object) => build(pinned, undefined, more).some(({ type }) => type === 'cgroup');
  assert.equal(hasCgroup({ cgroupMode: 'v2' }), true);
  assert.equal(hasCgroup({ cgroupMode: 'v2', privileged: true }), false);
  assert.equal(hasCgroup({ cgroupMode: 'hybrid' }), false);
});

test('a user namespace comes first, for privileged containers too, with a cgroup namespace of its own', () => {
  const [first] = build(mapped);
  assert.deepEqual(first, { type: 'user', path: '/pins/user' });
  const privileged = build(mapped, undefined, { cgroupMode: 'v2', privileged: true });
  assert.deepEqual([privileged[0], privileged.at(-1)], [first, { type: 'cgroup' }]);
});

test('a container may say the user namespace of its pod once more, and no other one', () => {
  const same = [{ hostId: 65_536, containerId: 0, length: 1000 }];
  const other = [{ hostId: 65_536, containerId: 0, length: 999 }];
  const host = { mode: 2, uids: [], gids: [] };
  assert.doesNotThrow(() => build(mapped, { usernsOptions: { mode: 0, uids: same, gids: same } }));
  assert.doesNotThrow(() => build(mapped, { usernsOptions: null }));
  assert.doesNotThrow(() => build(pinned, { usernsOptions: host }));
  const differs = /the container has other id mappings than the user namespace of the pod/;
  assert.throws(() => build(mapped, { usernsOptions: { mode: 0, uids: other, gids: other } }), differs);
  assert.throws(() => build(mapped, { usernsOptions: host }), differs);
  assert.throws(() => build(pinned, { usernsOptions: { mode: 0, uids: same, gids: same } }), /has no user namespace/);
});
