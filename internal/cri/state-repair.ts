import type { berth } from '../../api/gen/berth.js';
import { BerthError } from '../errors/errors.ts';
import type { Deps } from './deps.ts';
import { comparisonMessage, driftMessage } from './state-messages.ts';

/** Who leaves has begun what goes on without him: half a repair is worse than one that nobody waits for. */
export async function repairState({ reconciler }: Pick<Deps, 'reconciler'>): Promise<berth.v1.IRepairStateResponse> {
  const { repairs, comparison } = await reconciler.repairAll();
  return {
    repairs: repairs.map(({ drift, error }) => ({
      drift: driftMessage(drift),
      problem: error === undefined ? '' : BerthError.from(error).explain(),
    })),
    state: comparisonMessage(comparison),
  };
}
