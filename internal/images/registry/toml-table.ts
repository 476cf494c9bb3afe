import { BerthError } from '../../errors/errors.ts';

/** One table of a TOML document, read key by key; what is left over in the end is refused. */
export class TomlTable {
  readonly #values: Map<string, unknown>;
  readonly #what: string;
  readonly #path: string;

  /** `what` names the file in errors, `path` the table. */
  constructor(value: unknown, what: string, path = '') {
    this.#what = what;
    this.#path = path;
    if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date) {
      throw new BerthError('FailedPrecondition', `${what}: "${path}" is no table; expected [${path}]`);
    }
    this.#values = new Map(Object.entries(value));
  }

  /** Those not yet read, in the order of the file. */
  keys(): string[] {
    return [...this.#values.keys()];
  }

  take(key: string): unknown {
    const value = this.#values.get(key);
    this.#values.delete(key);
    return value;
  }

  string(key: string): string | undefined {
    return this.#typed(key, 'text in quotes', value => typeof value === 'string');
  }

  boolean(key: string): boolean | undefined {
    return this.#typed(key, 'true or false', value => typeof value === 'boolean');
  }

  strings(key: string): string[] | undefined {
    return this.#typed(key, 'a list of texts in quotes', areStrings);
  }

  stringOrStrings(key: string): string[] | undefined {
    const isEither = (value: unknown) => typeof value === 'string' || areStrings(value);
    const value = this.#typed<string | string[]>(key, 'text in quotes or a list of them', isEither);
    return typeof value === 'string' ? [value] : value;
  }

  table(key: string): TomlTable | undefined {
    const value = this.take(key);
    return value === undefined ? undefined : new TomlTable(value, this.#what, this.#name(key));
  }

  bad(key: string, why: string): BerthError {
    return new BerthError('FailedPrecondition', `${this.#what}: "${this.#name(key)}" ${why}`);
  }

  refuseRest(): void {
    const [key] = this.keys();
    if (key !== undefined) throw this.bad(key, 'is not a key of hosts.toml');
  }

  #typed<T>(key: string, expected: string, isValid: (value: unknown) => boolean): T | undefined {
    const value = this.take(key);
    if (value === undefined || isValid(value)) return value as T | undefined;
    throw this.bad(key, `is ${JSON.stringify(value)?.slice(0, 100)}; expected ${expected}`);
  }

  #name(key: string): string {
    const part = /^[A-Za-z0-9_-]+$/.test(key) ? key : `'${key}'`;
    return this.#path === '' ? part : `${this.#path}.${part}`;
  }
}

const areStrings = (value: unknown): boolean => Array.isArray(value) && value.every(item => typeof item === 'string');
