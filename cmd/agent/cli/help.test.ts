import assert from 'node:assert/strict';
import { test } from 'node:test';
import { table } from './help.ts';

test('a table has its columns two spaces apart and no spaces at the end', () => {
  const rows = [
    ['ID', 'NAME'],
    ['1234', 'x'],
  ];
  assert.equal(table(rows), 'ID    NAME\n1234  x');
  assert.equal(table([]), '');
});
