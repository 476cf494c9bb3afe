import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { requireContainerId, requireInterfaceName, requireNetworkName, requirePluginType } from './names.ts';

const table = [
  { rule: requireNetworkName, good: ['berth', 'a', '0net', 'my_net.1-x'], bad: ['', '-a', '.a', 'a/b', 'a b', 'ü'] },
  { rule: requireContainerId, good: ['a1b2', 'x.y-z_0'], bad: ['', '../x', 'a/b', 'a\n', 'a'.repeat(129)] },
  {
    rule: requireInterfaceName,
    good: ['eth0', 'a', 'x'.repeat(15)],
    bad: ['', '.', '..', 'a/b', 'a:b', 'a b', 'a\tb', 'x'.repeat(16), 'é'.repeat(8)],
  },
  {
    rule: requirePluginType,
    good: ['bridge', 'host-local', 'a b'],
    bad: ['', '.', '..', '../sh', 'a/b', 'a\\b', 'a\0'],
  },
];

for (const { rule, good, bad } of table) {
  test(`${rule.name} takes what the specification allows and refuses the rest`, () => {
    for (const name of good) assert.equal(rule(name), name);
    for (const name of bad) assert.throws(() => rule(name), { code: 'InvalidArgument' }, JSON.stringify(name));
  });
}

test('a plugin type that passes never leaves its folder', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('', '/', '../', './', '\\'), (tail, infix) => {
      const type = `a${infix}${tail}`;
      try {
        requirePluginType(type);
      } catch {
        return;
      }
      assert.ok(!type.includes('/') && type !== '..');
    }),
  );
});
