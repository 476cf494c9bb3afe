import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { silent } from '../../log/log.ts';
import { Attempts } from './attempts.ts';
import { oneLine, readErrorBody } from './error-body.ts';
import { HostFailure } from './host-failure.ts';
import { Redactor } from './redactor.ts';

suite("a registry's own words", () => {
  const table: readonly (readonly [body: unknown, said: string])[] = [
    [{ errors: [{ code: 'DENIED', message: 'no' }] }, 'DENIED: no'],
    [{ errors: [{ code: 'A' }, { message: 'b' }, 5, null, {}] }, 'A; b'],
    [{ errors: [{ code: 'SAME', message: 'SAME' }] }, 'SAME'],
    [{ error: 'invalid_grant', error_description: 'expired' }, 'invalid_grant: expired'],
    [{ details: 'incorrect username or password' }, 'incorrect username or password'],
    [{ errors: 'x' }, ''],
    [[], ''],
    ['text', ''],
  ];
  for (const [body, said] of table) {
    test(`${JSON.stringify(body)} are ${JSON.stringify(said)}`, () =>
      assert.equal(readErrorBody(JSON.stringify(body)), said));
  }

  test('are one line without control characters, however long', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '\n', '\r', '\u001b', '\0', '\u2028', '\u202e', '\u0085', ' '),
    });
    fc.assert(fc.property(text, text => assert.doesNotMatch(oneLine(text), /[\p{C}\p{Zl}\p{Zp}]/u)));
    assert.equal(oneLine('x'.repeat(1e6)).length, 303);
    const many = {
      errors: Array.from({ length: 1000 }, () => ({ code: 'x'.repeat(1000), message: 'y'.repeat(1000) })),
    };
    assert.ok(readErrorBody(JSON.stringify(many)).length < 3000);
  });
});

suite('a redactor', () => {
  test('hides every secret that it knows, wherever it is', () => {
    const secret = fc.stringMatching(/^[a-zA-Z0-9]{4,12}$/);
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1 }), fc.array(fc.string()), (secrets, parts) => {
        const redactor = new Redactor();
        redactor.add(...secrets);
        const text = secrets.map((secret, index) => `${parts[index] ?? ''}${secret}`).join('');
        const shown = redactor.redact(text);
        for (const secret of secrets) assert.ok(!shown.includes(secret));
      }),
    );
  });

  test('hides users and queries of URLs', () => {
    const shown = new Redactor().redact('see https://u:p@a.test/x?sig=1 and "http://b.test/#f", ftp://c@d/e');
    assert.equal(shown, 'see https://a.test/x?*** and "http://b.test/?***", ftp://d/e');
  });
});

test('an error has a bounded number of lines', () => {
  const attempts = new Attempts({ what: 'it', redactor: new Redactor(), log: silent, notes: new Set() });
  for (let i = 0; i < 1000; i++) attempts.add({ base: 'https://a.test/v2' }, new HostFailure('Unavailable', `${i}`));
  const lines = attempts.error().detail?.split('\n') ?? [];
  assert.equal(lines.length, 32);
  assert.equal(lines.at(-1), 'https://a.test/v2: 999');
});
