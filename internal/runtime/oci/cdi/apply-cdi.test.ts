import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerSpec } from '../container-spec.ts';
import type { DeviceNode } from '../devices.ts';
import { containerConfig, containerInput, mount, securityContext } from '../testdata/inputs.ts';
import { cdiHostPaths, cdiMountSources } from './apply-cdi.ts';
import { parseCdi } from './parse-cdi.ts';
import { resolveCdi } from './resolve-cdi.ts';

const editsOf = (...edits: object[]) => {
  const devices = edits.map((containerEdits, at) => ({ name: `d${at}`, containerEdits }));
  const spec = parseCdi({ cdiVersion: '0.8.0', kind: 'v.com/gpu', devices });
  return resolveCdi(
    devices.map(({ name }) => `v.com/gpu=${name}`),
    [{ path: '/x.json', priority: 0, spec }],
  );
};

const card: DeviceNode = { path: '/dev/dri/card0', type: 'c', major: 226, minor: 0, mode: 0o660, uid: 0, gid: 44 };
const config = containerConfig({
  envs: [{ key: 'A', value: Buffer.from('pod') }],
  mounts: [mount('/opt/lib/inner', '/host/inner'), mount('/opt/x', '/host/x')],
  linux: { securityContext: securityContext({ runAsUser: { value: 1000n }, supplementalGroups: [7n] }) },
});
const specWith = (nodes: readonly DeviceNode[], ...edits: object[]) =>
  containerSpec(containerInput({ config, cdi: { edits: editsOf(...edits), nodes } })).spec;

test('variables take the place of those of the same name, groups come once and never as root', () => {
  const { process } = specWith([], { env: ['A=cdi', 'B=1'], additionalGids: [7, 44, 0] }, { env: ['B=2'] });
  assert.deepEqual(process.env.slice(-2), ['A=cdi', 'B=2']);
  assert.deepEqual(process.user.additionalGids.slice(-2), [7, 44]);
});

test('a node has the numbers of the host where it says none, the owner is the user of the container', () => {
  const { linux } = specWith([card], {
    deviceNodes: [
      { path: '/dev/gpu', hostPath: '/dev/dri/card0', permissions: 'rw' },
      { path: '/dev/told', type: 'b', major: 8, minor: 1, fileMode: 0o600, uid: 5, gid: 6 },
      { path: '/dev/pipe', type: 'p' },
    ],
  });
  assert.deepEqual(linux.devices, [
    { path: '/dev/gpu', type: 'c', major: 226, minor: 0, fileMode: 0o666, uid: 1000, gid: 0 },
    { path: '/dev/told', type: 'b', major: 8, minor: 1, fileMode: 0o600, uid: 5, gid: 6 },
    { path: '/dev/pipe', type: 'p', major: 0, minor: 0, fileMode: 0o666, uid: 1000, gid: 0 },
  ]);
  assert.deepEqual(linux.resources.devices.slice(-2), [
    { allow: true, type: 'c', major: 226, minor: 0, access: 'rw' },
    { allow: true, type: 'b', major: 8, minor: 1, access: 'rwm' },
  ]);
});

test('a node that the host lacks, or has as another kind, is refused', () => {
  const node = { path: '/dev/dri/card0' };
  assert.throws(() => specWith([], { deviceNodes: [node] }), {
    message: /"\/dev\/dri\/card0", which a CDI device needs/,
  });
  assert.throws(() => specWith([card], { deviceNodes: [{ ...node, type: 'b' }] }), { message: /is of type c/ });
});

test('a mount takes the place of one at its path and comes before those below it', () => {
  const { mounts } = specWith([], {
    mounts: [
      { hostPath: '/host/lib', containerPath: '/opt/lib', options: ['ro', 'bind'] },
      { hostPath: '/cdi/x', containerPath: '/opt/x' },
      { hostPath: 'tmpfs', containerPath: '/cache', type: 'tmpfs', options: ['size=1m'] },
    ],
  });
  const own = mounts.filter(({ destination }) => /^\/(opt|cache)/.test(destination));
  assert.deepEqual(
    own.map(({ destination, source }) => `${destination} ${source}`),
    [...['/opt/lib /host/lib', '/opt/lib/inner /host/inner', '/opt/x /cdi/x', '/cache tmpfs']],
  );
  assert.deepEqual(own[0]?.options, ['ro', 'bind']);
  assert.deepEqual(own[2], { destination: '/opt/x', type: 'bind', source: '/cdi/x', options: ['rbind'] });
});

test('hooks are kept in their order by name, intel RDT goes through as it is', () => {
  const hook = (path: string) => ({ hookName: 'createContainer', path });
  const spec = specWith([], { hooks: [hook('/a'), hook('/b')], intelRdt: { closID: 'gold' } }, { hooks: [hook('/c')] });
  assert.deepEqual(spec.hooks, { createContainer: [{ path: '/a' }, { path: '/b' }, { path: '/c' }] });
  assert.deepEqual(spec.linux.intelRdt, { closID: 'gold' });
  assert.equal(specWith([], {}).hooks, undefined);
});

test('the host is asked only for what the edits do not say', () => {
  const edits = editsOf({
    deviceNodes: [
      { path: '/dev/a' },
      { path: '/dev/b', type: 'c', major: 1, minor: 1 },
      { path: '/dev/c', hostPath: '/dev/d' },
    ],
    mounts: [
      { hostPath: '/lib/x', containerPath: '/x' },
      { hostPath: 'tmpfs', containerPath: '/y', type: 'tmpfs' },
    ],
  });
  assert.deepEqual(cdiHostPaths(edits), ['/dev/a', '/dev/d']);
  assert.deepEqual(cdiMountSources(edits), ['/lib/x']);
});
