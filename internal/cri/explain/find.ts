import { nearest } from '../../config/nearest.ts';
import { BerthError } from '../../errors/errors.ts';
import type { HistorySubject } from '../../metadata/history.ts';

/** A pod or container that somebody may mean. */
export interface Candidate extends HistorySubject {
  /** As `berth explain` shows it; `gone` without a row. */
  readonly state: string;
}

export interface Found {
  readonly candidate: Candidate;
  /** Of the same name, and older. */
  readonly earlier: readonly Candidate[];
}

/** So many are named when several fit. */
const shown = 12;

export const isPod = ({ id, pod }: HistorySubject): boolean => id === pod;
const isHere = ({ state }: Candidate): boolean => state !== 'gone';

/**
 * By id, by name or by the beginning of an id, in this order; pods before containers, what is here before what is gone.
 * `candidates` has the newest first. Throws NotFound, or InvalidArgument when several fit, with their names.
 */
export function findCandidate(given: string, candidates: readonly Candidate[]): Found {
  if (!/^[\w./-]{1,512}$/.test(given)) {
    throw new BerthError('InvalidArgument', `${JSON.stringify(given.slice(0, 80))} is no id and no name`);
  }
  // a pod that was refused is remembered by its name, which is no id of another
  const exact = candidates.find(({ id }) => id === given && !id.includes('/'));
  if (exact) return { candidate: exact, earlier: [] };
  const named = candidates.filter(({ name }) => name === given || name.endsWith(`/${given}`));
  for (const kind of [named.filter(isPod), named.filter(each => !isPod(each))]) {
    const fitting = kind.some(isHere) ? kind.filter(isHere) : kind;
    const found = ofOneName(given, fitting, kind);
    if (found) return found;
  }
  const begun = candidates.filter(({ id }) => id.startsWith(given));
  if (begun.length > 1) throw ambiguous(given, begun);
  const [candidate] = begun;
  if (candidate) return { candidate, earlier: [] };
  throw unknown(given, candidates);
}

function ofOneName(given: string, fitting: readonly Candidate[], all: readonly Candidate[]): Found | undefined {
  const [candidate] = fitting;
  if (!candidate) return undefined;
  const { name } = candidate;
  if (fitting.some(other => other.name !== name)) throw ambiguous(given, fitting);
  return { candidate, earlier: all.filter(other => other.name === name && other !== candidate) };
}

function ambiguous(given: string, fitting: readonly Candidate[]): BerthError {
  const lines = fitting.slice(0, shown).map(each => `${each.name || '?'}  ${each.id}  ${each.state}`);
  const more = fitting.length > shown ? [`and ${fitting.length - shown} more`] : [];
  return new BerthError(
    'InvalidArgument',
    `"${given}" fits ${fitting.length} of what is known: give more of one of them`,
    {
      detail: [...lines, ...more].join('\n'),
    },
  );
}

function unknown(given: string, candidates: readonly Candidate[]): BerthError {
  const names = candidates.flatMap(({ name }) => [name, name.slice(name.lastIndexOf('/') + 1)]);
  const meant = nearest(given, [...new Set(names)].filter(Boolean));
  const hint = meant ? `; did you mean "${meant}"?` : '';
  return new BerthError('NotFound', `there is no pod or container "${given}", and none is remembered${hint}`);
}
