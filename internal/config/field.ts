/** A key with a value: what it takes, what it is without being set, and what the reference says of it. */
export interface Field<T> {
  readonly kind: 'field';
  readonly doc: string;
  /** Ends the sentence "expected ...". */
  readonly expected: string;
  readonly fallback: T;
  readonly flag?: Flag;
  readonly accepts: (value: unknown) => value is T;
}

/** A command line flag that overrides the file. */
export interface Flag {
  /** Without the dashes. */
  readonly name: string;
  readonly placeholder: string;
}

/** A table with fixed keys. */
export interface Section<S extends Schema> {
  readonly kind: 'section';
  readonly doc: string;
  readonly fields: S;
}

/** A table of tables whose names the user chooses. */
export interface Named<S extends Schema> {
  readonly kind: 'named';
  readonly doc: string;
  readonly fields: S;
  /** The entry that is there without being written. */
  readonly builtIn: string;
  readonly expected: string;
  readonly acceptsName: (name: string) => boolean;
}

export type Entry = Field<unknown> | Section<Schema> | Named<Schema>;

export interface Schema {
  readonly [key: string]: Entry;
}

/** The object that a schema's TOML makes: `conf_dir` becomes `confDir`. */
export type Values<S> = {
  readonly [K in keyof S as CamelCase<K>]: S[K] extends Field<infer T>
    ? T
    : S[K] extends Section<infer F>
      ? Values<F>
      : S[K] extends Named<infer F>
        ? Readonly<Record<string, Values<F>>>
        : never;
};

type CamelCase<K> = K extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail> & string>}` : K;

export const camelCase = (key: string): string => key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

interface FieldOptions<T> {
  readonly doc: string;
  readonly fallback: T;
  readonly flag?: Flag;
}

export const section = <S extends Schema>(doc: string, fields: S): Section<S> => ({ kind: 'section', doc, fields });

/** Text that `test` holds good. */
export const text = (
  expected: string,
  test: (value: string) => boolean,
  options: FieldOptions<string>,
): Field<string> => ({
  ...options,
  kind: 'field',
  expected,
  accepts: (value): value is string => typeof value === 'string' && test(value),
});

/** A list of texts, each of which `test` holds good. */
export const list = (
  expected: string,
  test: (value: string) => boolean,
  options: FieldOptions<readonly string[]>,
): Field<readonly string[]> => ({
  ...options,
  kind: 'field',
  expected,
  accepts: (value): value is readonly string[] =>
    Array.isArray(value) && value.every(item => typeof item === 'string' && test(item)),
});

export const boolean = (options: FieldOptions<boolean>): Field<boolean> => ({
  ...options,
  kind: 'field',
  expected: 'true or false',
  accepts: value => typeof value === 'boolean',
});

export const integer = (min: number, max: number, options: FieldOptions<number>): Field<number> => ({
  ...options,
  kind: 'field',
  expected: `a whole number from ${min} to ${max}`,
  accepts: (value): value is number => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
});

export const oneOf = <const T extends string | boolean>(choices: readonly T[], options: FieldOptions<T>): Field<T> => ({
  ...options,
  kind: 'field',
  expected: `one of ${choices.map(choice => JSON.stringify(choice)).join(', ')}`,
  accepts: (value): value is T => choices.some(choice => choice === value),
});
