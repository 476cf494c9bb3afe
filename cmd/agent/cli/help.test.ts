import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandHelp, table } from './help.ts';

test('a table has its columns two spaces apart and no spaces at the end', () => {
  const rows = [
    ['ID', 'NAME'],
    ['1234', 'x'],
  ];
  assert.equal(table(rows), 'ID    NAME\n1234  x');
  assert.equal(table([]), '');
});

test('flags are shown with their dashes: one before a letter, two before a word', () => {
  const flags = { o: { value: 'FILE', help: 'where to' }, json: { help: 'as JSON' } };
  const help = commandHelp('tool write', { summary: 'Writes.', flags, run: async () => 0 });
  assert.match(help, /^ {2}-o FILE {2}where to$/m);
  assert.match(help, /^ {2}--json +as JSON$/m);
});
