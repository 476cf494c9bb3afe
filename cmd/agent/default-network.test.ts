import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freeBridge } from './default-network.ts';

test('the default bridge has a name that no interface of the machine has', () => {
  assert.equal(freeBridge(['lo', 'eth0']), 'berth0');
  assert.equal(freeBridge(['berth0', 'berth1', 'lo']), 'berth2');
});
