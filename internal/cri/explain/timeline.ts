import type { berth } from '../../../api/gen/berth.js';
import type { HistoryRow, HistorySubject } from '../../metadata/history.ts';
import { isOfAgent } from '../history/pod-history.ts';
import { isPod } from './find.ts';

/**
 * What happened to a pod with its containers, or to a container with its pod, in the order of its begin; with what
 * happened to the agent meanwhile. Pure.
 */
export function timelineOf(
  subject: HistorySubject,
  isHere: boolean,
  rows: readonly HistoryRow[],
  agent: readonly HistoryRow[],
): berth.v1.IHappening[] {
  const own = rows.filter(row => isPod(subject) || isPod(row.subject) || row.subject.id === subject.id);
  const times = own.flatMap(({ entry }) => [entry.at, entry.lastAt ?? entry.at]);
  const [begin, end] = [Math.min(...times), isHere ? Number.POSITIVE_INFINITY : Math.max(...times)];
  const lived = agent.filter(row => isOfAgent(row) && row.entry.at >= begin && row.entry.at <= end);
  return [...own, ...lived].toSorted((a, b) => a.entry.at - b.entry.at).map(toHappening);
}

function toHappening({ subject, entry }: HistoryRow): berth.v1.IHappening {
  const { at, what, ms = 0, detail = '', error = '', times = 0, lastAt = 0, steps = [] } = entry;
  const whole = { at: BigInt(at), of: nameIn(subject), id: subject.id, what, ms, detail, error };
  return { ...whole, times, lastAt: BigInt(lastAt), steps: steps.map(step => ({ ...step })) };
}

function nameIn(subject: HistorySubject): string {
  if (subject.id === '') return 'agent';
  return isPod(subject) ? 'pod' : (subject.name.split('/')[2] ?? 'container');
}
