import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BerthError } from '../../../errors/errors.ts';
import { parseCdi } from './parse-cdi.ts';

const document = (edits: object = {}, more: object = {}) => ({
  cdiVersion: '1.1.0',
  kind: 'vendor.com/gpu',
  devices: [{ name: '0', containerEdits: edits }],
  ...more,
});

test('a whole document is read', () => {
  const spec = parseCdi(
    document(
      {
        env: ['A=1', 'B='],
        deviceNodes: [
          {
            path: '/dev/gpu',
            hostPath: '/dev/dri/card0',
            type: 'u',
            major: 1,
            minor: 2,
            fileMode: 432,
            permissions: 'rw',
            uid: 3,
          },
        ],
        mounts: [{ hostPath: '/usr/lib/x.so', containerPath: '/lib/x.so', options: ['ro'] }],
        hooks: [{ hookName: 'createContainer', path: '/usr/bin/hook', args: ['hook', 'update'], timeout: 5 }],
        additionalGids: [44],
        intelRdt: { closID: 'gold', enableMonitoring: true, schemata: ['L3:0=f'] },
      },
      { annotations: { a: 'b' }, containerEdits: { env: ['ALL=1'] } },
    ),
  );
  assert.equal(spec.kind, 'vendor.com/gpu');
  assert.deepEqual(spec.edits.env, ['ALL=1']);
  const edits = spec.devices.get('0');
  assert.deepEqual(edits?.deviceNodes[0]?.type, 'c');
  assert.deepEqual(edits?.hooks[0]?.args, ['hook', 'update']);
  assert.deepEqual(edits?.intelRdt, { closID: 'gold', enableMonitoring: true, schemata: ['L3:0=f'] });
  assert.deepEqual(edits?.additionalGids, [44]);
});

const refused: readonly (readonly [unknown, RegExp])[] = [
  [null, /the document is no object/],
  [document({}, { cdiVersion: '1.2.0' }), /cdiVersion "1.2.0" is not one of 0.3.0,/],
  [document({}, { cdiVersion: undefined }), /"cdiVersion" is missing/],
  [document({}, { kind: 'gpu' }), /kind "gpu" is not of the form/],
  [document({}, { devices: [{ name: '../x' }] }), /"\.\.\/x" is not the name of a device/],
  [document({}, { devices: [{ name: 'a' }, { name: 'a' }] }), /two devices have the same name/],
  [document({}, { devices: {} }), /"devices" is not a list/],
  [document({ netDevices: [] }), /"netDevices" is not known: known are env,/],
  [document({ env: ['A'] }), /environment entry "A"/],
  [document({ env: [1] }), /"env" is not a list of texts/],
  [document({ deviceNodes: [{ path: 'dev/x' }] }), /"path" "dev\/x" is not absolute/],
  [document({ deviceNodes: [{ path: '/dev/../x' }] }), /climbs/],
  [document({ deviceNodes: [{ path: '/dev/x', type: 'z' }] }), /device type "z"/],
  [document({ deviceNodes: [{ path: '/dev/x', permissions: 'all' }] }), /permissions "all"/],
  [document({ deviceNodes: [{ path: '/dev/x', major: -1 }] }), /"major" is not a whole number/],
  [document({ hooks: [{ hookName: 'before', path: '/x' }] }), /hook "before" is not one of prestart,/],
  [document({ hooks: [{ hookName: 'prestart', path: 'x' }] }), /"path" "x" is not absolute/],
  [document({ mounts: [{ containerPath: '/x' }] }), /"hostPath" is missing/],
  [document({ intelRdt: { closID: '../x' } }), /closID/],
];

for (const [value, message] of refused) {
  test(`refused: ${message.source}`, () => assert.throws(() => parseCdi(value), { code: 'InvalidArgument', message }));
}

test('no document makes it fail in another way', () => {
  const some = fc.anything({
    maxDepth: 4,
    key: fc.constantFrom('devices', 'containerEdits', 'env', 'name', 'mounts', 'kind'),
  });
  fc.assert(
    fc.property(some, some, (value, edits) => {
      for (const candidate of [value, document(edits as object), document({ mounts: edits, deviceNodes: value })]) {
        try {
          parseCdi(candidate);
        } catch (error) {
          assert.ok(error instanceof BerthError, String(error));
        }
      }
    }),
  );
});
