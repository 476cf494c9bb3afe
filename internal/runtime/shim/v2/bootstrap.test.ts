import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { containerd } from '../../../../api/gen/containerd.js';
import { BerthError } from '../../../errors/errors.ts';
import { parseBootstrap } from './bootstrap.ts';

const address = 'unix:///run/containerd/s/0123';
const path = '/run/containerd/s/0123';

test('a bare address is a version 2 shim', () => {
  assert.deepEqual(parseBootstrap(Buffer.from(address)), { version: 2, address: path });
  assert.deepEqual(parseBootstrap(Buffer.from(`${address}\n`)), { version: 2, address: path });
});

test('JSON and protobuf name their version', () => {
  const json = JSON.stringify({ version: 3, address, protocol: 'ttrpc' });
  assert.deepEqual(parseBootstrap(Buffer.from(json)), { version: 3, address: path });
  const protobuf = containerd.runtime.bootstrap.v1.BootstrapResult.encode({ version: 3, address, protocol: 'ttrpc' });
  assert.deepEqual(parseBootstrap(protobuf.finish()), { version: 3, address: path });
});

test('another protocol, a newer version and no address are refused in words', () => {
  const refused = (value: object) => () => parseBootstrap(Buffer.from(JSON.stringify(value)));
  assert.throws(refused({ version: 3, address, protocol: 'grpc' }), /speaks "grpc", not ttrpc/);
  assert.throws(refused({ version: 4, address, protocol: 'ttrpc' }), /speaks version 4/);
  assert.throws(refused({ version: 2 }), /not the address of a Unix socket/);
  assert.throws(() => parseBootstrap(Buffer.from('{')), /broken JSON/);
  assert.throws(() => parseBootstrap(Buffer.alloc(0)), /not the address/);
});

test('whatever is printed gives a path or a BerthError', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), bytes => {
      try {
        assert.ok(parseBootstrap(Buffer.from(bytes)).address.startsWith('/'));
      } catch (error) {
        assert.ok(error instanceof BerthError);
      }
    }),
  );
});
