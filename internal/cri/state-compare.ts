import type { berth } from '../../api/gen/berth.js';
import type { Deps } from './deps.ts';
import { comparisonMessage } from './state-messages.ts';

export async function compareState({ reconciler }: Pick<Deps, 'reconciler'>): Promise<berth.v1.ICompareStateResponse> {
  return comparisonMessage(await reconciler.inspect());
}
