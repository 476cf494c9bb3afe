import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parseChallenges } from './challenge.ts';

const read = (header: string) =>
  parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);

suite('a challenge', () => {
  const table: readonly (readonly [string, unknown])[] = [
    ['Basic realm="x"', [['basic', { realm: 'x' }]]],
    [
      'Bearer realm="https://a/token",service="s",scope="repository:a/b:pull,push"',
      [['bearer', { realm: 'https://a/token', service: 's', scope: 'repository:a/b:pull,push' }]],
    ],
    ['Bearer realm = "a" , service=s', [['bearer', { realm: 'a', service: 's' }]]],
    [
      'Negotiate, Basic realm="x", Bearer realm="y"',
      [
        ['negotiate', {}],
        ['basic', { realm: 'x' }],
        ['bearer', { realm: 'y' }],
      ],
    ],
    ['BEARER REALM="a\\"b\\\\c"', [['bearer', { realm: 'a"b\\c' }]]],
    ['Bearer realm="first",realm="second"', [['bearer', { realm: 'first' }]]],
    ['Bearer realm="open', [['bearer', { realm: '' }]]],
    ['', []],
    [',,,', []],
    ['"', []],
    ['Bearer', [['bearer', {}]]],
  ];
  for (const [header, expected] of table) {
    test(`${JSON.stringify(header)} is read`, () => assert.deepEqual(read(header), expected));
  }

  test('comes back from its text, however many there are', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
    const value = fc.string({
      unit: fc.constantFrom('a', 'Z', '9', '"', '\\', ',', '=', ' ', ':', '/'),
      maxLength: 12,
    });
    const parameters = fc.uniqueArray(fc.tuple(name, value), { selector: ([name]) => name, maxLength: 4 });
    const challenges = fc.array(fc.tuple(name, parameters), { maxLength: 4 });
    const quote = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
    fc.assert(
      fc.property(challenges, challenges => {
        const text = challenges
          .map(([scheme, list]) => `${scheme} ${list.map(([key, value]) => `${key}=${quote(value)}`).join(', ')}`)
          .join(', ');
        const expected = challenges.map(([scheme, list]) => [scheme, Object.fromEntries(list)]);
        assert.deepEqual(read(text), expected);
      }),
    );
  });

  test('ends in bounded time and number, whatever a server sends', () => {
    const hostile = fc.string({ unit: fc.constantFrom('a', '"', '\\', '=', ',', ' ', '\t'), maxLength: 400 });
    fc.assert(fc.property(hostile, text => assert.ok(parseChallenges(text).length <= 16)));
    const started = performance.now();
    for (const text of ['"', 'a=', 'a ', '\\"', 'a="', ',', ' ']) parseChallenges(`Bearer ${text.repeat(1e6)}`);
    assert.ok(performance.now() - started < 5000);
  });
});
