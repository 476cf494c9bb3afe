import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerSpec } from './container-spec.ts';
import type { DeviceNode } from './devices.ts';
import { containerConfig, containerInput } from './testdata/inputs.ts';

const ids = [{ containerId: 0, hostId: 65_536, size: 65_536 }];
const node = (path: string, minor: number): DeviceNode => ({
  ...{ path, type: 'c', major: 10, minor, mode: 0o666, uid: 0, gid: 0 },
});
const devices = [
  { hostPath: '/dev/fuse', containerPath: '/dev/fuse', permissions: 'rw' },
  { hostPath: '/dev/kvm', containerPath: '/dev/vm', permissions: 'r' },
];

function specIn(user: 'host' | { path: string; uids: typeof ids; gids: typeof ids }) {
  const input = containerInput({
    config: containerConfig({ devices }),
    deviceNodes: [node('/dev/fuse', 229), node('/dev/kvm', 232)],
  });
  const namespaces = { ...input.sandbox.namespaces, user };
  const { linux, mounts } = containerSpec({ ...input, sandbox: { ...input.sandbox, namespaces } }).spec;
  return {
    made: linux.devices.map(({ path }) => path),
    bound: mounts
      .filter(({ source }) => source.startsWith('/dev/'))
      .map(({ source, destination }) => `${source} ${destination}`),
    rules: linux.resources.devices.slice(-2).map(({ minor, access }) => `${minor} ${access}`),
  };
}

test('in a user namespace a device at a path of its own is bound there', () => {
  const rules = ['229 rw', '232 r'];
  assert.deepEqual(specIn('host'), { made: ['/dev/fuse', '/dev/vm'], bound: [], rules });
  const user = { path: '/run/berth/ns/user', uids: ids, gids: ids };
  assert.deepEqual(specIn(user), { made: ['/dev/fuse'], bound: ['/dev/kvm /dev/vm'], rules });
});
