import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { flatKeys, lineCount, oneBigNumber, oneNumber } from './fields.ts';
import type { Parse } from './kept-file.ts';

/** What a file of this text is parsed to, with what an earlier file left behind it in the buffer. */
function parse<T>(text: string, parser: Parse<T>): T {
  const bytes = Buffer.from(`${text}9max 7\nkey 8\n`, 'latin1');
  return parser(bytes, text.length);
}

test('flatKeys() finds every key of a flat keyed file, and none that only ends or begins like one', () => {
  const key = fc.stringMatching(/^[a-z_.]{1,12}$/);
  const value = fc.nat({ max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(fc.dictionary(key, value), key, (entries, other) => {
      const text = Object.entries(entries).reduce((all, [name, number]) => `${all}${name} ${number}\n`, '');
      const names = [...new Set([...Object.keys(entries), other])];
      const wanted = names.map(name => (Object.hasOwn(entries, name) ? (entries[name] ?? 0) : 0));
      assert.deepEqual([...parse(text, flatKeys(...names))], wanted);
    }),
  );
});

test('a number is read to its end and not beyond the file', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.boolean(), (value, newline) => {
      const text = `${value}${newline ? '\n' : ''}`;
      assert.equal(parse(text, oneBigNumber), value);
      // of 2^53 and more the last digits go
      const difference = Math.abs(parse(text, oneNumber) - Number(value));
      assert.ok(difference <= Number(value) * 1e-15, `${difference} of ${value}`);
    }),
  );
});

test('a limit of max is Infinity, one below 0 is 0', () => {
  assert.equal(parse('max\n', oneNumber), Number.POSITIVE_INFINITY);
  assert.equal(parse('max 100000\n', oneNumber), Number.POSITIVE_INFINITY);
  assert.equal(parse('20000 100000\n', oneNumber), 20_000);
  assert.equal(parse('-1\n', oneNumber), 0);
  assert.equal(parse('', lineCount), 0);
  assert.equal(parse('1\n22\n', lineCount), 2);
});
