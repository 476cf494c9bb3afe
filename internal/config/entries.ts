import type { Field, Named, Schema, Section } from './field.ts';

/** An entry of the schema with its dotted key; the name of a named table's entry is written NAME. */
export type Keyed =
  | { readonly key: string; readonly entry: Field<unknown> }
  | { readonly key: string; readonly entry: Section<Schema> }
  | { readonly key: string; readonly entry: Named<Schema> };

/** All entries in the order of the schema, a table before what it holds. */
export function* entries(schema: Schema, prefix = ''): Generator<Keyed> {
  for (const [name, entry] of Object.entries(schema)) {
    const key = `${prefix}${name}`;
    if (entry.kind === 'field') {
      yield { key, entry };
    } else if (entry.kind === 'section') {
      yield { key, entry };
      yield* entries(entry.fields, `${key}.`);
    } else {
      yield { key: `${key}.NAME`, entry };
      yield* entries(entry.fields, `${key}.NAME.`);
    }
  }
}
