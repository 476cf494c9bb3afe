import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCdi } from './parse-cdi.ts';
import { askedCdiDevices, type CdiFile, resolveCdi } from './resolve-cdi.ts';

const file = (path: string, priority: number, kind: string, names: readonly string[]): CdiFile => ({
  path,
  priority,
  spec: parseCdi({
    cdiVersion: '0.6.0',
    kind,
    devices: names.map(name => ({ name, containerEdits: { env: [`DEVICE=${path}:${name}`] } })),
    containerEdits: { env: [`COMMON=${path}`] },
  }),
});
const files = [
  file('/etc/cdi/a.json', 0, 'vendor.com/gpu', ['0', '1']),
  file('/etc/cdi/b.json', 0, 'vendor.com/gpu', ['1', '2']),
  file('/run/cdi/a.json', 1, 'vendor.com/gpu', ['2']),
  file('/etc/cdi/net.json', 0, 'other.com/net', ['eth']),
];
const envOf = (...names: string[]) => resolveCdi(names, files).flatMap(({ env }) => env);

test('names come by the field and by annotations, each once', () => {
  const annotations = { 'cdi.k8s.io/plugin_1': 'v.com/gpu=0,v.com/gpu=1', 'cdi.k8s.io/2': 'v.com/gpu=2', other: 'x' };
  assert.deepEqual(askedCdiDevices({ CDIDevices: [{ name: 'v.com/gpu=2' }], annotations }), [
    ...['v.com/gpu=2', 'v.com/gpu=0', 'v.com/gpu=1'],
  ]);
  assert.deepEqual(askedCdiDevices({ annotations: {} }), []);
  for (const name of ['', 'gpu=0', 'v.com/gpu', 'v.com/gpu=', 'v.com/gpu=0=1', 'v.com/../x=0']) {
    assert.throws(() => askedCdiDevices({ CDIDevices: [{ name }], annotations: {} }), { code: 'InvalidArgument' });
  }
});

test('what a file has for all of its devices comes once, before them', () => {
  const one = [file('/a', 0, 'v.com/gpu', ['0', '1'])];
  const edits = resolveCdi(['v.com/gpu=1', 'v.com/gpu=0'], one).flatMap(({ env }) => env);
  assert.deepEqual(edits, ['COMMON=/a', 'DEVICE=/a:1', 'DEVICE=/a:0']);
});

test('a file of a later folder takes the place of an earlier one, two of one folder are a conflict', () => {
  assert.deepEqual(envOf('vendor.com/gpu=2'), ['COMMON=/run/cdi/a.json', 'DEVICE=/run/cdi/a.json:2']);
  assert.deepEqual(envOf('vendor.com/gpu=0'), ['COMMON=/etc/cdi/a.json', 'DEVICE=/etc/cdi/a.json:0']);
  assert.throws(() => envOf('vendor.com/gpu=1'), {
    code: 'InvalidArgument',
    message: 'CDI device "vendor.com/gpu=1" is in both "/etc/cdi/a.json" and "/etc/cdi/b.json": remove one',
  });
});

test('what is not known is answered by what is', () => {
  assert.throws(() => envOf('vendor.com/gpu=9'), {
    code: 'InvalidArgument',
    message: /"vendor.com\/gpu=9" is not known: the devices of vendor.com\/gpu are "vendor.com\/gpu=0",/,
  });
  assert.throws(() => envOf('nobody.com/gpu=9'), {
    message: /the kinds here are "vendor.com\/gpu", "other.com\/net"$/,
  });
  assert.throws(() => resolveCdi(['v.com/gpu=0'], [{ path: '/etc/cdi/x.yaml', priority: 0, problem: 'bad indent' }]), {
    message: /the kinds here are none$/,
    detail: '/etc/cdi/x.yaml: bad indent',
  });
  const many = [
    file(
      '/a',
      0,
      'v.com/gpu',
      Array.from({ length: 100 }, (_, at) => `n${at}`),
    ),
  ];
  assert.throws(() => resolveCdi(['v.com/gpu=x'], many), { message: /"v.com\/gpu=n19", and more$/ });
});
