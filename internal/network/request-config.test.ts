import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { capabilityArgs, unservedCapabilities } from './capability-args.ts';
import { cniArgs } from './cni-args.ts';
import { parseNetworkConfig } from './network-config.ts';
import type { PodNetworkRequest } from './pod-network-request.ts';
import { requestConfig } from './request-config.ts';

const pod: PodNetworkRequest = { sandboxId: 'abc', netnsPath: '/n', namespace: 'default', name: 'web', uid: 'u-1' };
const plugin = {
  type: 'portmap',
  snat: true,
  capabilities: { portMappings: true, dns: false },
  prevResult: { stale: true },
  'cni.dev/x': 1,
};
const network = parseNetworkConfig({
  path: 'a.conflist',
  text: JSON.stringify({ cniVersion: '1.0.0', name: 'n', plugins: [plugin] }),
});
const only = network.plugins[0] ?? assert.fail();

test('a plugin gets its own keys, the network and what it declares to serve', () => {
  const asked = { portMappings: [{ hostPort: 1 }], dns: {}, bandwidth: {} };
  const prevResult = { cniVersion: '1.0.0', ips: [] };
  assert.deepEqual(requestConfig(network, only, { capabilityArgs: asked, prevResult }), {
    type: 'portmap',
    snat: true,
    cniVersion: '1.0.0',
    name: 'n',
    runtimeConfig: { portMappings: [{ hostPort: 1 }] },
    prevResult,
  });
});

test('what nobody asked is not passed, nor a stale result', () => {
  assert.deepEqual(requestConfig(network, only), { type: 'portmap', snat: true, cniVersion: '1.0.0', name: 'n' });
});

test('a garbage collection names the attachments in use under both keys', () => {
  const valid = [{ containerID: 'abc', ifname: 'eth0' }];
  const config = requestConfig(network, only, { validAttachments: valid });
  assert.deepEqual([config['cni.dev/valid-attachments'], config['cni.dev/attachments']], [valid, valid]);
});

test('ports that no host port is asked for are not mapped', () => {
  const portMappings = [
    { hostPort: 0, containerPort: 80, protocol: 'tcp', hostIp: '' },
    { hostPort: 8080, containerPort: 80, protocol: 'tcp', hostIp: '' },
    { hostPort: 53, containerPort: 53, protocol: 'udp', hostIp: '127.0.0.1' },
  ] as const;
  assert.deepEqual(capabilityArgs({ ...pod, portMappings }), {
    portMappings: [
      { hostPort: 8080, containerPort: 80, protocol: 'tcp' },
      { hostPort: 53, containerPort: 53, protocol: 'udp', hostIP: '127.0.0.1' },
    ],
  });
});

test('every capability goes by its conventional name', () => {
  const dns = { servers: ['10.0.0.10'], searches: ['a.b'], options: ['ndots:5'] };
  const ipRanges = [[{ subnet: '10.2.0.0/24' }]];
  const asked = { bandwidth: { ingressRate: 1 }, dns, ipRanges, cgroupPath: '/kubepods/x', aliases: ['db'] };
  assert.deepEqual(capabilityArgs({ ...pod, ...asked }), asked);
  assert.deepEqual(capabilityArgs(pod), {});
});

test('what no plugin serves is known', () => {
  assert.deepEqual(unservedCapabilities({ portMappings: [], bandwidth: {} }, [network]), ['bandwidth']);
});

test('CNI_ARGS names the pod as Kubernetes plugins expect it', () => {
  assert.equal(
    cniArgs(pod),
    'IgnoreUnknown=1;K8S_POD_NAMESPACE=default;K8S_POD_NAME=web;K8S_POD_INFRA_CONTAINER_ID=abc;K8S_POD_UID=u-1',
  );
});

test('no name of a pod adds a pair to CNI_ARGS', () => {
  const word = fc.oneof(fc.string(), fc.constantFrom('x;IP=10.0.0.1', 'a=b', 'a\0b', ';;'));
  fc.assert(
    fc.property(word, word, word, (namespace, name, uid) => {
      const pairs = cniArgs({ ...pod, namespace, name, uid }).split(';');
      assert.equal(pairs.length, 5);
      for (const pair of pairs) assert.equal(pair.split('=').length, 2);
      assert.ok(!pairs.join('').includes('\0'));
    }),
  );
});
