import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerDevices, type DeviceNode } from './devices.ts';

const node = (path: string, minor: number): DeviceNode => ({
  ...{ path, type: 'c', major: 10, minor, mode: 0o660, uid: 0, gid: 44 },
});
const nodes = [node('/dev/dri/card0', 1), node('/dev/dri/card1', 2), node('/dev/ptmx', 3), node('/dev/pts/0', 4)];
const asked = (hostPath: string, containerPath: string, permissions = 'rw') => ({
  hostPath,
  containerPath,
  permissions,
});

test('a container sees the common nodes alone', () => {
  const { devices, rules } = containerDevices([], nodes, false);
  assert.deepEqual(devices, []);
  assert.deepEqual(rules[0], { allow: false, access: 'rwm' });
  assert.deepEqual(
    rules.slice(1).map(({ major, minor }) => `${major}:${minor ?? '*'}`),
    ['1:3', '1:7', '1:5', '1:8', '1:9', '5:0', '5:1', '136:*', '5:2'],
  );
});

test('a device is made at the path asked, with a rule of its own', () => {
  const { devices, rules } = containerDevices([asked('/dev/dri/card0', '/dev/gpu', 'mr')], nodes, false);
  assert.deepEqual(devices, [{ path: '/dev/gpu', type: 'c', major: 10, minor: 1, fileMode: 0o660, uid: 0, gid: 44 }]);
  assert.deepEqual(rules.at(-1), { allow: true, type: 'c', major: 10, minor: 1, access: 'mr' });
});

test('a directory stands for each node in it', () => {
  const { devices } = containerDevices([asked('/dev/dri', '/dev/gpus')], nodes, false);
  assert.deepEqual(
    devices.map(({ path }) => path),
    ['/dev/gpus/card0', '/dev/gpus/card1'],
  );
});

test('a directory leaves out what lies where the container has file systems of the kernel', () => {
  const { devices } = containerDevices([asked('/dev', '/dev')], nodes, false);
  assert.deepEqual(
    devices.map(({ path }) => path),
    ['/dev/dri/card0', '/dev/dri/card1', '/dev/ptmx'],
  );
});

test('a privileged container has the nodes of the host, not those of its terminals, and may do anything', () => {
  const { devices, rules } = containerDevices([asked('/dev/dri/card0', '/dev/gpu')], nodes, true);
  assert.deepEqual(
    devices.map(({ path }) => path),
    ['/dev/dri/card0', '/dev/dri/card1', '/dev/gpu'],
  );
  assert.deepEqual(rules, [{ allow: true, access: 'rwm' }]);
});

test('unknown devices, broken permissions and climbing paths are refused', () => {
  const build = (hostPath: string, containerPath: string, permissions?: string) => () =>
    containerDevices([asked(hostPath, containerPath, permissions)], nodes, false);
  assert.throws(build('/dev/none', '/dev/none'), /no device node at or below "\/dev\/none" on the host/);
  assert.throws(build('/dev/dri/card0', '/dev/x', 'rx'), /has permissions "rx"/);
  assert.throws(build('/dev/dri/card0', '/dev/x', 'rr'), /has permissions "rr"/);
  assert.throws(build('/dev/dri/card0', '/dev/../x'), /climbs/);
  for (const path of ['/sys', '/proc/card0', '/dev', '/', '/dev/pts/0']) {
    assert.throws(
      build('/dev/dri/card0', path),
      new RegExp(`no device can be at "${path}": that is a place of /proc, `),
    );
  }
});
