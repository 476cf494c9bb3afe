import type { berth } from '../../api/gen/berth.js';
import type { Comparison } from '../reconcile/comparison.ts';
import { type Drift, isOurs, kinds } from '../reconcile/drift.ts';

export const comparisonMessage = ({ objects, others, unknown }: Comparison): berth.v1.ICompareStateResponse => ({
  objects: objects.map(({ isBusy: busy, drifts, ...object }) => ({
    ...object,
    busy,
    drifts: drifts.map(driftMessage),
  })),
  others: others.map(driftMessage),
  unknown: [...unknown],
});

export function driftMessage(drift: Drift): berth.v1.IDrift {
  const { kind, detail, podId = '', containerId = '' } = drift;
  return { ...kinds[kind], kind, detail, foreign: !isOurs(drift), podId, containerId };
}
