import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SecurityContext } from './cri-config.ts';
import { seccompFilter } from './seccomp.ts';
import type { OciSeccomp } from './spec.ts';
import { host, securityContext } from './testdata/inputs.ts';

const filter = (context: Partial<SecurityContext> | undefined, more: object = {}) =>
  seccompFilter({
    context: context && securityContext(context),
    capabilities: [],
    localhostProfile: undefined,
    host,
    ...more,
  });

const runtimeDefault = { seccomp: { profileType: 0, localhostRef: '' } };
const localhost = { seccomp: { profileType: 2, localhostRef: '/p.json' } };

const defaultFilter = (more: object = {}): OciSeccomp => {
  const found = filter(runtimeDefault, more);
  assert.ok(found);
  return found;
};

const isAllowed = (profile: OciSeccomp, name: string): boolean =>
  profile.syscalls.some(rule => rule.action === 'SCMP_ACT_ALLOW' && !rule.args && rule.names.includes(name));

test('unset, unconfined and privileged mean no filter', () => {
  assert.equal(filter(undefined), undefined);
  assert.equal(filter({}), undefined);
  assert.equal(filter({ seccomp: { profileType: 1, localhostRef: '' } }), undefined);
  assert.equal(filter({ ...runtimeDefault, privileged: true }), undefined);
  assert.equal(filter({ seccompProfilePath: 'unconfined' }), undefined);
});

test('the default allows ordinary calls and fails the rest with EPERM', () => {
  const profile = defaultFilter();
  assert.deepEqual([profile.defaultAction, profile.defaultErrnoRet], ['SCMP_ACT_ERRNO', 1]);
  assert.deepEqual(profile.architectures, ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86', 'SCMP_ARCH_X32']);
  for (const name of ['read', 'openat', 'execve', 'futex', 'rseq', 'faccessat2', 'ptrace', 'arch_prctl']) {
    assert.ok(isAllowed(profile, name), name);
  }
  const shut = ['mount', 'unshare', 'setns', 'bpf', 'keyctl', 'add_key', 'userfaultfd', 'io_uring_setup', 'kexec_load'];
  for (const name of [...shut, 'clone', 'clone3', 'socket', 'personality', 'chroot', 'perf_event_open', 'swapon']) {
    assert.ok(!isAllowed(profile, name), name);
  }
});

test('capabilities open the calls that they are for', () => {
  const admin = defaultFilter({ capabilities: ['CAP_SYS_ADMIN'] });
  for (const name of ['mount', 'unshare', 'setns', 'clone', 'clone3']) assert.ok(isAllowed(admin, name), name);
  assert.ok(!admin.syscalls.some(({ names }) => names[0] === 'clone3'));
  assert.ok(isAllowed(defaultFilter({ capabilities: ['CAP_SYS_CHROOT'] }), 'chroot'));
});

test('clone is let through without new namespaces, clone3 is said not to exist', () => {
  const { syscalls } = defaultFilter();
  assert.deepEqual(syscalls.find(({ names }) => names[0] === 'clone')?.args, [
    { index: 0, value: 0x7e020000, valueTwo: 0, op: 'SCMP_CMP_MASKED_EQ' },
  ]);
  assert.equal(syscalls.find(({ names }) => names[0] === 'clone3')?.errnoRet, 38);
});

test('each address family below 48 but AF_ALG and AF_VSOCK passes exactly one rule', () => {
  const rules = defaultFilter().syscalls.filter(({ names }) => names[0] === 'socket');
  for (let family = 0; family < 64; family++) {
    const passed = rules.filter(({ args = [] }) =>
      args.every(({ value, valueTwo }) => BigInt.asUintN(64, BigInt(family) & BigInt(value)) === BigInt(valueTwo ?? 0)),
    );
    assert.equal(passed.length, family >= 48 || family === 38 || family === 40 ? 0 : 1, `family ${family}`);
  }
});

test('architecture and kernel decide as well', () => {
  const arm = defaultFilter({ host: { ...host, arch: 'arm64' } });
  assert.deepEqual(arm.architectures, ['SCMP_ARCH_AARCH64', 'SCMP_ARCH_ARM']);
  assert.ok(!isAllowed(arm, 'arch_prctl'));
  assert.ok(!isAllowed(defaultFilter({ host: { ...host, kernel: { major: 4, minor: 7 } } }), 'ptrace'));
});

test('no call is listed twice for one reason', () => {
  const names = defaultFilter()
    .syscalls.filter(rule => !rule.args)
    .flatMap(rule => rule.names);
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
});

test('a profile of the node is read, its conditions decided', () => {
  const localhostProfile = JSON.stringify({
    defaultAction: 'SCMP_ACT_ERRNO',
    architectures: ['SCMP_ARCH_X86_64'],
    syscalls: [
      { names: ['read'], action: 'SCMP_ACT_ALLOW', args: [], comment: 'passed over' },
      { name: 'bpf', action: 'SCMP_ACT_ALLOW', includes: { caps: ['CAP_BPF'] } },
      { names: ['mount'], action: 'SCMP_ACT_ALLOW', excludes: { arches: ['amd64'] } },
    ],
  });
  assert.deepEqual(filter(localhost, { localhostProfile }), {
    defaultAction: 'SCMP_ACT_ERRNO',
    architectures: ['SCMP_ARCH_X86_64'],
    syscalls: [{ names: ['read'], action: 'SCMP_ACT_ALLOW', args: [] }],
  });
});

const broken: [text: string, reason: RegExp][] = [
  ['{', /seccomp profile "\/p.json" cannot be read/],
  ['[]', /the profile is no object/],
  ['{}', /defaultAction is no string/],
  ['{"defaultAction":"ALLOW"}', /defaultAction "ALLOW" does not exist/],
  ['{"defaultAction":"SCMP_ACT_ALLOW","syscalls":{}}', /syscalls is no list/],
  [
    '{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["a"],"action":"SCMP_ACT_KILL","args":[{"index":0,"value":18446744073709551615,"op":"SCMP_CMP_EQ"}]}]}',
    /value is no whole number/,
  ],
];

for (const [localhostProfile, reason] of broken) {
  test(`a broken profile is refused: ${reason.source}`, () => {
    assert.throws(() => filter(localhost, { localhostProfile }), reason);
  });
}

test('a profile that is missing or cannot be applied is refused', () => {
  assert.throws(() => filter(localhost), /seccomp profile "\/p.json" does not exist on this node/);
  assert.throws(() => filter(runtimeDefault, { host: { ...host, seccompEnabled: false } }), /without seccomp/);
  assert.throws(() => filter({ seccomp: { profileType: 2, localhostRef: '' } }), /has no localhost_ref/);
  assert.throws(() => filter({ seccomp: { profileType: 9, localhostRef: '' } }), /type 9 does not exist/);
});
