import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BerthError } from '../errors/errors.ts';
import { expandSlice, resolveSpecPath, specPath } from './cgroup-path.ts';

const invalid = (error: unknown) => error instanceof BerthError && error.code === 'InvalidArgument';

test('cgroupfs puts the container right below its parent', () => {
  assert.equal(specPath('cgroupfs', '/kubepods/burstable/pod1', 'abc'), '/kubepods/burstable/pod1/abc');
  assert.equal(specPath('cgroupfs', 'relative', 'abc'), '/relative/abc');
  assert.equal(specPath('cgroupfs', '', 'abc'), '/berth/abc');
});

test("systemd takes the last slice of the kubelet's path", () => {
  const parent = '/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod1.slice';
  const path = specPath('systemd', parent, 'abc');
  assert.equal(path, 'kubepods-burstable-pod1.slice:berth:abc');
  assert.equal(resolveSpecPath(path), `${parent}/berth-abc.scope`);
  assert.equal(resolveSpecPath(specPath('systemd', '', 'abc')), '/system.slice/berth-abc.scope');
});

test('a parent that is no slice tells which driver to change', () => {
  assert.throws(
    () => specPath('systemd', '/kubepods/burstable', 'abc'),
    /set the kubelet's cgroup driver to systemd too/,
  );
});

test('a path of either form resolves below the mount and never climbs out of it', () => {
  assert.equal(resolveSpecPath('/a/b'), '/a/b');
  assert.equal(resolveSpecPath('a/../../b'), '/b');
  assert.equal(resolveSpecPath('a-b.slice::x'), '/a.slice/a-b.slice/x.scope');
  assert.equal(resolveSpecPath(':p:x.slice'), '/system.slice/x.slice');
  for (const wrong of ['a.slice:b', 'a.slice:b:', 'a:b:c', 'a.slice:b:c:d', '../x.slice:a:b']) {
    assert.throws(() => resolveSpecPath(wrong), invalid, wrong);
  }
});

test('slices nest by their dashes', () => {
  assert.equal(expandSlice('a-b-c.slice'), '/a.slice/a-b.slice/a-b-c.slice');
  assert.equal(expandSlice('system.slice'), '/system.slice');
  assert.equal(expandSlice('-.slice'), '/');
  for (const wrong of ['a--b.slice', '-a.slice', 'a-.slice', 'a', '.slice', 'a/b.slice'])
    assert.throws(() => expandSlice(wrong), invalid, wrong);
});
