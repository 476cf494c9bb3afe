import { type Operation, operations } from '../../../internal/cri/operations.ts';
import { pointsOf } from './points.ts';
import type { Random } from './random.ts';

/** One way for the agent to be killed, each with `kill -9`: by itself at a point, or from outside at a moment. */
export type Kill =
  | { readonly at: string }
  | { readonly afterMs: number }
  /** Not yet serving, mostly. */
  | { readonly startingMs: number };

/** Those of images have a test of their own, see pull-points.test.ts. */
const ofImages: readonly string[] = ['PullImage', 'RemoveImage'];

const everyPoint = pointsOf((Object.keys(operations) as Operation[]).filter(name => !ofImages.includes(name)));

/** So many kills, in an order of the seed's: at each point once, if there are enough, and else at any moment. */
export function killPlan(count: number, random: Random): Kill[] {
  const points = shuffled(everyPoint, random).map(at => ({ at }));
  const moments = Array.from({ length: Math.max(0, count - points.length) }, () =>
    random.chance(0.2) ? { startingMs: random.between(0, 700) } : { afterMs: random.between(0, 400) },
  );
  return shuffled([...points.slice(0, count), ...moments], random);
}

export const nameOf = (kill: Kill): string => Object.values(kill).join('');

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map(item => ({ item, at: random.next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
