import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { namespaceMode } from './cri-config.ts';
import { askedIdMap, checkIdsAreMapped, checkSameMap, fromCri, ociMappings } from './user-namespace.ts';

const mapping = { containerId: 0, hostId: 65_536, length: 1000 };
const range = { containerId: 0, hostId: 65_536, size: 1000 };
const map = { uids: [range], gids: [range] };
const { pod, node, container } = namespaceMode;

test('what a kubelet sends becomes a map, and nothing for an ordinary pod', () => {
  assert.deepEqual(askedIdMap({ mode: pod, uids: [mapping], gids: [mapping] }), map);
  assert.equal(askedIdMap({ mode: node, uids: [], gids: [] }), undefined);
  assert.equal(askedIdMap(null), undefined);
  assert.deepEqual(ociMappings(fromCri([mapping])), [{ containerID: 0, hostID: 65_536, size: 1000 }]);
});

test('any other map is refused', () => {
  const refused: readonly (readonly [Parameters<typeof askedIdMap>[0], RegExp])[] = [
    [{ mode: pod, uids: [], gids: [] }, /0 uid mappings/],
    [{ mode: pod, uids: [mapping], gids: [mapping, mapping] }, /2 gid mappings/],
    [{ mode: pod, uids: [{ ...mapping, length: 0 }], gids: [mapping] }, /uid mapping .* is empty/],
    [{ mode: pod, uids: [mapping], gids: [{ ...mapping, length: 999 }] }, /1000 uids and 999 gids/],
    [{ mode: pod, uids: [mapping], gids: [{ ...mapping, containerId: 1 }] }, /gid mapping .* has no root/],
    [{ mode: pod, uids: [{ ...mapping, hostId: 2 ** 32 - 1000 }], gids: [mapping] }, /beyond all ids/],
    [{ mode: container, uids: [], gids: [] }, /is that of the pod or that of the host/],
    [{ mode: node, uids: [mapping], gids: [] }, /is the host's/],
  ];
  for (const [options, reason] of refused) assert.throws(() => askedIdMap(options), reason);
});

test('a map that is let through has a root and only ids that exist', () => {
  const uint = fc.oneof(fc.nat(2), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
  const mappings = fc.array(fc.record({ containerId: uint, hostId: uint, length: uint }), { maxLength: 2 });
  fc.assert(
    fc.property(fc.record({ mode: fc.nat(4), uids: mappings, gids: mappings }), options => {
      try {
        const { uids, gids } = askedIdMap(options) ?? map;
        for (const { containerId, hostId, size } of [...uids, ...gids]) {
          assert.ok(containerId === 0 && size > 0 && hostId + size <= 2 ** 32 - 1);
        }
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
        assert.equal((error as { code?: string }).code, 'InvalidArgument');
      }
    }),
  );
});

test('maps are the same or refused, each in its own words', () => {
  assert.doesNotThrow(() => checkSameMap(undefined, 'host', 'it'));
  assert.doesNotThrow(() => checkSameMap(map, { ...map }, 'it'));
  assert.throws(() => checkSameMap(map, 'host', 'it'), /it has id mappings, but the pod has no user namespace/);
  assert.throws(() => checkSameMap(undefined, map, 'it'), /it has other id mappings/);
  assert.throws(() => checkSameMap({ ...map, gids: [] }, map, 'it'), /it has other id mappings/);
});

test('ids beyond the map are refused', () => {
  const user = { uid: 999, gid: 999, additionalGids: [0] };
  assert.doesNotThrow(() => checkIdsAreMapped(user, map));
  assert.doesNotThrow(() => checkIdsAreMapped({ ...user, uid: 5000 }, 'host'));
  assert.throws(() => checkIdsAreMapped({ ...user, uid: 1000 }, map), /user 1000 is not mapped/);
  assert.throws(() => checkIdsAreMapped({ ...user, additionalGids: [3000] }, map), /group 3000 is not mapped/);
});
