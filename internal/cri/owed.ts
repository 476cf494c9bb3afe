import { sandboxOwesTeardown } from '../metadata/records.ts';
import { settleContainer } from './container/abandon.ts';
import type { Debt } from './debts.ts';
import type { Deps } from './deps.ts';
import { settleSandbox } from './sandbox/abandon.ts';

/**
 * What the rows say is to go: stopped sandboxes that are not down, their CNI DEL with them, and what never came to
 * be. A start or stop under way holds its lock, and a pod of an earlier agent is recovered first, so nothing is taken
 * from under anybody.
 */
export function owedTeardowns(deps: Deps): Debt[] {
  const sandboxes = deps.sandboxes.list().filter(sandboxOwesTeardown);
  const containers = deps.containers.list().filter(({ readyAt }) => readyAt === undefined);
  return [
    ...sandboxes.map(({ id }) => debt(deps, id, id, settleSandbox)),
    ...containers.map(({ id, sandboxId }) => debt(deps, id, sandboxId, settleContainer)),
    ...(deps.network.owesGc ? [{ id: 'network garbage collection', settle: () => deps.network.gc() }] : []),
  ];
}

const debt = (deps: Deps, id: string, sandboxId: string, settle: typeof settleSandbox): Debt => ({
  id,
  settle: () =>
    deps.waitBook.collect(id, 'taking down what is owed', async () => {
      await deps.recovery.of(sandboxId);
      await settle(deps, id);
    }),
});
