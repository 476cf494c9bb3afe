import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { chapters, faultsPage } from './integration/support/faults/page.ts';

const file = join(import.meta.dirname, '..', 'docs', 'faults.md');

test('docs/faults.md is what the tests of induced faults expect', () => {
  if (process.env['BERTH_GOLDEN'] === 'write') writeFileSync(file, faultsPage());
  assert.equal(readFileSync(file, 'utf8'), faultsPage());
});

test('no fault of a chapter stands there twice', () => {
  for (const rows of Object.values(chapters)) {
    const faults = rows.map(({ fault, rpc }) => `${rpc}: ${fault}`);
    assert.equal(new Set(faults).size, faults.length);
  }
  assert.ok(Object.values(chapters).flat().length >= 60);
});
