import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patched } from './patch.ts';

test('code without 64-bit integers or instances stays as it is', () => {
  assert.equal(patched('export const answer = 42;\n'), 'export const answer = 42;\n');
});

test('a 64-bit field that is zero is not written', () => {
  const before = 'if ((typeof message.size === "object" ? message.size.low || message.size.high : message.size !== 0))';
  assert.equal(patched(before), 'if (message.size !== 0n)');
});

test('what a later pbjs might write about 64-bit integers is refused, not passed on', () => {
  for (const line of ['value = $util.Long.ZERO;', 'writer.sint64(message.a);', 'writer.fixed64(message.a);']) {
    assert.throws(() => patched(`let a;\n    ${line}\n`), new RegExp(line.replaceAll(/[$().]/g, String.raw`\$&`)));
  }
});
