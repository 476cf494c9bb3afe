import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { headerDictionary } from './dictionary.ts';

test('the dictionary is that of SPDY/3', () => {
  const dictionary = headerDictionary();
  assert.equal(dictionary.length, 1423);
  const digest = createHash('sha256').update(dictionary).digest('hex');
  assert.equal(digest, '51d27341373f923f3cd88e1eb7162aeaa3723d7585ff2399201dc06498407f02');
});
