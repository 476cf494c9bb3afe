import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runtime } from '../../../api/gen/cri.js';
import type { ContainerRecord } from '../../metadata/records.ts';
import { withExit } from './exits.ts';
import { toContainer, toContainerStatus } from './messages.ts';

const created: ContainerRecord = {
  id: 'c1',
  sandboxId: 'p1',
  name: 'app',
  attempt: 3,
  labels: { l: '1' },
  annotations: { a: '2' },
  image: { spec: 'sha256:1', userSpecified: 'busybox', id: 'sha256:1', ref: 'busybox@sha256:2' },
  createdAt: 10n,
  mounts: [],
  logPath: '/log',
  tty: false,
  stdin: false,
  stdinOnce: false,
  stopSignal: 15,
};
const running = { ...created, startedAt: 20n, pid: 5 };
const exit = { pid: 5, exitCode: 0, exitedAt: 30n, known: true };

test('the state follows from the times', () => {
  const { CONTAINER_CREATED, CONTAINER_RUNNING, CONTAINER_EXITED } = runtime.v1.ContainerState;
  assert.equal(toContainer(created).state, CONTAINER_CREATED);
  assert.equal(toContainer(running).state, CONTAINER_RUNNING);
  assert.equal(toContainer(withExit(running, exit)).state, CONTAINER_EXITED);
});

test('the reasons of an end are those that a kubelet knows', () => {
  assert.equal(withExit(running, exit).reason, 'Completed');
  assert.equal(withExit(running, { ...exit, exitCode: 1 }).reason, 'Error');
  assert.equal(withExit(running, { ...exit, exitCode: 137 }, 'container').reason, 'OOMKilled');
});

test('an end is written once: the first one stays', () => {
  const first = withExit(running, exit);
  assert.equal(withExit(first, { ...exit, exitCode: 137 }, 'container'), first);
});

test('mounts come back as they were sent, and an image with the id that it was', () => {
  const mount = { containerPath: '/a', readonly: true, recursiveReadOnly: false, selinuxRelabel: true, propagation: 1 };
  const image = { spec: 'sha256:3', userSpecified: 'data:1', id: 'sha256:3' };
  const mounts = [
    { ...mount, hostPath: '/x' },
    { ...mount, hostPath: '', image, imageSubPath: 'etc' },
  ];
  const [first, second] = toContainerStatus({ ...created, mounts }).mounts ?? [];
  assert.deepEqual(first, mounts[0]);
  const told = { image: 'sha256:3', userSpecifiedImage: 'data:1', imageRef: 'sha256:3' };
  assert.deepEqual(second, { ...mount, hostPath: '', imageSubPath: 'etc', image: told });
});

test('a status has the name, attempt, image and stop signal of the container', () => {
  const status = toContainerStatus(running);
  assert.deepEqual(status.metadata, { name: 'app', attempt: 3 });
  assert.deepEqual([status.imageId, status.imageRef, status.image?.image], ['sha256:1', 'busybox@sha256:2', 'busybox']);
  assert.equal(status.stopSignal, runtime.v1.Signal.SIGNAL_SIGTERM);
});

test('an image that was not named otherwise is shown as the spec has it', () => {
  const image = { ...created.image, userSpecified: '' };
  assert.equal(toContainerStatus({ ...running, image }).image?.image, 'sha256:1');
});
