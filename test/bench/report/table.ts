import type { Who } from '../contenders/contender.ts';
import { median, percentile, type Row } from './samples.ts';

const columns: readonly Who[] = ['berth', 'containerd', 'floor'];
const header = ['', 'unit', ...columns.map(who => `${who} median (p90)`), 'berth / containerd', 'berth / floor'];

/** A Markdown table, padded so that a terminal can show it too. */
export function renderTable(rows: readonly Row[]): string {
  const cells = [header, ...rows.map(toCells)];
  const widths = header.map((_, column) => Math.max(...cells.map(row => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => pad(cell, column, widths)).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [head = header, ...body] = cells;
  return [line(head), rule, ...body.map(line)].join('\n');
}

function pad(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column < 2 ? cell.padEnd(width) : cell.padStart(width);
}

function toCells({ what, unit, samples }: Row): string[] {
  const berth = median(samples.berth);
  const ratios = [median(samples.containerd), median(samples.floor)].map(other => ratio(berth, other));
  return [what, unit, ...columns.map(who => spread(samples[who])), ...ratios];
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
