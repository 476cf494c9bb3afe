import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SandboxRecord } from '../../metadata/records.ts';
import { podCgroup } from './monitored-pods.ts';

const uid = '0d1f7a52-11aa-4c3e-9f00-2b7c9e1d4f66';
const underscored = uid.replaceAll('-', '_');

function cgroupOf(cgroupParent: string, more: Partial<SandboxRecord> = {}): string | undefined {
  const namespaces = { network: 'pod', pid: 'container', ipc: 'pod' } as const;
  const pod = { id: 'p', name: 'p', namespace: 'n', uid, attempt: 0, labels: {}, annotations: {}, handler: '' };
  const rest = {
    createdAt: 1n,
    hostname: '',
    logDirectory: '',
    portMappings: [],
    attached: false,
    ips: [],
    namespaces,
  };
  return podCgroup({ ...pod, ...rest, cgroupParent, ownsCgroup: false, ...more });
}

test("a kubelet's cgroup is the pod's, with either driver and in either spelling", () => {
  assert.equal(cgroupOf(`/kubepods/besteffort/pod${uid}`), `/kubepods/besteffort/pod${uid}`);
  const slice = `kubepods-burstable-pod${underscored}.slice`;
  const path = `/kubepods.slice/kubepods-burstable.slice/${slice}`;
  assert.equal(cgroupOf(path), path);
  assert.equal(cgroupOf(slice), path);
});

test("a cgroup that the agent made is the pod's; one that may be shared is not", () => {
  assert.equal(cgroupOf('/berth-0123456789abc', { ownsCgroup: true }), '/berth-0123456789abc');
  assert.equal(cgroupOf('system.slice', { ownsCgroup: true }), undefined);
  assert.equal(cgroupOf('/test'), undefined);
  assert.equal(cgroupOf(''), undefined);
  assert.equal(cgroupOf('/kubepods', { uid: '' }), undefined);
});
