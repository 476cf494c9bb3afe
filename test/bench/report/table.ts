import type { Who } from '../contenders/contender.ts';
import { median, percentile, type Row } from './samples.ts';

const contenders: readonly Who[] = ['berth', 'containerd', 'floor'];

interface Column {
  readonly title: string;
  readonly cell: (row: Row) => string;
}

/** A Markdown table, padded so that a terminal can show it too; a column of which nothing is known is left out. */
export function renderTable(rows: readonly Row[]): string {
  const columns = allColumns.filter(({ cell }) => rows.some(row => cell(row) !== ''));
  const cells = [columns.map(({ title }) => title), ...rows.map(row => columns.map(({ cell }) => cell(row)))];
  const widths = columns.map((_, column) => Math.max(3, ...cells.map(row => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => pad(cell, column, widths)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), line(widths.map(toRule)), ...body.map(line)].join('\n');
}

const allColumns: readonly Column[] = [
  { title: '', cell: ({ what }) => what },
  { title: 'unit', cell: ({ unit }) => unit },
  ...contenders.map(who => ({ title: `${who} median (p90)`, cell: ({ samples }: Row) => spread(samples[who]) })),
  { title: 'berth / containerd', cell: ({ samples }) => ratio(median(samples.berth), median(samples.containerd)) },
  { title: 'berth / floor', cell: ({ samples }) => ratio(median(samples.berth), median(samples.floor)) },
];

const toRule = (width: number, column: number): string =>
  column < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`;

function pad(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column < 2 ? cell.padEnd(width) : cell.padStart(width);
}

function spread(values: readonly number[] | undefined): string {
  const [middle, high] = [median(values), percentile(values, 0.9)];
  if (middle === undefined || high === undefined) return '';
  return values?.length === 1 ? format(middle) : `${format(middle)} (${format(high)})`;
}

const ratio = (value: number | undefined, other: number | undefined): string =>
  value === undefined || !other ? '' : (value / other).toFixed(2);

function format(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(value < 10 ? 2 : value < 1000 ? 1 : 0);
}
