import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Loans } from './loans.ts';

test('the memory is freed when all pieces are back, in whatever order', () => {
  const loans = new Loans();
  const whole = Buffer.allocUnsafeSlow(100);
  const [first, second] = [whole.subarray(0, 40), whole.subarray(40)];
  loans.open(whole, () => {
    loans.lend(first);
    loans.lend(second);
    loans.giveBack(second);
    assert.equal(whole.buffer.byteLength, 100);
  });
  assert.equal(first.length, 40);
  loans.giveBack(first);
  assert.deepEqual([whole.buffer.byteLength, first.length], [0, 0]);
});

test('it is freed at once when nothing of it was lent, and not while it is cut', () => {
  const loans = new Loans();
  const whole = Buffer.allocUnsafeSlow(10);
  loans.open(whole, () => {
    const piece = whole.subarray(1, 5);
    loans.lend(piece);
    loans.giveBack(piece);
    assert.equal(whole.length, 10);
  });
  assert.equal(whole.length, 0);
});

test('a buffer that shares its memory, or was not lent, stays', () => {
  const loans = new Loans();
  const shared = Buffer.allocUnsafeSlow(10).subarray(2);
  loans.open(shared, () => loans.lend(shared.subarray(1)));
  const foreign = Buffer.allocUnsafeSlow(10);
  loans.giveBack(foreign);
  assert.deepEqual([shared.length, foreign.length], [8, 10]);
});
