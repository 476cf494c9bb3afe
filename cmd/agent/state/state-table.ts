import type { berth } from '../../../api/gen/berth.js';
import { table } from '../cli/help.ts';

type State = berth.v1.CompareStateResponse;
type Drift = berth.v1.Drift;

const headings = ['POD', 'CONTAINER', 'ROW', 'BUNDLE', 'SHIM', 'TASK', 'PROCESSES', 'NETWORK', 'DRIFT'];

/** What every witness says, then each difference with its sentence, as lines. Pure. */
export function stateLines(state: State): string[] {
  const rows = state.objects.map(rowOf);
  const drifts = driftsOf(state);
  const unknown = state.unknown.map(({ witness, reason }) => `unknown: ${witness}: ${reason}`);
  return [
    ...(rows.length > 0 ? table([headings, ...rows]).split('\n') : ['no pods']),
    ...drifts.filter(({ foreign }) => !foreign).map(lineOf),
    ...drifts.filter(({ foreign }) => foreign).map(lineOf),
    ...unknown,
  ];
}

/** All differences of an answer, foreign things among them. */
export const driftsOf = ({ objects, others }: State): Drift[] => [
  ...objects.flatMap(({ drifts }) => drifts),
  ...others,
];

/** Those that somebody has to settle. */
export const unsettled = (state: State): Drift[] => driftsOf(state).filter(({ foreign }) => !foreign);

export const lineOf = ({ kind, sentence, detail, podId, containerId }: Drift): string => {
  const about = short(containerId || podId);
  const found = detail === '' ? '' : ` (${detail})`;
  return `${kind}: ${about === '' ? '' : `${about}: `}${sentence}${found}`;
};

function rowOf(object: berth.v1.ComparedObject): string[] {
  const { podId, containerId, name, row, bundle, shim, task, processes, network, busy, drifts } = object;
  const isPod = containerId === '';
  const named = name || short(containerId || podId);
  const drift = busy ? 'busy' : [...new Set(drifts.map(({ kind }) => kind))].join(', ') || '-';
  return [isPod ? named : '', isPod ? '' : named, row, bundle, shim, task, processes, network, drift];
}

const short = (id: string): string => id.slice(0, 13);
