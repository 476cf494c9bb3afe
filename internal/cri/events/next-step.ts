import type { Phase } from './pod-view.ts';

/** One thing to tell of a pod; `phase` is what is told of the object then, undefined when it is gone. */
export interface Step {
  readonly id: string;
  readonly phase: Phase | undefined;
}

/** What was told of an object: the last event of its own, or none yet and it was only part of another's pod. */
export type Told = Phase | 'shown';

/**
 * What is to be told next to one who knows `told` of a pod that is now as `now` says; undefined when nothing is. What
 * has come and gone unseen is not told, and of what has ended unseen not that it ran. Told in full step by step, `told`
 * becomes `now`. Of what is gone `last` is told last: to be told that its sandbox is gone ends a pod.
 */
export function nextStep(
  told: ReadonlyMap<string, Told>,
  now: ReadonlyMap<string, Phase>,
  last = '',
): Step | undefined {
  // containers before the sandbox that they were told after
  const gone = [...told.keys()].filter(id => !now.has(id)).reverse();
  const [id = gone[0]] = gone.filter(each => each !== last);
  if (id !== undefined) return { id, phase: undefined };
  for (const [id, phase] of now) {
    const known = told.get(id);
    if (known === undefined || known === 'shown') return { id, phase: 'created' };
    if (known !== phase) return { id, phase };
  }
  return undefined;
}
