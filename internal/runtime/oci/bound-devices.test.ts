import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerSpec } from './container-spec.ts';
import type { Mount } from './cri-config.ts';
import type { DeviceNode } from './devices.ts';
import { containerConfig, containerInput, mount } from './testdata/inputs.ts';

const ids = [{ containerId: 0, hostId: 65_536, size: 65_536 }];
const node = (path: string, minor: number): DeviceNode => ({
  ...{ path, type: 'c', major: 10, minor, mode: 0o666, uid: 0, gid: 0 },
});
const devices = [
  { hostPath: '/dev/fuse', containerPath: '/dev/fuse', permissions: 'rw' },
  { hostPath: '/dev/kvm', containerPath: '/dev/vm', permissions: 'r' },
];

const user = { path: '/run/berth/ns/user', uids: ids, gids: ids };

function specIn(user: 'host' | { path: string; uids: typeof ids; gids: typeof ids }, mounts: Mount[] = []) {
  const input = containerInput({
    config: containerConfig({ devices, mounts }),
    deviceNodes: [node('/dev/fuse', 229), node('/dev/kvm', 232)],
  });
  const namespaces = { ...input.sandbox.namespaces, user };
  const { spec } = containerSpec({ ...input, sandbox: { ...input.sandbox, namespaces } });
  const { linux } = spec;
  return {
    made: linux.devices.map(({ path }) => path),
    bound: spec.mounts
      .filter(({ source }) => source.startsWith('/dev/'))
      .map(({ source, destination }) => `${source} ${destination}`),
    rules: linux.resources.devices.slice(-2).map(({ minor, access }) => `${minor} ${access}`),
  };
}

test('in a user namespace a device at a path of its own is bound there', () => {
  const rules = ['229 rw', '232 r'];
  assert.deepEqual(specIn('host'), { made: ['/dev/fuse', '/dev/vm'], bound: [], rules });
  assert.deepEqual(specIn(user), { made: ['/dev/fuse'], bound: ['/dev/kvm /dev/vm'], rules });
});

test('what is mounted at the path of a device stays', () => {
  const { made, bound } = specIn(user, [mount('/dev/vm', '/dev/null')]);
  assert.deepEqual([made, bound], [['/dev/fuse'], ['/dev/null /dev/vm']]);
});
