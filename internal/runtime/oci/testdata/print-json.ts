const width = 118;

/** JSON for people who read differences: what fits stays on one line, long lists of scalars fill lines. */
export const printJson = (value: unknown): string => `${print(value, '', 0)}\n`;

/** `used` columns stand before the value on its line. */
function print(value: unknown, indent: string, used: number): string {
  const flat = oneLine(value);
  if (indent.length + used + flat.length <= width || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.every(isScalar) ? filled(value, inner) : value.map(item => print(item, inner, 1));
    return `[\n${inner}${items.join(`,\n${inner}`)}\n${indent}]`;
  }
  const members = Object.entries(value).map(([key, member]) => {
    const name = `${JSON.stringify(key)}: `;
    return name + print(member, inner, name.length + 1);
  });
  return `{\n${inner}${members.join(`,\n${inner}`)}\n${indent}}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${oneLine(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function filled(values: readonly unknown[], indent: string): string[] {
  const lines: string[] = [];
  for (const text of values.map(oneLine)) {
    const last = lines.at(-1);
    if (last === undefined || indent.length + last.length + text.length + 3 > width) lines.push(text);
    else lines[lines.length - 1] = `${last}, ${text}`;
  }
  return lines;
}

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;
