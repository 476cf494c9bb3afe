import { SingleFlight } from '../../async/single-flight.ts';
import { within } from '../../async/within.ts';
import { BerthError } from '../../errors/errors.ts';
import type { HealthCheck } from './health-checks.ts';

/** The shim of a pod as the check sees it. */
export interface PingableShim {
  readonly sandboxId: string;
  ping(): Promise<void>;
}

export interface ShimsCheckOptions {
  readonly shims: () => readonly PingableShim[];
  /** What a shim has to answer in; default 700 ms. */
  readonly pingMs?: number;
}

/** How many are asked when the first one does not answer. */
const asked = 5;
/** Fewer silent ones are no sign of the agent's own fault. */
const quorum = 3;

/**
 * Asks one shim, each time another. One that does not answer is a trouble of its own pod, which no new agent would
 * cure, so it is only told; but when of several none answers, it may be the agent that does not hear.
 */
export function shimsCheck({ shims, pingMs = 700 }: ShimsCheckOptions): HealthCheck {
  const pings = new SingleFlight<void>();
  let turn = 0;
  const isSilent = async (shim: PingableShim): Promise<boolean> => {
    const answer = pings.run(shim.sandboxId, () => shim.ping());
    return !(await within(answer, pingMs).catch(() => false));
  };
  return {
    name: 'shims',
    run: async () => {
      const all = shims();
      if (all.length === 0) return undefined;
      const from = turn++ % all.length;
      const [first, ...others] = [...all.slice(from), ...all.slice(0, from)].slice(0, asked);
      if (!first || !(await isSilent(first))) return undefined;
      const silences = await Promise.all(others.map(isSilent));
      const silent = [first, ...others.filter((_, index) => silences[index])];
      const among = `of ${others.length + 1} shims`;
      if (silent.length >= quorum && silent.length > others.length)
        throw new BerthError('Unavailable', `none ${among} answers`);
      return `${silent.length} ${among} do not answer, of pod ${silent.map(shim => shim.sandboxId).join(', ')}`;
    },
  };
}
