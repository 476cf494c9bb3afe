import type { berth } from '../../api/gen/berth.js';
import { toPullProgress } from './pull-messages.ts';
import type { Pulls } from './pulls.ts';

export async function runningPulls({ puller }: { readonly puller: Pulls }): Promise<berth.v1.IRunningPullsResponse> {
  return { pulls: puller.running().map(toPullProgress) };
}
