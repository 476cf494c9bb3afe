import { entries } from './entries.ts';
import type { Flag } from './field.ts';
import { schema } from './schema.ts';

export interface ConfigFlag extends Flag {
  readonly key: string;
  readonly doc: string;
  /** May be given more than once. */
  readonly repeatable: boolean;
}

/** The flags of `berth agent` that override a key. */
export function configFlags(): ConfigFlag[] {
  const flags: ConfigFlag[] = [];
  for (const { key, entry } of entries(schema)) {
    if (entry.kind !== 'field' || !entry.flag) continue;
    flags.push({ ...entry.flag, key, doc: entry.doc, repeatable: Array.isArray(entry.fallback) });
  }
  return flags;
}
