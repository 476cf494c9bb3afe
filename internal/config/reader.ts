import { camelCase, type Field, type Named, type Schema } from './field.ts';
import { formatKey } from './key-lines.ts';
import { nearest } from './nearest.ts';

export type Table = Readonly<Record<string, unknown>>;

/** Something wrong with a key. */
export interface Problem {
  readonly key: string;
  readonly sentence: string;
}

/** Reads a parsed TOML table by a schema; what is wrong is collected, and replaced by its default to read on. */
export class Reader {
  readonly problems: Problem[] = [];
  readonly #knownKeys: readonly string[];

  /** `knownKeys` are the dotted keys of the whole schema, to find the one that a misplaced key meant. */
  constructor(knownKeys: readonly string[]) {
    this.#knownKeys = knownKeys;
  }

  table(schema: Schema, value: unknown, path: readonly string[]): Table {
    const table = this.#tableAt(value, path);
    for (const key of Object.keys(table)) {
      if (!Object.hasOwn(schema, key)) this.#refuseKey(schema, path, key);
    }
    const values = Object.entries(schema).map(([key, entry]) => {
      const [inner, place] = [table[key], [...path, key]];
      if (entry.kind === 'field') return [camelCase(key), this.#field(entry, inner, place)];
      const read = entry.kind === 'section' ? this.table(entry.fields, inner, place) : this.#named(entry, inner, place);
      return [camelCase(key), read];
    });
    return Object.fromEntries(values);
  }

  #named(named: Named<Schema>, value: unknown, path: readonly string[]): Table {
    const tables = { [named.builtIn]: {}, ...this.#tableAt(value, path) };
    for (const name of Object.keys(tables)) {
      if (!named.acceptsName(name)) {
        this.#refuse([...path, name], `"${formatKey([...path, name])}" has a bad name; expected ${named.expected}`);
      }
    }
    return Object.fromEntries(
      Object.entries(tables).map(([name, table]) => [name, this.table(named.fields, table, [...path, name])]),
    );
  }

  #tableAt(value: unknown, path: readonly string[]): Table {
    if (value === undefined) return {};
    if (isTable(value)) return value;
    this.#refuse(path, `"${formatKey(path)}" is ${show(value)}; expected a table, [${formatKey(path)}]`);
    return {};
  }

  #field(field: Field<unknown>, value: unknown, path: readonly string[]): unknown {
    if (value === undefined) return field.fallback;
    if (field.accepts(value)) return value;
    this.#refuse(path, `"${formatKey(path)}" is ${show(value)}; expected ${field.expected}`);
    return field.fallback;
  }

  #refuseKey(schema: Schema, path: readonly string[], key: string): void {
    const sibling = nearest(key, Object.keys(schema));
    const elsewhere = this.#knownKeys.filter(known => known.endsWith(`.${key}`));
    const meant = sibling === undefined ? elsewhere : [formatKey([...path, sibling])];
    const hint = meant.length > 0 ? meant.map(each => `"${each}"`).join(' or ') : undefined;
    const known = Object.keys(schema).join(', ');
    this.#refuse(
      [...path, key],
      `unknown key "${formatKey([...path, key])}"; ${hint ? `did you mean ${hint}` : `known here are ${known}`}`,
    );
  }

  #refuse(path: readonly string[], sentence: string): void {
    this.problems.push({ key: formatKey(path), sentence });
  }
}

// smol-toml's dates are Dates
export const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

function show(value: unknown): string {
  if (value instanceof Date) return 'a date';
  if (isTable(value)) return 'a table';
  const shown = JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}
