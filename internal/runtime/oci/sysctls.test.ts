import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BerthError } from '../../errors/errors.ts';
import { sandboxSysctls } from './sysctls.ts';

const own = { hostNetwork: false, hostIpc: false };
const one = (name: string, pod = own, value = '1') => Object.keys(sandboxSysctls({ [name]: value }, pod));

test('sysctls of the pod’s namespaces are let through, by their dotted names', () => {
  for (const name of [
    'net.core.somaxconn',
    'kernel.shmmax',
    'kernel.shm_rmid_forced',
    'kernel.msgmax',
    'kernel.sem',
    'fs.mqueue.msg_max',
  ]) {
    assert.deepEqual(one(name), [name]);
    assert.deepEqual(one(name.replaceAll('.', '/')), [name]);
  }
  assert.deepEqual(one('net/ipv4/conf/eth0.1/forwarding'), ['net.ipv4.conf.eth0/1.forwarding']);
  assert.deepEqual(one('net.ipv4.conf.eth0/1.forwarding'), ['net.ipv4.conf.eth0/1.forwarding']);
});

test('those of the node, of shared namespaces, and malformed ones are refused', () => {
  for (const name of [
    'vm.swappiness',
    'kernel.hostname',
    'kernel.semx',
    'kernel.core_pattern',
    'fs.file-max',
    'fs.mqueue',
  ]) {
    assert.throws(() => one(name), /is not namespaced/, name);
  }
  assert.throws(() => one('net.core.somaxconn', { ...own, hostNetwork: true }), /uses the host's network/);
  assert.throws(() => one('kernel.sem', { ...own, hostIpc: true }), /uses the host's IPC/);
  for (const name of ['net', '', 'net..x', 'net/../kernel/core_pattern', 'net.x\n', 'NET.x', '.net.x', 'net.x.']) {
    assert.throws(() => one(name), /is malformed/, JSON.stringify(name));
  }
  assert.throws(() => one('net.x', own, '1\n2'), /value of sysctl "net.x" has a newline/);
  assert.throws(() => sandboxSysctls({ 'net.x': '1', 'net/x': '2' }, own), /"net.x" is set twice/);
});

test('no name that passes leads out of its tree', () => {
  const text = fc.string({ unit: fc.constantFrom('net', 'kernel', 'sem', 'a', '.', '/', '..', '-', '\n', '\0') });
  fc.assert(
    fc.property(text, name => {
      try {
        for (const passed of one(name))
          assert.match(passed, /^(net\.|kernel\.(sem$|shm|msg)|fs\.mqueue\.)(?!.*[./]{2})/);
      } catch (error) {
        assert.ok(error instanceof BerthError, String(error));
      }
    }),
  );
});
