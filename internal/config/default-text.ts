import { entries } from './entries.ts';
import type { Field } from './field.ts';
import { schema } from './schema.ts';

const head = `# Configuration of berth, with every key at its default.
# A key that is left out has its default; an unknown one is an error. Flags of berth agent override the file.
`;

/** What `berth config default` prints: a file that says everything and changes nothing. */
export function defaultConfigText(): string {
  let output = head;
  for (const { key, entry } of entries(schema)) {
    const docs = comment(entry.doc);
    if (entry.kind === 'field') output += `\n${docs}${lastPart(key)} = ${tomlValue(entry)}\n`;
    else output += `\n${docs}[${entry.kind === 'named' ? key.replace('NAME', entry.builtIn) : key}]\n`;
  }
  return output;
}

const comment = (doc: string): string => `# ${doc}\n`;
const lastPart = (key: string): string => key.slice(key.lastIndexOf('.') + 1);

/** A default as TOML; for what the schema's defaults are, JSON is TOML. */
export const tomlValue = ({ fallback }: Field<unknown>): string => JSON.stringify(fallback).replaceAll(',', ', ');
