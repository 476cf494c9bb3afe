import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerAnnotations, infraAnnotations } from './annotations.ts';
import { containerConfig, containerInput, resources } from './testdata/inputs.ts';

const build = (annotations: Record<string, string>, allowedAnnotations?: string[]) =>
  containerAnnotations({
    config: containerConfig({ annotations }),
    sandbox: containerInput().sandbox,
    allowedAnnotations,
  });

test('annotations of the client pass by the list alone', () => {
  const sent = { 'run.oci.keep_original_groups': '1', 'a.example/x': '2', 'a.example/y': '3' };
  const passed = (list?: string[]) => Object.keys(build(sent, list)).filter(key => key in sent);
  assert.deepEqual(passed(), []);
  assert.deepEqual(passed(['a.example/x']), ['a.example/x']);
  assert.deepEqual(passed(['a.example/*']), ['a.example/x', 'a.example/y']);
});

test('a client cannot say which pod it is in', () => {
  const built = build({ 'io.kubernetes.cri.sandbox-id': 'another' }, ['*']);
  assert.equal(built['io.kubernetes.cri.sandbox-id'], 'pod1');
});

test('a container is told by the names of its pod, itself and its image', () => {
  assert.deepEqual(build({}), {
    'io.kubernetes.cri.container-type': 'container',
    'io.kubernetes.cri.container-name': 'web',
    'io.kubernetes.cri.image-name': 'registry.example/web:1',
    'io.kubernetes.cri.sandbox-id': 'pod1',
    'io.kubernetes.cri.sandbox-name': 'site',
    'io.kubernetes.cri.sandbox-namespace': 'default',
    'io.kubernetes.cri.sandbox-uid': 'uid-1',
  });
});

test('the pod itself is told with its log directory and what its containers take together', () => {
  const sandbox = { ...containerInput().sandbox, annotations: { 'a.example/x': '1', other: '2' } };
  const input = { sandbox, logDirectory: '/var/log/pods/x', allowedAnnotations: ['a.example/*'] };
  const built = infraAnnotations({ ...input, resources: resources({ cpuQuota: -1n, memoryLimitInBytes: 64n }) });
  assert.deepEqual(built, {
    'a.example/x': '1',
    'io.kubernetes.cri.container-type': 'sandbox',
    'io.kubernetes.cri.sandbox-id': 'pod1',
    'io.kubernetes.cri.sandbox-name': 'site',
    'io.kubernetes.cri.sandbox-namespace': 'default',
    'io.kubernetes.cri.sandbox-uid': 'uid-1',
    'io.kubernetes.cri.sandbox-log-directory': '/var/log/pods/x',
    'io.kubernetes.cri.sandbox-cpu-period': '0',
    'io.kubernetes.cri.sandbox-cpu-quota': '-1',
    'io.kubernetes.cri.sandbox-cpu-shares': '0',
    'io.kubernetes.cri.sandbox-memory': '64',
  });
  assert.equal(infraAnnotations(input)['io.kubernetes.cri.sandbox-memory'], undefined);
});
