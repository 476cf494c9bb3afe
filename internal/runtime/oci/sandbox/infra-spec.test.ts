import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerInput, host } from '../testdata/inputs.ts';
import { infraSpec } from './infra-spec.ts';

const { sandbox } = containerInput();

test('the infra process has a pid namespace of its own and the pod’s others, and may do nothing', () => {
  const { process, root, linux, mounts } = infraSpec({
    sandbox,
    logDirectory: '/var/log/pods/x',
    namespaces: { ...sandbox.namespaces, ipc: 'host' },
    host: { ...host, minOomScoreAdj: -100 },
    rootfs: '/run/berth/infra',
    cgroupsPath: '/kubepods/poduid-1/pod1',
  });
  assert.deepEqual(linux.namespaces, [
    { type: 'mount' },
    { type: 'pid' },
    { type: 'network', path: '/run/berth/pins/pod1/net' },
    { type: 'uts', path: '/run/berth/pins/pod1/uts' },
  ]);
  assert.deepEqual(root, { path: '/run/berth/infra', readonly: true });
  assert.deepEqual(process.args, ['/catatonit', '-P']);
  assert.ok(Object.values(process.capabilities).every(set => set.length === 0));
  assert.equal(process.oomScoreAdj, -100);
  assert.equal(process.noNewPrivileges, true);
  assert.ok(linux.seccomp);
  assert.deepEqual(
    mounts.map(({ destination }) => destination),
    ['/proc', '/dev'],
  );
});
