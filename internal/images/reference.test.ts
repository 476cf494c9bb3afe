import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { formatReference, parseReference, withDefaultTag } from './reference.ts';

const hex = 'a'.repeat(64);

suite('a reference', () => {
  const full: Readonly<Record<string, string>> = {
    busybox: 'docker.io/library/busybox:latest',
    'a/b': 'docker.io/a/b:latest',
    'index.docker.io/busybox:1': 'docker.io/library/busybox:1',
    'localhost/a': 'localhost/a:latest',
    'localhost:5000/a:b': 'localhost:5000/a:b',
    'host:5000': 'docker.io/library/host:5000',
    '[fd00::1]:443/a/b': '[fd00::1]:443/a/b:latest',
    'Quay.io/a': 'Quay.io/a:latest',
    [`a:1@sha256:${hex}`]: `docker.io/library/a:1@sha256:${hex}`,
    [`a@sha256:${hex}`]: `docker.io/library/a@sha256:${hex}`,
  };
  for (const [text, expected] of Object.entries(full)) {
    test(`${text} is ${expected}`, () => assert.equal(formatReference(withDefaultTag(parseReference(text))), expected));
  }

  const bad = [
    '',
    'Busybox',
    'a/B',
    'a//b',
    '/a',
    'a/',
    'a:',
    'a:-x',
    'a@sha256:abc',
    'a b',
    'a..b',
    `${hex}`,
    'a/../b',
    '-x/a',
    `a:${'t'.repeat(129)}`,
    'x.y/'.concat('a'.repeat(256)),
  ];
  for (const text of bad)
    test(`${JSON.stringify(text.slice(0, 80))} is refused`, () => assert.throws(() => parseReference(text)));

  test('comes back from its text', () => {
    const component = fc.stringMatching(/^[a-z0-9]{1,8}([._-][a-z0-9]{1,4})?$/);
    const host = fc.constantFrom('docker.io', 'quay.io', 'localhost', 'h:5000', '[::1]:80', 'A.b');
    const path = fc.array(component, { minLength: 2, maxLength: 4 }).map(parts => parts.join('/'));
    const tag = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/);
    fc.assert(
      fc.property(host, path, fc.option(tag, { nil: undefined }), fc.boolean(), (host, path, tag, digested) => {
        const reference = { host, path, ...(tag && { tag }), ...(digested && { digest: `sha256:${hex}` }) };
        assert.deepEqual(parseReference(formatReference(reference)), reference);
      }),
    );
  });

  test('is either read or refused with InvalidArgument', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        try {
          parseReference(formatReference(parseReference(text)));
        } catch (error) {
          assert.equal((error as { code?: string }).code, 'InvalidArgument');
        }
      }),
    );
  });
});
