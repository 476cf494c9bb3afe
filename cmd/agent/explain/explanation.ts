import type { berth } from '../../../api/gen/berth.js';
import { table } from '../cli/help.ts';

/** What `berth explain` prints: the obstacle in one sentence, then what happened. Pure. */
export function explanation({ object, obstacle, happenings, earlier }: berth.v1.ExplainResponse): string {
  const headings = ['TIME', 'OF', 'WHAT', 'TOOK', 'DETAIL'];
  const parts = [`${object ? label(object) : ''}: ${obstacle}`];
  if (happenings.length > 0) parts.push(table([headings, ...happenings.map(row)]));
  if (earlier.length > 0) parts.push(`also of this name:\n${earlier.map(each => `  ${label(each)}`).join('\n')}`);
  return parts.join('\n\n');
}

function label({ id, podSandboxId, name, state }: berth.v1.ExplainedObject): string {
  const kind = id === podSandboxId ? 'pod' : 'container';
  // one that never got an id is known by its name
  const short = id.includes('/') ? [] : [id.slice(0, 13)];
  return `${kind} ${name || 'without a name'} (${[...short, state].join(', ')})`;
}

function row({ at, of, what, ms, detail, error, times, lastAt, steps }: berth.v1.Happening): string[] {
  const repeated = times > 1 ? [`${times} times, last at ${isoTime(lastAt)}`] : [];
  const failure = error === '' ? [] : [`FAILED: ${oneLine(error)}`];
  const spans = steps.map(step => `${step.name} ${shortMs(step.endMs - step.beginMs)}${step.error && ' (failed)'}`);
  const told = [...failure, ...repeated, oneLine(detail), spans.join(', ')].filter(Boolean);
  return [isoTime(at), of, what, ms > 0 ? shortMs(ms) : '', told.join('; ')];
}

const isoTime = (ms: bigint): string => new Date(Number(ms)).toISOString();
const oneLine = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, ' / ');

/** `0.4 ms`, `96 ms`, `12.3 s` */
function shortMs(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}
