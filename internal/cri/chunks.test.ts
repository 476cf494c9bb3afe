import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inChunks, weightOf } from './chunks.ts';

test('chunks hold all items in their order, none too many and none too heavy but for one alone', () => {
  const weights = fc.array(fc.oneof(fc.nat(2000), fc.nat(2_000_000)), { maxLength: 1000 });
  fc.assert(
    fc.property(weights, items => {
      const chunks = [...inChunks(items, weight => weight)];
      assert.deepEqual(chunks.flat(), items);
      for (const chunk of chunks) {
        assert.ok(chunk.length > 0 && chunk.length <= 200);
        assert.ok(chunk.length === 1 || chunk.reduce((sum, weight) => sum + weight, 0) <= 1024 * 1024);
      }
    }),
  );
});

test('labels and annotations weigh what they are long', () => {
  assert.equal(weightOf({}), weightOf({ labels: null }));
  const annotations = { note: 'x'.repeat(100_000) };
  assert.equal(weightOf({ labels: { a: 'b' }, annotations }) - weightOf({}), 100_000 + 4 + 2);
});
