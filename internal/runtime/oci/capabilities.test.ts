import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerCapabilities, defaultCapabilities } from './capabilities.ts';
import { agentCapabilities } from './testdata/inputs.ts';

const capabilities = (add: string[], drop: string[], ambient: string[] = [], privileged = false) =>
  containerCapabilities(
    { addCapabilities: add, dropCapabilities: drop, addAmbientCapabilities: ambient },
    privileged,
    agentCapabilities,
  );

const all = agentCapabilities.toSorted();
const without = (name: string): string[] => defaultCapabilities.filter(other => other !== name);

const rows: [title: string, add: string[], drop: string[], expected: readonly string[]][] = [
  ['nothing asked leaves the default', [], [], defaultCapabilities],
  [
    'names with and without prefix, in any case',
    ['net_admin', 'Cap_Sys_Admin'],
    ['ALL'],
    ['CAP_NET_ADMIN', 'CAP_SYS_ADMIN'],
  ],
  ['one dropped', [], ['net_raw'], without('CAP_NET_RAW')],
  ['all added means the agent’s own', ['all'], [], all],
  ['all dropped', [], ['CAP_ALL'], []],
  ['all added and dropped', ['ALL'], ['ALL'], []],
  ['all added, one dropped', ['ALL'], ['SYS_ADMIN'], all.filter(name => name !== 'CAP_SYS_ADMIN')],
  ['one added and dropped is dropped', ['NET_ADMIN'], ['NET_ADMIN'], defaultCapabilities],
];

for (const [title, add, drop, expected] of rows) {
  test(title, () => {
    const sets = capabilities(add, drop);
    assert.deepEqual(sets.bounding, expected);
    assert.deepEqual([sets.effective, sets.permitted], [sets.bounding, sets.bounding]);
    assert.deepEqual([sets.inheritable, sets.ambient], [[], []]);
  });
}

test('ambient ones are in every set, unless dropped', () => {
  const sets = capabilities([], ['ALL'], ['NET_ADMIN']);
  for (const set of Object.values(sets)) assert.deepEqual(set, ['CAP_NET_ADMIN']);
  assert.deepEqual(capabilities([], ['NET_ADMIN'], ['NET_ADMIN']).ambient, []);
});

test('privileged has what the agent has, whatever else is asked', () => {
  assert.deepEqual(capabilities([], ['ALL'], [], true).effective, all);
});

test('the default is cut to what the agent has', () => {
  assert.deepEqual(containerCapabilities(null, false, ['CAP_CHOWN', 'CAP_SYS_ADMIN']).bounding, ['CAP_CHOWN']);
});

test('unknown names and those that the agent lacks are refused', () => {
  assert.throws(() => capabilities(['NET_RAWW'], []), /capability "CAP_NET_RAWW" does not exist/);
  assert.throws(() => capabilities([], ['typo']), /"CAP_TYPO" does not exist/);
  assert.throws(
    () => capabilities(['SYS_TIME'], []),
    /"CAP_SYS_TIME" cannot be added, the node agent does not have it/,
  );
});
