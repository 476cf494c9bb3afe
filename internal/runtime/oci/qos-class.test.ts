import assert from 'node:assert/strict';
import { test } from 'node:test';
import { qosClasses } from './qos-class.ts';

const classes = (annotations: Record<string, string>, podAnnotations: Record<string, string> = {}) =>
  qosClasses({ container: 'web', annotations, podAnnotations });

test("a container's own annotation goes before the pod's on it, and that before the pod's on all", () => {
  const pod = {
    'blockio.resources.beta.kubernetes.io/pod': 'slow',
    'blockio.resources.beta.kubernetes.io/container.web': 'fast',
    'rdt.resources.beta.kubernetes.io/pod': 'gold',
    'rdt.resources.beta.kubernetes.io/container.other': 'silver',
  };
  assert.deepEqual(classes({}), { blockIo: undefined, rdt: undefined });
  assert.deepEqual(classes({}, pod), { blockIo: 'fast', rdt: 'gold' });
  assert.deepEqual(classes({ 'io.kubernetes.cri.blockio-class': 'own' }, pod), { blockIo: 'own', rdt: 'gold' });
});

test('a class is a name, never a path', () => {
  for (const name of ['../x', 'a/b', '.', 'a b']) {
    assert.throws(() => classes({ 'io.kubernetes.cri.rdt-class': name }), { code: 'InvalidArgument' });
  }
});
