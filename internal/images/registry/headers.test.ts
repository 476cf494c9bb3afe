import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parseContentRange } from './content-range.ts';
import { parseRetryAfter } from './retry-after.ts';

suite('Retry-After', () => {
  const now = Date.UTC(2026, 0, 1);
  const table: readonly (readonly [string | undefined, number | undefined])[] = [
    ['0', 0],
    ['120', 120_000],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Wed, 31 Dec 2025 23:59:59 GMT', 0],
    ['-1', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['99999999999', undefined],
    ['2026-01-01', undefined],
    ['Thu, nonsense', undefined],
    ['', undefined],
    [undefined, undefined],
  ];
  for (const [value, expected] of table) {
    test(`${JSON.stringify(value)} is ${expected}`, () => assert.equal(parseRetryAfter(value, now), expected));
  }
});

suite('Content-Range', () => {
  test('comes back from its text when it is sound', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.option(fc.nat(), { nil: undefined }), (start, more, rest) => {
        const end = start + more;
        const total = rest === undefined ? undefined : end + 1 + rest;
        const range = parseContentRange(`bytes ${start}-${end}/${total ?? '*'}`);
        assert.deepEqual(range, { start, end, ...(total !== undefined && { total }) });
      }),
    );
  });

  for (const value of [undefined, '', 'bytes 5-4/10', 'bytes 0-10/10', 'bytes */10', 'items 0-1/2', 'bytes -1-2/3']) {
    test(`${JSON.stringify(value)} is none`, () => assert.equal(parseContentRange(value), undefined));
  }
});
