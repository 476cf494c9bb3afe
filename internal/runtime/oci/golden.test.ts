import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { containerSpec } from './container-spec.ts';
import { applications } from './testdata/pods/applications.ts';
import { limits } from './testdata/pods/limits.ts';
import { nodeAgents } from './testdata/pods/node-agents.ts';
import { securityContexts } from './testdata/pods/security.ts';
import { printJson } from './testdata/print-json.ts';

const folder = join(import.meta.dirname, 'golden');
const inputs = { ...applications, ...nodeAgents, ...securityContexts, ...limits };

/** `BERTH_GOLDEN=write node --test internal/runtime/oci/golden.test.ts` writes them anew; read the difference. */
const write = process.env['BERTH_GOLDEN'] === 'write';

suite('the whole spec of a realistic pod', () => {
  for (const [name, input] of Object.entries(inputs)) {
    test(name, () => {
      const file = join(folder, `${name}.json`);
      const spec: unknown = JSON.parse(JSON.stringify(containerSpec(input).spec));
      if (write) writeFileSync(file, printJson(spec));
      assert.deepEqual(spec, JSON.parse(readFileSync(file, 'utf8')));
    });
  }

  test('there is one for each file, and at least twenty', () => {
    const files = Object.keys(inputs).map(name => `${name}.json`);
    assert.deepEqual(readdirSync(folder).sort(), files.sort());
    assert.ok(files.length >= 20);
  });
});
