import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apparmorProfile } from './apparmor.ts';
import type { SecurityContext } from './cri-config.ts';
import { protectedPaths } from './masked-paths.ts';
import { selinuxLabels } from './selinux.ts';
import { securityContext } from './testdata/inputs.ts';

const apparmor = (context: Partial<SecurityContext>, enabled = true) =>
  apparmorProfile(securityContext(context), { enabled, defaultProfile: 'berth-default' });

const profile = (profileType: number, localhostRef = '') => ({ apparmor: { profileType, localhostRef } });

test('AppArmor: the default where it is on, a named one or none as asked', () => {
  assert.equal(apparmor({}), 'berth-default');
  assert.equal(apparmor({}, false), undefined);
  assert.equal(apparmor(profile(0)), 'berth-default');
  assert.equal(apparmor(profile(1)), undefined);
  assert.equal(apparmor(profile(2, 'web')), 'web');
  assert.equal(apparmor({ apparmorProfile: 'localhost/web' }), 'web');
  assert.equal(apparmor(profile(2, 'localhost/web')), 'web');
  assert.equal(apparmor({ privileged: true }), undefined);
  assert.equal(apparmor({ privileged: true, ...profile(2, 'web') }), 'web');
});

test('AppArmor: a named profile that cannot be applied is refused', () => {
  assert.throws(() => apparmor(profile(2, 'web'), false), /AppArmor profile "web" cannot be applied, AppArmor is off/);
  assert.throws(() => apparmor({ apparmorProfile: 'web' }), /"web" is neither/);
});

test('SELinux: the pod’s label with the container’s parts, void where it is off', () => {
  const selinuxOptions = { user: '', role: '', type: 'web_t', level: 's0:c5' };
  const pod = { process: 'u:r:t:s0:c1,c2', mount: 'u:object_r:f:s0:c1,c2' };
  const expected = { process: 'u:r:web_t:s0:c5', mount: 'u:object_r:f:s0:c5' };
  assert.deepEqual(selinuxLabels(securityContext({ selinuxOptions }), true, pod), expected);
  assert.deepEqual(selinuxLabels(securityContext(), true, pod), pod);
  assert.equal(selinuxLabels(securityContext({ selinuxOptions }), false, undefined), undefined);
  assert.equal(selinuxLabels(securityContext({ privileged: true }), true, pod), undefined);
  const broken = securityContext({ selinuxOptions: { ...selinuxOptions, type: 'a:b' } });
  assert.throws(() => selinuxLabels(broken, true, pod), /SELinux type "a:b"/);
});

test('masks are taken as sent; defaults are for those who sent no security context', () => {
  assert.ok(protectedPaths(undefined).maskedPaths.includes('/proc/kcore'));
  assert.ok(protectedPaths(null).readonlyPaths.includes('/proc/sys'));
  const none = { maskedPaths: [], readonlyPaths: [] };
  assert.deepEqual(protectedPaths(securityContext()), none);
  assert.deepEqual(protectedPaths(securityContext({ privileged: true, maskedPaths: ['/proc/kcore'] })), none);
});
