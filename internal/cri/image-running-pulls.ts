import type { berth } from '../../api/gen/berth.js';
import type { Puller } from '../images/pull/puller.ts';
import { toPullProgress } from './pull-messages.ts';

export async function runningPulls(deps: {
  readonly puller: Pick<Puller, 'running'>;
}): Promise<berth.v1.IRunningPullsResponse> {
  return { pulls: deps.puller.running().map(toPullProgress) };
}
