import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { proxyFor } from './proxy.ts';

const environment = { HTTPS_PROXY: 'http://p:3128', http_proxy: 'q:3128' };
const through = (url: string, NO_PROXY = '') => proxyFor(new URL(url), { ...environment, NO_PROXY });

suite('the proxy of a URL', () => {
  test('is that of its scheme, by a name in either case', () => {
    assert.equal(through('https://a.test/'), 'http://p:3128');
    assert.equal(through('http://a.test/'), 'http://q:3128');
    assert.equal(proxyFor(new URL('https://a.test'), {}), undefined);
    const both = { HTTPS_PROXY: 'http://upper', https_proxy: 'http://lower' };
    assert.equal(proxyFor(new URL('https://a.test'), both), 'http://upper');
  });

  test('is none for the machine itself', () => {
    for (const host of ['localhost', '127.0.0.1:5000', '[::1]']) assert.equal(through(`https://${host}/`), undefined);
  });

  const table: readonly (readonly [exceptions: string, url: string, direct: boolean])[] = [
    ['*', 'https://a.test', true],
    ['a.test', 'https://a.test', true],
    ['a.test', 'https://x.a.test', true],
    ['a.test', 'https://xa.test', false],
    ['.a.test', 'https://a.test', false],
    ['.a.test', 'https://x.a.test', true],
    ['*.a.test', 'https://x.a.test', true],
    ['A.TEST', 'https://a.test', true],
    ['b.test, a.test', 'https://a.test', true],
    ['b.test a.test', 'https://a.test', true],
    ['a.test:8443', 'https://a.test', false],
    ['a.test:8443', 'https://a.test:8443', true],
    ['a.test:443', 'https://a.test', true],
    ['10.0.0.0/8', 'https://10.1.2.3', true],
    ['10.0.0.0/8', 'https://11.1.2.3', false],
    ['10.0.0.0/99', 'https://10.1.2.3', false],
    ['10.1.2.3', 'https://10.1.2.3', true],
    ['fd00::/8', 'https://[fd00::1]', true],
    ['fd00::1', 'https://[fd00::1]', true],
    ['[fd00::1]:443', 'https://[fd00::1]', true],
    ['fd00::2', 'https://[fd00::1]', false],
    ['0.1', 'https://10.0.0.1', false],
    ['', 'https://a.test', false],
  ];
  for (const [exceptions, url, direct] of table) {
    test(`NO_PROXY ${JSON.stringify(exceptions)} ${direct ? 'spares' : 'does not spare'} ${url}`, () => {
      assert.equal(through(url, exceptions), direct ? undefined : 'http://p:3128');
    });
  }
});
