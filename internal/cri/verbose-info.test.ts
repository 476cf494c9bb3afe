import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verboseInfo } from './verbose-info.ts';

test('a human reads 64-bit numbers as they are', () => {
  const info = { createdAt: 1795466623122114689n, pid: 7, mounts: [] };
  assert.equal(verboseInfo(info), '{"createdAt":"1795466623122114689","pid":7,"mounts":[]}');
});
