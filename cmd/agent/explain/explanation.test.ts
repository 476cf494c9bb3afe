import assert from 'node:assert/strict';
import { test } from 'node:test';
import { berth } from '../../../api/gen/berth.js';
import { explanation } from './explanation.ts';

const { ExplainResponse } = berth.v1;
type Answer = Parameters<typeof ExplainResponse.encode>[0];
const shown = (answer: Answer): string[] =>
  explanation(ExplainResponse.decode(ExplainResponse.encode(answer).finish())).split('\n');

const object = { id: 'a1b2c3d4e5f6a7b8', podSandboxId: 'a1b2c3d4e5f6a7b8', name: 'default/web', state: 'ready' };
const at = BigInt(Date.UTC(2026, 10, 26, 4, 55, 9, 123));

test('the obstacle comes first, then a table of what happened', () => {
  const steps = [
    { name: 'namespaces', beginMs: 0, endMs: 0.7 },
    { name: 'network', beginMs: 1, endMs: 61.2, error: 'no' },
  ];
  const happenings = [
    {
      at,
      of: 'pod',
      what: 'RunPodSandbox',
      ms: 96.4,
      error: 'no plugin\n  its log\n',
      steps,
      times: 3,
      lastAt: at + 1000n,
    },
    { at, of: 'main', what: 'exit', detail: 'exit code 0' },
    { at, of: 'agent', what: 'agent started', ms: 12_345 },
  ];
  assert.deepEqual(shown({ object, obstacle: 'nothing: it runs', happenings }), [
    'pod default/web (a1b2c3d4e5f6a, ready): nothing: it runs',
    '',
    'TIME                      OF     WHAT           TOOK    DETAIL',
    '2026-11-26T04:55:09.123Z  pod    RunPodSandbox  96 ms   FAILED: no plugin / its log; 3 times, last at 2026-11-26T04:55:10.123Z; namespaces 0.7 ms, network 60 ms (failed)',
    '2026-11-26T04:55:09.123Z  main   exit                   exit code 0',
    '2026-11-26T04:55:09.123Z  agent  agent started  12.3 s  ',
  ]);
});

test('older ones of the name are listed, and what never got an id has none', () => {
  const earlier = [{ ...object, id: 'c', state: 'gone' }];
  const refused = { ...object, id: 'default/web', podSandboxId: 'default/web', state: 'gone' };
  assert.deepEqual(shown({ object: refused, obstacle: 'it is not here', earlier }), [
    'pod default/web (gone): it is not here',
    '',
    'also of this name:',
    '  container default/web (c, gone)',
  ]);
});
