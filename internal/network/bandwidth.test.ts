import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseQuantity, podBandwidth } from './bandwidth.ts';

const quantities: readonly (readonly [string, bigint | undefined])[] = [
  ['0', 0n],
  ['1000', 1000n],
  ['1k', 1000n],
  ['10M', 10_000_000n],
  ['1.5M', 1_500_000n],
  ['1Mi', 1_048_576n],
  ['.5Ki', 512n],
  ['1e3', 1000n],
  ['1E3', 1000n],
  ['2E', 2_000_000_000_000_000_000n],
  ['1Ei', 1n << 60n],
  ['100m', 1n],
  ['1001m', 2n],
  ['-1500m', -1n],
  ['5n', 1n],
  ['1e-1', 1n],
  ['+7', 7n],
  ['', undefined],
  ['M', undefined],
  ['.', undefined],
  ['1 M', undefined],
  ['1m2', undefined],
  ['1KB', undefined],
  ['0x10', undefined],
];

for (const [text, value] of quantities) {
  test(`quantity "${text}" is ${value ?? 'none'}`, () => assert.equal(parseQuantity(text), value));
}

test('a whole number is a quantity of itself, with or without a suffix', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), number => {
      assert.equal(parseQuantity(`${number}`), number);
      assert.equal(parseQuantity(`${number}Gi`), number << 30n);
      assert.equal(parseQuantity(`${number}.0G`), number * 10n ** 9n);
    }),
  );
});

test('the annotations of a pod become rates and bursts', () => {
  assert.equal(podBandwidth({ other: '1' }), undefined);
  assert.deepEqual(podBandwidth({ 'kubernetes.io/ingress-bandwidth': '10M' }), {
    ingressRate: 10_000_000,
    ingressBurst: 2 ** 31 - 1,
  });
  assert.equal(podBandwidth({ 'kubernetes.io/egress-bandwidth': '1Gi' })?.egressRate, 2 ** 30);
});

for (const text of ['999', '1.1P', '-1M', 'fast', '']) {
  test(`a bandwidth of "${text}" is refused`, () => {
    assert.throws(() => podBandwidth({ 'kubernetes.io/egress-bandwidth': text }), {
      code: 'InvalidArgument',
      message: /egress-bandwidth" is ".*", wanted bits a second from 1k to 1P/,
    });
  });
}
