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
    'HOST/a': 'HOST/a:latest',
    'docker.io/busybox': 'docker.io/library/busybox:latest',
    'index.docker.io/a/b': 'docker.io/a/b:latest',
    'localhost/a/b-c--d__e.f': 'localhost/a/b-c--d__e.f:latest',
    '[::1]:5000/a:1': '[::1]:5000/a:1',
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
    'a@',
    'a@@sha256:',
    `a@md5:${'a'.repeat(32)}`,
    'h:99999/a',
    'h:/a',
    '[fd00::1/a',
    '[fd00:::1]/a',
    '1.2.3.999/a',
    'a___b',
    'a/-b',
    'a:b:c',
    'https://a/b',
    `a:${'t'.repeat(129)}`,
    'x.y/'.concat('a'.repeat(256)),
  ];
  for (const text of bad)
    test(`${JSON.stringify(text.slice(0, 80))} is refused`, () => assert.throws(() => parseReference(text)));

  const { reference: generated, host, path, tag } = references();

  test('comes back from its text', () => {
    fc.assert(
      fc.property(generated, reference => assert.deepEqual(parseReference(formatReference(reference)), reference)),
    );
  });

  test('is read whatever valid parts it has, and a short name is one of docker.io', () => {
    fc.assert(
      fc.property(path, fc.option(tag, { nil: undefined }), (path, tag) => {
        // a first part like "a.b" or "localhost" would be a host
        fc.pre(!/^([^/]*\.[^/]*|localhost)\//.test(path));
        const { host, path: full } = parseReference(`${path}${tag ? `:${tag}` : ''}`);
        assert.equal(host, 'docker.io');
        assert.equal(full, path.includes('/') ? path : `library/${path}`);
      }),
    );
  });

  test('is refused once a character that no part has comes into it', () => {
    const wrong = fc.constantFrom(' ', '\n', '\0', '%', '?', '#', '\\', '"', '$', '~', 'ü', '\u200b');
    fc.assert(
      fc.property(generated, wrong, fc.nat(), (reference, character, at) => {
        const text = formatReference(reference);
        const cut = at % (text.length + 1);
        assert.throws(() => parseReference(text.slice(0, cut) + character + text.slice(cut)), {
          code: 'InvalidArgument',
        });
      }),
    );
  });

  test('is refused with an upper-case letter in its path, and says why', () => {
    fc.assert(
      fc.property(host, path, fc.nat(), (host, path, at) => {
        const cut = at % path.length;
        const letter = path.charAt(cut);
        fc.pre(letter !== letter.toUpperCase());
        const upper = path.slice(0, cut) + letter.toUpperCase() + path.slice(cut + 1);
        assert.throws(() => parseReference(`${host}/${upper}`), /a repository name is lower-case/);
      }),
    );
  });

  test('is refused when its digest loses, changes or gains a digit', () => {
    const digit = fc.constantFrom('', 'g', 'A', 'aa');
    fc.assert(
      fc.property(fc.nat(63), digit, (at, digit) => {
        const digest = `${hex.slice(0, at)}${digit}${hex.slice(at + 1)}`;
        assert.throws(() => parseReference(`a@sha256:${digest}`), { code: 'InvalidArgument' });
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

function references() {
  const component = fc.stringMatching(/^[a-z0-9]{1,8}((\.|_|__|-{1,3})[a-z0-9]{1,4})?$/);
  const host = fc.oneof(
    fc.constantFrom('docker.io', 'quay.io', 'localhost', 'h:5000', '[::1]:80', '[fd00::1]', 'A.b', '10.0.0.1:65535'),
    fc.stringMatching(/^[a-z][a-z0-9]{0,6}(\.[a-z][a-z0-9]{0,6}){1,3}(:[1-9][0-9]{0,3})?$/),
  );
  const path = fc.array(component, { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'));
  const tag = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/);
  const digest = fc.constantFrom(`sha256:${hex}`, `sha512:${hex}${hex}`);
  const reference = fc
    .record({ host, path, tag: fc.option(tag), digest: fc.option(digest) })
    .filter(({ host, path }) => host !== 'docker.io' || path.includes('/'))
    .map(({ host, path, tag, digest }) => ({ host, path, ...(tag && { tag }), ...(digest && { digest }) }));
  return { reference, host, path, tag };
}
