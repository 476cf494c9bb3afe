import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { freeLevel, levelOf, parseContexts, podLabels } from './selinux-pod.ts';

const policy = {
  process: 'system_u:system_r:container_t:s0',
  mount: 'system_u:object_r:container_file_t:s0',
};

test('each pod has two categories, together no other pod’s', () => {
  const id = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 64, maxLength: 64 });
  fc.assert(
    fc.property(fc.array(id, { maxLength: 20 }), ids => {
      const taken = new Set<string>();
      for (const digits of ids) {
        const level = freeLevel(digits.map(digit => digit.toString(16)).join(''), taken);
        const [, first, second] = /^s0:c(\d+),c(\d+)$/.exec(level) ?? [];
        assert.ok(Number(first) < Number(second) && Number(second) < 1024, level);
        assert.ok(!taken.has(level));
        taken.add(level);
      }
    }),
  );
  const same = '0'.repeat(64);
  assert.deepEqual([freeLevel(same, new Set()), freeLevel(same, new Set(['s0:c0,c1']))], ['s0:c0,c1', 's0:c0,c2']);
});

test('a pod has its own level, unless it names one, with what else it names', () => {
  assert.deepEqual(podLabels(policy, 's0:c3,c9', undefined), {
    process: 'system_u:system_r:container_t:s0:c3,c9',
    mount: 'system_u:object_r:container_file_t:s0:c3,c9',
  });
  const named = podLabels(policy, 's0:c3,c9', { user: '', role: '', type: 'web_t', level: 's0:c7' });
  assert.equal(named.process, 'system_u:system_r:web_t:s0:c7');
  assert.equal(levelOf(named.mount), 's0:c7');
});

test('the policy says what containers are labelled', () => {
  const text =
    'process = "system_u:system_r:container_t:s0"\ncontent = "x"\nfile = "system_u:object_r:container_file_t:s0"\n';
  assert.deepEqual(parseContexts(text), policy);
  assert.equal(parseContexts(''), undefined);
});
