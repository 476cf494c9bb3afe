import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findById, newId, requireById } from './ids.ts';

const rows = (...ids: string[]) => ({
  get: (id: string) => (ids.includes(id) ? { id } : undefined),
  list: () => ids.map(id => ({ id })),
});

test('an id has 64 hex digits and is new each time', () => {
  assert.match(newId(), /^[0-9a-f]{64}$/);
  assert.notEqual(newId(), newId());
});

test('a whole id wins over longer ones that begin with it', () => {
  assert.deepEqual(findById('pod', rows('ab', 'abc'), 'ab'), { id: 'ab' });
});

test('a prefix finds the only one that begins with it', () => {
  assert.deepEqual(findById('pod', rows('abc', 'bcd'), 'a'), { id: 'abc' });
  assert.equal(findById('pod', rows('abc'), 'x'), undefined);
});

test('a prefix of two is refused, and so is what can be no id', () => {
  assert.throws(() => findById('pod', rows('abc', 'abd'), 'ab'), {
    code: 'InvalidArgument',
    message: /fits 2 of them/,
  });
  for (const given of ['', '../x', 'a/b', 'a b', 'x'.repeat(200)]) {
    assert.throws(() => findById('pod', rows('abc'), given), { code: 'InvalidArgument' });
  }
});

test('what is required and is not there is NotFound', () => {
  assert.throws(() => requireById('pod sandbox', rows(), 'abc'), {
    code: 'NotFound',
    message: 'there is no pod sandbox "abc"',
  });
});
