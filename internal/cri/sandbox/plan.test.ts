import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runtime } from '../../../api/gen/cri.js';
import { planSandbox, type SandboxPlanFacts } from './plan.ts';

const facts = { id: 'f00', now: 5n, boot: 'b1', handlers: ['runc', 'crun'], hostname: 'node', ownCgroup: '/berth-f00' };
const metadata = { name: 'web', namespace: 'prod', uid: 'u1', attempt: 2 };

const plan = (config: runtime.v1.IPodSandboxConfig | null, runtimeHandler = '', more: Partial<SandboxPlanFacts> = {}) =>
  planSandbox(runtime.v1.RunPodSandboxRequest.create({ config, runtimeHandler }), { ...facts, ...more });

test('the simplest pod gets namespaces and a cgroup of its own', () => {
  const record = plan({ metadata });
  assert.deepEqual(record.namespaces, { network: 'pod', pid: 'pod', ipc: 'pod' });
  assert.deepEqual([record.cgroupParent, record.ownsCgroup], ['/berth-f00', true]);
  assert.deepEqual([record.name, record.namespace, record.uid, record.attempt], ['web', 'prod', 'u1', 2]);
});

test('the cgroup parent that a kubelet names is its own', () => {
  const record = plan({ metadata, linux: { cgroupParent: '/kubepods/podu1' } });
  assert.deepEqual([record.cgroupParent, record.ownsCgroup], ['/kubepods/podu1', false]);
});

test('a pod on the host network has the name of the host and no port mappings', () => {
  const { NODE } = runtime.v1.NamespaceMode;
  const linux = { securityContext: { namespaceOptions: { network: NODE } } };
  const record = plan({ metadata, linux, hostname: 'ignored', portMappings: [{ containerPort: 80, hostPort: 80 }] });
  assert.deepEqual([record.hostname, record.portMappings, record.namespaces.network], ['node', [], 'node']);
});

test('a user namespace is written down, and goes with no namespace of the host', () => {
  const { NODE, POD } = runtime.v1.NamespaceMode;
  const mappings = [{ containerId: 0, hostId: 65_536, length: 1000 }];
  const asked = (options: runtime.v1.INamespaceOption) =>
    plan({ metadata, linux: { securityContext: { namespaceOptions: options } } });
  const usernsOptions = { mode: POD, uids: mappings, gids: mappings };
  const range = { containerId: 0, hostId: 65_536, size: 1000 };
  assert.deepEqual(asked({ usernsOptions }).userNamespace, { uids: [range], gids: [range] });
  assert.ok(!('userNamespace' in asked({ network: NODE, usernsOptions: { mode: NODE } })));
  for (const kind of ['network', 'pid', 'ipc'] as const) {
    const message = `a pod with a user namespace cannot use the ${kind} namespace of the host`;
    assert.throws(() => asked({ usernsOptions, [kind]: NODE }), { code: 'InvalidArgument', message });
  }
});

test('with SELinux a pod is labelled at a level of its own, or as it says', () => {
  const policy = { process: 'u:r:container_t:s0', mount: 'u:object_r:file_t:s0' };
  const selinux = { policy, taken: new Set<string>() };
  const first = plan({ metadata }, '', { selinux }).selinux;
  assert.match(first?.process ?? '', /^u:r:container_t:s0:c\d+,c\d+$/);
  const taken = new Set([first?.mount.replace('u:object_r:file_t:', '') ?? '']);
  assert.notEqual(plan({ metadata }, '', { selinux: { policy, taken } }).selinux?.mount, first?.mount);
  const selinuxOptions = { user: '', role: '', type: 'web_t', level: 's0:c5' };
  const named = plan({ metadata, linux: { securityContext: { selinuxOptions } } }, '', { selinux });
  assert.deepEqual(named.selinux, { process: 'u:r:web_t:s0:c5', mount: 'u:object_r:file_t:s0:c5' });
  assert.ok(!('selinux' in plan({ metadata, linux: { securityContext: { selinuxOptions } } })));
});

test('only port mappings with a host port are kept', () => {
  const { UDP } = runtime.v1.Protocol;
  const portMappings = [
    { containerPort: 80, hostPort: 0 },
    { containerPort: 53, hostPort: 5353, protocol: UDP, hostIp: '10.0.0.1' },
  ];
  assert.deepEqual(plan({ metadata, portMappings }).portMappings, [
    { protocol: 'udp', containerPort: 53, hostPort: 5353, hostIp: '10.0.0.1' },
  ]);
});

test('what cannot be is refused with a sentence', () => {
  const refused: readonly [runtime.v1.IPodSandboxConfig | null, RegExp][] = [
    [null, /no sandbox config/],
    [{}, /no metadata/],
    [{ metadata: { ...metadata, namespace: '' } }, /no namespace/],
    [{ metadata, logDirectory: 'var/log' }, /"var\/log" is not an absolute path/],
    [{ metadata, logDirectory: '/a/../b' }, /climbs out/],
    [{ metadata, logDirectory: '/a\0b' }, /NUL/],
    [{ metadata, linux: { cgroupParent: '/../x' } }, /climbs out/],
    [{ metadata, portMappings: [{ containerPort: 80, hostPort: 65_536 }] }, /65536/],
    [{ metadata, portMappings: [{ containerPort: 80, hostPort: 80, hostIp: 'localhost' }] }, /"localhost".*not an IP/],
    [{ metadata, hostname: 'UPPER_case' }, /hostname/],
  ];
  for (const [config, message] of refused) {
    assert.throws(() => plan(config), { code: 'InvalidArgument', message });
  }
  assert.throws(() => plan({ metadata }, 'kata'), { code: 'InvalidArgument', message: /"runc", "crun"/ });
});
