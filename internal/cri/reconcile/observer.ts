import { BerthError } from '../../errors/errors.ts';
import type { ReconcileObserver } from '../../reconcile/reconciler.ts';
import type { PodHistory } from '../history/pod-history.ts';

/** Counts differences and repairs, and notes each repair with what it was about. */
export const reconcileObserver = (
  metrics: ReconcileObserver,
  history: Pick<PodHistory, 'note'>,
): ReconcileObserver => ({
  standing: counts => metrics.standing(counts),
  repaired(drift, seconds, error) {
    metrics.repaired(drift, seconds, error);
    const { kind, detail, podId, containerId } = drift;
    history.note(containerId ?? podId ?? '', {
      what: `repair of ${kind}`,
      ms: Math.round(seconds * 1000),
      ...(detail !== '' && { detail }),
      ...(error !== undefined && { error: BerthError.from(error).explain() }),
    });
  },
});
