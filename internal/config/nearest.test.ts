import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from './nearest.ts';

test('nearest() finds what was meant, and nothing where nothing is near', () => {
  const keys = ['conf_dir', 'bin_dirs', 'cache_dir', 'max_networks'];
  assert.equal(nearest('confDir', keys), 'conf_dir');
  assert.equal(nearest('ocnf_dir', keys), 'conf_dir');
  assert.equal(nearest('max-network', keys), 'max_networks');
  assert.equal(nearest('timeout', keys), undefined);
  assert.equal(nearest('x', ['a', 'b']), undefined);
});
