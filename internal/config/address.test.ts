import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHostPort, parseHostPort, socketPath } from './address.ts';

test('parseHostPort() takes names, IPv4 and bracketed IPv6', () => {
  assert.deepEqual(parseHostPort('127.0.0.1:9464'), { host: '127.0.0.1', port: 9464 });
  assert.deepEqual(parseHostPort('[::1]:0'), { host: '::1', port: 0 });
  assert.deepEqual(parseHostPort('node-1.example:65535'), { host: 'node-1.example', port: 65_535 });
  for (const bad of ['', ':9464', 'a', 'a:65536', '::1:80', 'a:b', 'a b:1', 'a:1\n'])
    assert.equal(isHostPort(bad), false, bad);
  assert.throws(() => parseHostPort('a'), {
    code: 'InvalidArgument',
    message: '"a" is no address, HOST:PORT is wanted',
  });
});

test('socketPath() takes absolute unix addresses only', () => {
  assert.equal(socketPath('unix:///run/berth/berth.sock'), '/run/berth/berth.sock');
  for (const bad of ['/run/a.sock', 'unix://a', 'tcp://x:1', 'unix:///a/../b']) {
    assert.throws(() => socketPath(bad), { code: 'InvalidArgument' });
  }
});
