import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCode } from '../errors/errors.ts';
import { checkName } from './names.ts';

test('ids of letters and digits with single separators are taken', () => {
  for (const name of ['a', '0123', 'k8s.io', 'a-b_c.d', 'x'.repeat(76)]) checkName('container id', name);
});

test('ids that climb, hide, are empty, too long or doubly separated are refused', () => {
  for (const name of ['', '.', '..', '../a', 'a/b', '.a', 'a-', 'a..b', 'a b', 'a\n', 'ä', 'x'.repeat(77)]) {
    assert.throws(
      () => checkName('container id', name),
      error => isCode(error, 'InvalidArgument'),
      name,
    );
  }
});
