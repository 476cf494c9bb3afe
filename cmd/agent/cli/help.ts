import type { Command, Group } from './command.ts';

/** `path` is what was typed to get here, as in `berth image`. */
export function groupHelp(path: string, group: Group): string {
  const rows = Object.entries(group.commands).map(([name, entry]) => [name, entry.summary] as const);
  const more = `Run "${path} COMMAND --help" for the flags of a command.`;
  return sections(`usage: ${path} COMMAND`, group.summary, titled('commands', rows), group.notes, more);
}

export function commandHelp(path: string, command: Command): string {
  const rows = Object.entries(command.flags ?? {}).map(
    ([name, flag]) => [[dashed(name), flag.value].filter(Boolean).join(' '), flag.help] as const,
  );
  const usage = ['usage:', path, rows.length > 0 ? '[flags]' : '', command.operands ?? ''].filter(Boolean).join(' ');
  return sections(usage, command.summary, titled('flags', rows), command.notes);
}

/** Both `-o` and `--o` are understood. */
const dashed = (name: string): string => (name.length === 1 ? `-${name}` : `--${name}`);

const sections = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n\n');

function titled(title: string, rows: readonly (readonly [string, string])[]): string | undefined {
  return rows.length > 0 ? `${title}:\n${table(rows.map(([left, right]) => [`  ${left}`, right]))}` : undefined;
}

/** Columns two spaces apart, the last one ragged. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map(row => row.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd((widths[column] ?? 0) + 2))).join('');
  return rows.map(line).join('\n');
}
