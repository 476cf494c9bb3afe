import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BerthError } from '../../errors/errors.ts';
import type { KeyValue } from './cri-config.ts';
import { defaultPath, environment } from './environment.ts';

const build = (image: string[], container: KeyValue[] = [], tty = false): string[] =>
  environment({ image, container, hostname: 'site-0', home: '/root', tty });

const variable = (key: string, value: string): KeyValue => ({ key, value: Buffer.from(value) });

test('what nobody sets has its default', () => {
  assert.deepEqual(build([], [], true), [`PATH=${defaultPath}`, 'HOSTNAME=site-0', 'HOME=/root', 'TERM=xterm']);
});

test('the container overrides the image, which overrides the defaults', () => {
  const env = build(
    ['PATH=/image', 'A=image', 'B=image'],
    [variable('A', 'pod'), variable('HOME', '/pod'), variable('A', 'last')],
  );
  assert.deepEqual(env, ['PATH=/image', 'HOSTNAME=site-0', 'HOME=/pod', 'A=last', 'B=image']);
});

test('a value may hold anything but NUL; bytes that are no UTF-8 become U+FFFD', () => {
  assert.ok(build([], [variable('A', 'x=y\n')]).includes('A=x=y\n'));
  assert.ok(build([], [{ key: 'A', value: Uint8Array.of(0x61, 0xff) }]).includes('A=a\ufffd'));
  assert.throws(() => build([], [variable('A', 'x\0')]), /variable "A" has a NUL byte in its value/);
});

test('broken names are refused', () => {
  assert.throws(() => build([], [variable('', 'x')]), /empty name/);
  assert.throws(() => build([], [variable('A=B', 'x')]), /"A=B" has "=" or a NUL/);
  assert.throws(() => build(['A\0=x']), /NUL byte in its name/);
  assert.throws(() => build(['lonely']), /"lonely" of the image has no "="/);
});

test('whatever is sent, each entry is one variable and no name comes twice', () => {
  const any = fc.array(fc.record({ key: fc.string(), value: fc.uint8Array() }));
  fc.assert(
    fc.property(fc.array(fc.string()), any, (image, container) => {
      try {
        const names = build(image, container).map(entry => entry.slice(0, entry.indexOf('=')));
        assert.equal(new Set(names).size, names.length);
        assert.ok(names.every(name => name !== '' && !name.includes('\0')));
      } catch (error) {
        assert.ok(error instanceof BerthError && error.code === 'InvalidArgument', String(error));
      }
    }),
  );
});
