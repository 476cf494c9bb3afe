import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CpuRate } from './cpu-rate.ts';

const second = 1_000_000_000n;

test('a rate needs two readings a while apart, and goes when the usage falls', () => {
  const rate = new CpuRate(10_000);
  assert.equal(rate.observe(5n, 0n), undefined);
  assert.equal(rate.observe(6n, 1_000_000n), undefined, 'a millisecond is too short');
  assert.equal(rate.observe(5n + second, 2n * second), second / 2n);
  assert.equal(rate.observe(1n, 3n * second), undefined);
  assert.equal(rate.observe(1n + second, 4n * second), second);
});

test('however often it is read, the rate is over one to two windows', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 50, maxLength: 300 }), steps => {
      const rate = new CpuRate(10_000);
      // half a core at first, then none
      let [at, usage] = [0n, 0n];
      let quietFor = 0;
      let last: bigint | undefined;
      for (const [index, ms] of steps.entries()) {
        at += BigInt(ms) * 1_000_000n;
        if (index < 25) usage += BigInt(ms) * 500_000n;
        else quietFor += ms;
        last = rate.observe(usage, at);
        if (index > 0 && index < 25 && last !== undefined) assert.equal(last, second / 2n);
      }
      // a window and a step begin and end before what is looked at
      if (quietFor > 2 * 10_000 + 2 * 3000) assert.equal(last, 0n);
    }),
  );
});
