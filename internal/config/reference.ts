import { tomlValue } from './default-text.ts';
import { entries } from './entries.ts';
import { schema } from './schema.ts';

/** The table of all keys in docs/configuration.md. */
export function referenceTable(): string {
  const rows = ['| Key | Default | Takes | Flag | Meaning |', '| --- | --- | --- | --- | --- |'];
  for (const { key, entry } of entries(schema)) {
    if (entry.kind === 'field') {
      const flag = entry.flag ? `\`--${entry.flag.name} ${entry.flag.placeholder}\`` : '';
      rows.push(`| \`${key}\` | \`${tomlValue(entry)}\` | ${entry.expected} | ${flag} | ${entry.doc} |`);
    } else {
      rows.push(`| **\`[${key}]\`** | | | | ${entry.doc} |`);
    }
  }
  return `${rows.join('\n')}\n`;
}
