import { berth } from '../../../api/gen/berth.js';
import { formatBytes, formatSeconds } from './quantities.ts';

type Progress = berth.v1.PullProgress;
type Layer = berth.v1.LayerProgress;

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

const { LAYER_DOWNLOADING, LAYER_UNPACKING, LAYER_WAITING, LAYER_DONE } = berth.v1.LayerState;

const stateNames: Readonly<Record<berth.v1.LayerState, string>> = {
  [LAYER_WAITING]: 'waiting',
  [LAYER_DOWNLOADING]: '',
  [LAYER_UNPACKING]: 'unpacking',
  [LAYER_DONE]: 'done',
};

/** What moves is shown first where there is no room for all. */
const urgency = [LAYER_DOWNLOADING, LAYER_UNPACKING, LAYER_WAITING, LAYER_DONE];

interface Bar {
  readonly name: string;
  readonly done: bigint;
  readonly total: bigint;
  readonly text: string;
}

/** How far a pull is, as lines that fit: its name, its layers, and the sum. */
export function pullLines(progress: Progress, { columns, rows }: Size): string[] {
  const { reference, host, layers, bytesTotal } = progress;
  const heading = host === '' ? reference : `${reference} from ${host}`;
  if (bytesTotal === 0n && layers.length === 0) return [heading, 'asking for the manifest'];
  const shown = layers.length <= rows - 2 ? layers : mostUrgent(layers, rows - 3);
  const [total = '', ...bars] = barLines([totalBar(progress), ...shown.map(layerBar)], columns);
  const hidden = layers.filter(layer => !shown.includes(layer));
  const done = hidden.filter(({ state }) => state === LAYER_DONE).length;
  const more = hidden.length === 0 ? [] : [`and ${hidden.length} more layers, ${done} of them done`];
  return [heading, ...bars, ...more, total];
}

/** In a line, for where none can be redrawn. */
export function pullSentence(progress: Progress): string {
  const { bytesDone, bytesTotal, reference } = progress;
  if (bytesTotal === 0n) return `${reference}: asking for the manifest`;
  const rest = [...pace(progress), ...unpacking(progress)].map(text => `, ${text}`).join('');
  return `${reference}: ${amounts(bytesDone, bytesTotal)}${rest}`;
}

/** In the order of the image. */
function mostUrgent(layers: readonly Layer[], room: number): Layer[] {
  const sorted = layers.toSorted((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state));
  const chosen = new Set(sorted.slice(0, Math.max(0, room)));
  return layers.filter(layer => chosen.has(layer));
}

function layerBar({ digest, done, size, state }: Layer): Bar {
  const text = [amounts(done, size), stateNames[state]].filter(Boolean).join(' ');
  return { name: digest.replace(/^.*:/, '').slice(0, 12), done, total: size, text };
}

function totalBar(progress: Progress): Bar {
  const { bytesDone: done, bytesTotal: total } = progress;
  return { name: 'total', done, total, text: [amounts(done, total), ...pace(progress)].join(', ') };
}

const nameWidth = 14;
const widest = 30;
const narrowest = 4;

/** The bars take what a narrow terminal leaves them, down to nothing. */
function barLines(bars: readonly Bar[], columns: number): string[] {
  const longest = Math.max(...bars.map(({ text }) => text.length));
  const width = Math.min(widest, columns - nameWidth - longest - '[] '.length);
  return bars.map(({ name, done, total, text }) => {
    const filled = total === 0n ? width : Math.floor((Number(done) / Number(total)) * width);
    const bar = width < narrowest ? '' : `[${'='.repeat(filled)}${' '.repeat(width - filled)}] `;
    return `${name.padEnd(nameWidth)}${bar}${text}`;
  });
}

function amounts(done: bigint, total: bigint): string {
  return done >= total ? formatBytes(Number(total)) : `${formatBytes(Number(done))} of ${formatBytes(Number(total))}`;
}

/** Rate and time left, as long as something comes. */
function pace({ bytesDone, bytesTotal, bytesPerSecond }: Progress): string[] {
  if (bytesPerSecond === 0n || bytesDone >= bytesTotal) return [];
  const left = Number(bytesTotal - bytesDone) / Number(bytesPerSecond);
  return [`${formatBytes(Number(bytesPerSecond))}/s`, `${formatSeconds(left)} left`];
}

function unpacking({ layers, bytesDone, bytesTotal }: Progress): string[] {
  const left = layers.filter(({ state }) => state === LAYER_UNPACKING).length;
  return bytesDone >= bytesTotal && left > 0 ? [`${left} of ${layers.length} layers to unpack`] : [];
}
