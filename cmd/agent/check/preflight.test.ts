import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Machine } from '../../../internal/host/machine.ts';
import { preflight, type Surroundings } from './preflight.ts';

const runc = { name: 'runc', path: '/usr/sbin/runc', version: '1.1.5', unusable: undefined };

const machine: Machine = {
  boot: 'b1',
  kernel: '6.1.0-18-amd64',
  architecture: 'x64',
  cpus: 2,
  memoryBytes: 8 * 2 ** 30,
  swapBytes: 0,
  hugepageSizes: [],
  cgroupMode: 'v2',
  cgroupDriver: 'systemd',
  cgroupControllers: ['cpu', 'memory', 'pids'],
  unifiedControllers: [],
  swapAccounting: true,
  capabilities: ['CAP_SYS_ADMIN'],
  missingCapabilities: [],
  apparmor: true,
  apparmorParser: '/sbin/apparmor_parser',
  selinux: false,
  seccomp: true,
  idmappedMounts: true,
  recursiveReadOnlyMounts: true,
  runtimes: [runc],
  runtime: runc,
  shim: { path: '/usr/bin/containerd-shim-runc-v2', version: '1.6.20' },
  conmon: undefined,
  cniPlugins: { bridge: '/usr/lib/cni/bridge', 'host-local': '/usr/lib/cni/host-local' },
  notes: [],
};

const healthy: Surroundings = {
  machine,
  iptables: '/usr/sbin/iptables',
  noUserNamespaces: undefined,
  network: { name: 'berth', plugins: ['bridge'] },
  freeBytes: { '/var/lib/berth': 2 ** 40 },
};

const failures = (changed: Partial<Surroundings>, onMachine: Partial<Machine> = {}): string[] =>
  preflight({ ...healthy, ...changed, machine: { ...machine, ...onMachine } })
    .filter(({ ok }) => !ok)
    .map(({ detail }) => detail);

suite('preflight', () => {
  test('finds nothing wrong with a machine that has it all; conmon is not needed', () => {
    assert.deepEqual(failures({}), []);
  });

  test('says why pods cannot have user namespaces, which is no failure', () => {
    const findings = preflight({ ...healthy, noUserNamespaces: 'the kernel is old' });
    assert.equal(findings.find(({ name }) => name === 'user namespaces')?.detail, 'none: the kernel is old');
    assert.ok(findings.every(({ ok }) => ok));
  });

  const lacks: readonly (readonly [
    what: string,
    changed: Partial<Surroundings>,
    machine: Partial<Machine>,
    says: RegExp,
  ])[] = [
    ['an old kernel', {}, { kernel: '5.4.0' }, /Linux 5\.4\.0 is too old: 5\.6/],
    ['no privileges', {}, { capabilities: [] }, /run berth as root/],
    ['no memory controller', {}, { cgroupControllers: ['cpu', 'pids'] }, /controllers memory are missing/],
    ['no OCI runtime', {}, { runtime: undefined, runtimes: [] }, /install the Debian package runc$/],
    ['no shim', {}, { shim: undefined }, /install the Debian package containerd$/],
    ['no iptables', { iptables: undefined }, {}, /install the Debian package iptables$/],
    ['no CNI network', { network: { problem: 'there is none' } }, {}, /^there is none$/],
    ['a missing CNI plugin', {}, { cniPlugins: {} }, /plugins bridge of network "berth" are missing/],
    ['a full disk', { freeBytes: { '/x': 1000 } }, {}, /^only 0\.0 GiB free for \/x/],
  ];
  for (const [what, changed, onMachine, says] of lacks) {
    test(`finds ${what}, and nothing else`, () => {
      const [first = '', ...more] = failures(changed, onMachine);
      assert.match(first, says);
      assert.deepEqual(more, []);
    });
  }
});
