import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Tokens } from './tokens.ts';

function tokensAt(max = 3) {
  const clock = { now: 0 };
  return { clock, tokens: new Tokens<string>({ lifetimeMs: 60_000, max, now: () => clock.now }) };
}

test('a value is fetched once', () => {
  const { tokens } = tokensAt();
  const token = tokens.add('a');
  assert.equal(tokens.take('other'), undefined);
  assert.equal(tokens.take(token), 'a');
  assert.equal(tokens.take(token), undefined);
});

test('tokens hold 192 bits, all of them at random', () => {
  const { tokens } = tokensAt(2000);
  const all = Array.from({ length: 2000 }, () => Buffer.from(tokens.add(''), 'base64url'));
  assert.ok(all.every(({ length }) => length === 24));
  for (let bit = 0; bit < 192; bit++) {
    const ones = all.filter(bytes => (bytes.readUInt8(bit >> 3) >> (bit & 7)) & 1).length;
    assert.ok(ones > 800 && ones < 1200, `bit ${bit} is set ${ones} times of 2000`);
  }
});

test('a value is gone after a minute', () => {
  const { clock, tokens } = tokensAt();
  const first = tokens.add('a');
  clock.now = 30_000;
  const second = tokens.add('b');
  clock.now = 59_999;
  assert.equal(tokens.take(second), 'b');
  clock.now = 60_000;
  assert.equal(tokens.take(first), undefined);
});

test('there is room again once one is used, or too old', () => {
  const { clock, tokens } = tokensAt();
  const [first = ''] = ['a', 'b', 'c'].map(value => tokens.add(value));
  assert.throws(() => tokens.add('d'), { code: 'ResourceExhausted' });
  tokens.take(first);
  tokens.add('d');
  assert.throws(() => tokens.add('e'), { code: 'ResourceExhausted' });
  clock.now = 60_000;
  for (const value of ['e', 'f', 'g']) tokens.add(value);
});
