import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '../log/log.ts';
import type { Step } from './plan.ts';
import { Reconciler } from './reconciler.ts';
import { emptyWitnesses, idOf } from './testing/world.ts';
import type { Witnesses } from './witnesses.ts';

const path = (letter: string): string => `/run/berth/k8s.io/.removed-${letter}`;

/** Half-deleted bundles by name, and what is done about them. */
function lab(options: { readonly intervalMs?: number; readonly repairMs?: number } = {}) {
  const halfDeleted = new Set<string>();
  const steps: Step[] = [];
  const lines: string[] = [];
  const counts: (number | undefined)[] = [];
  const outcomes: unknown[] = [];
  const refusing = { error: undefined as Error | undefined, hangs: false, looks: 0 };
  const gather = async (): Promise<Witnesses> => {
    refusing.looks += 1;
    return { ...emptyWitnesses, state: { seen: { bundles: [], halfDeleted: [...halfDeleted], foreign: ['/theirs'] } } };
  };
  const reconciler = new Reconciler({
    gather,
    async perform(step) {
      steps.push(step);
      if (refusing.hangs) await new Promise(() => {});
      if (refusing.error) throw refusing.error;
      if (step.do === 'finish-removal') halfDeleted.delete(step.path);
    },
    observer: {
      standing: of => counts.push(of.get('half-deleted-bundle')),
      repaired: (drift, _seconds, error) => outcomes.push([drift.detail, error instanceof Error && error.message]),
    },
    log: createLogger({ level: 'info', format: 'text', write: line => lines.push(line) }),
    intervalMs: 60_000,
    confirmMs: 20,
    ...options,
  });
  return { reconciler, halfDeleted, steps, lines, counts, outcomes, refusing };
}

test('what two looks find stands; what is gone by the second one was under way', async () => {
  const { reconciler, halfDeleted, steps, lines } = lab();
  halfDeleted.add(path('a')).add(path('b'));
  setTimeout(() => halfDeleted.delete(path('b')), 5);
  const { others } = await reconciler.inspect();
  assert.deepEqual(
    others.map(({ kind, detail }) => [kind, detail]),
    [
      ['half-deleted-bundle', path('a')],
      ['foreign', '/theirs'],
    ],
  );
  assert.deepEqual(steps, [], 'a look changes nothing');
  await reconciler.inspect();
  const told = lines.filter(line => line.includes('half-deleted-bundle'));
  assert.equal(told.length, 1, 'one line a difference, not a look');
});

test('a repair on demand settles all that stands, and says what it could not', async () => {
  const { reconciler, halfDeleted, counts, outcomes, refusing } = lab();
  halfDeleted.add(path('a')).add(path('b'));
  const first = await reconciler.repairAll();
  assert.deepEqual(
    first.repairs.map(({ error }) => error),
    [undefined, undefined],
  );
  assert.deepEqual([first.comparison.others.map(({ kind }) => kind), halfDeleted.size], [['foreign'], 0]);
  halfDeleted.add(path('c'));
  refusing.error = new Error('busy');
  const { repairs, comparison } = await reconciler.repairAll();
  assert.deepEqual([repairs.length, repairs[0]?.error], [1, refusing.error]);
  assert.deepEqual(
    comparison.others.map(({ detail }) => detail),
    [path('c'), '/theirs'],
  );
  assert.deepEqual(outcomes, [
    [path('a'), false],
    [path('b'), false],
    [path('c'), 'busy'],
  ]);
  assert.deepEqual([counts.includes(2), counts.at(-1)], [true, 1]);
});

test('what stands is owed until it is settled, each by itself, and nothing that is foreign', async () => {
  const { reconciler, halfDeleted } = lab();
  assert.deepEqual(reconciler.owed(), []);
  halfDeleted.add(path('a'));
  await reconciler.inspect();
  const [debt, ...more] = reconciler.owed();
  assert.deepEqual([debt?.id, more], [`half-deleted-bundle ${path('a')}`, []]);
  await Promise.all([debt?.settle(), debt?.settle()]);
  assert.deepEqual(reconciler.owed(), []);
});

test('where looks are only made on demand nothing is owed', async () => {
  const { reconciler, halfDeleted } = lab({ intervalMs: 0 });
  halfDeleted.add(path('a'));
  assert.equal((await reconciler.inspect()).others.length, 2);
  assert.deepEqual(reconciler.owed(), []);
  assert.equal((await reconciler.repairAll()).repairs.length, 1);
});

test('who repairs what is being repaired waits for that, and no repair takes for ever', async () => {
  const { reconciler, halfDeleted, steps, refusing } = lab({ repairMs: 30 });
  halfDeleted.add(path('a'));
  await reconciler.inspect();
  refusing.hangs = true;
  const [debt] = reconciler.owed();
  const results = await Promise.allSettled([debt?.settle(), debt?.settle()]);
  assert.deepEqual([results.map(({ status }) => status), steps.length], [['rejected', 'rejected'], 1]);
  assert.equal(reconciler.owed().length, 1, 'it is owed still');
});

test('it looks at its interval, at once when something happened, and not after its end', async t => {
  const { reconciler, halfDeleted, refusing } = lab({ intervalMs: 60_000 });
  t.after(() => reconciler.close());
  reconciler.start();
  await sleep(60);
  assert.equal(refusing.looks, 2, 'what is foreign was made sure of, once');
  halfDeleted.add(path('a'));
  reconciler.touch();
  await sleep(60);
  assert.equal(refusing.looks, 4);
  assert.equal(reconciler.owed().length, 1);
  reconciler.close();
  reconciler.touch();
  await sleep(30);
  assert.equal(refusing.looks, 4);
});

test('what a row owes by itself is no second debt, and is settled on demand', async () => {
  const steps: Step[] = [];
  const pod = { id: idOf('a'), name: 'n/web', state: 'stopping' as const, attached: true };
  const reconciler = new Reconciler({
    gather: async () => ({ ...emptyWitnesses, rows: { pods: [pod], containers: [] } }),
    perform: async step => void steps.push(step),
    observer: { standing: () => {}, repaired: () => {} },
    log: createLogger({ level: 'error', format: 'text', write: () => {} }),
    intervalMs: 60_000,
    confirmMs: 5,
  });
  await reconciler.inspect();
  assert.deepEqual(reconciler.owed(), []);
  await reconciler.repairAll();
  assert.deepEqual(steps, [{ do: 'settle-pod', pod: pod.id }]);
});
