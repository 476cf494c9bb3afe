import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';
import { remains } from './support/remains.ts';
import { berthOnly } from './support/runtime-under-test.ts';

const { POD, NODE, CONTAINER } = runtime.v1.NamespaceMode;

test('sysctls of the pod are set in its namespaces, for each container, and nowhere else', async t => {
  const agent = await useAgent(t);
  const sysctls = {
    'net.ipv4.ip_unprivileged_port_start': '81',
    'net/ipv4/ping_group_range': '5 6',
    'kernel.shm_rmid_forced': '1',
    'kernel.msgmax': '4096',
    'fs.mqueue.msg_max': '7',
  };
  const own = '/proc/sys/net/ipv4/ip_unprivileged_port_start';
  const before = readFileSync(own, 'utf8');
  const pod = await Pod.run(agent, { linux: { sysctls } });
  const files = ['net/ipv4/ip_unprivileged_port_start', 'kernel/shm_rmid_forced', 'kernel/msgmax', 'fs/mqueue/msg_max'];
  for (const name of ['one', 'two']) {
    const container = await pod.start(name, ['sleep', '100000']);
    const { stdout } = await container.exec(['cat', ...files.map(file => `/proc/sys/${file}`)]);
    assert.equal(stdout, '81\n1\n4096\n7\n');
    assert.match((await container.exec(['cat', '/proc/sys/net/ipv4/ping_group_range'])).stdout, /^5\s6$/m);
  }
  assert.equal(readFileSync(own, 'utf8'), before);
});

test(
  'a sysctl that is not of the pod, or that the kernel does not know, fails the pod by its name and leaves nothing',
  berthOnly('containerd 1.6 leaves sysctls to the OCI runtime'),
  async t => {
    const agent = await useAgent(t);
    const before = await remains(agent);
    const options = { network: POD, ipc: POD, pid: CONTAINER };
    const run = (sysctls: Record<string, string>, namespaceOptions: runtime.v1.INamespaceOption = options) =>
      Pod.run(agent, { linux: { sysctls, securityContext: { namespaceOptions } } });
    const net = { 'net.ipv4.ip_forward': '1' };
    const cases: readonly (readonly [() => Promise<Pod>, string, RegExp])[] = [
      [
        () => run(net, { ...options, network: NODE }),
        'InvalidArgument',
        /"net.ipv4.ip_forward" cannot be set, .* host's network/,
      ],
      [
        () => run({ 'kernel.msgmax': '1' }, { ...options, ipc: NODE }),
        'InvalidArgument',
        /"kernel.msgmax" cannot be set, .*IPC/,
      ],
      [() => run({ 'vm.swappiness': '1' }), 'InvalidArgument', /"vm.swappiness" is not namespaced/],
      [() => run({ 'kernel.hostname': 'x' }), 'InvalidArgument', /"kernel.hostname" is not namespaced/],
      [() => run({ 'net..x': '1' }), 'InvalidArgument', /"net..x" is malformed/],
      [() => run({ 'net.ipv4.no_such_thing': '1' }), 'InvalidArgument', /no_such_thing/],
      [() => run({ 'net.ipv4.ip_forward': 'no number' }), 'InvalidArgument', /ip_forward/],
    ];
    for (const [make, code, message] of cases) await assert.rejects(make, { code, message });
    assert.deepEqual(await remains(agent), before);
  },
);
