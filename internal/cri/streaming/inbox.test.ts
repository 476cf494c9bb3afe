import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Inbox } from './inbox.ts';

test('what is taken is what was added, in that order, and never more than waits', () => {
  const step = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6000 }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), steps => {
      const inbox = new Inbox();
      let added = Buffer.alloc(0);
      let taken = Buffer.alloc(0);
      const take = () => {
        taken = Buffer.concat([taken, inbox.take() ?? Buffer.alloc(0)]);
        assert.equal(inbox.length, added.length - taken.length);
      };
      steps.forEach((length, index) => {
        if (length === 0) take();
        const piece = Buffer.alloc(length, index);
        if (length > 0) inbox.add(piece);
        added = Buffer.concat([added, piece]);
      });
      while (inbox.length > 0) take();
      assert.equal(inbox.take(), undefined);
      assert.ok(taken.equals(added));
    }),
  );
});

test('many small pieces become few', () => {
  const inbox = new Inbox();
  for (let count = 0; count < 100_000; count++) inbox.add(Buffer.of(count & 0xff));
  let pieces = 0;
  while (inbox.take()) pieces++;
  assert.equal(pieces, Math.ceil(100_000 / 4096));
});

test('a small piece does not keep what it was cut from', () => {
  const inbox = new Inbox();
  inbox.add(Buffer.alloc(65_536).subarray(0, 10));
  assert.equal(inbox.take()?.buffer.byteLength, 4096);
});
