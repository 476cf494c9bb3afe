import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerAnnotations } from './annotations.ts';
import { containerConfig, containerInput } from './testdata/inputs.ts';

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
