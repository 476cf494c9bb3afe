import { BerthError } from '../errors/errors.ts';
import { type Digest, parseDigest } from './digest.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads the fields of a document that somebody else wrote; an error names the document and the field. */
export class JsonReader {
  readonly #object: JsonObject;
  readonly #what: string;

  constructor(value: unknown, what: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new BerthError('InvalidArgument', `${what} is not a JSON object`);
    }
    this.#object = value as JsonObject;
    this.#what = what;
  }

  static parse(text: string, what: string): JsonReader {
    return new JsonReader(parseJson(text, what), what);
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#object, key) && this.#object[key] !== null;
  }

  string(key: string): string | undefined {
    return this.#typed(key, 'string', value => typeof value === 'string') as string | undefined;
  }

  requireString(key: string): string {
    return this.string(key) ?? this.#missing(key);
  }

  digest(key: string): Digest {
    const text = this.requireString(key);
    parseDigest(text);
    return text;
  }

  /** A size or count: a safe integer of at least 0. */
  natural(key: string): number {
    const isNatural = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
    return (this.#typed(key, 'size', isNatural) as number | undefined) ?? this.#missing(key);
  }

  strings(key: string): string[] | undefined {
    const areStrings = (value: unknown) => Array.isArray(value) && value.every(item => typeof item === 'string');
    return this.#typed(key, 'list of strings', areStrings) as string[] | undefined;
  }

  object(key: string): JsonReader | undefined {
    return this.has(key) ? new JsonReader(this.#object[key], `"${key}" of ${this.#what}`) : undefined;
  }

  requireObject(key: string): JsonReader {
    return this.object(key) ?? this.#missing(key);
  }

  objects(key: string): JsonReader[] | undefined {
    const list = this.#typed(key, 'list', Array.isArray) as unknown[] | undefined;
    return list?.map((item, index) => new JsonReader(item, `"${key}[${index}]" of ${this.#what}`));
  }

  requireObjects(key: string): JsonReader[] {
    return this.objects(key) ?? this.#missing(key);
  }

  /** String values by key. */
  stringMap(key: string): Record<string, string> | undefined {
    const areStrings = (value: unknown) =>
      isPlainObject(value) && Object.values(value as JsonObject).every(item => typeof item === 'string');
    return this.#typed(key, 'map of strings', areStrings) as Record<string, string> | undefined;
  }

  keys(key: string): string[] | undefined {
    const object = this.#typed(key, 'map', isPlainObject) as JsonObject | undefined;
    return object && Object.keys(object);
  }

  #typed(key: string, expected: string, isValid: (value: unknown) => boolean): unknown {
    if (!this.has(key)) return undefined;
    const value = this.#object[key];
    if (isValid(value)) return value;
    throw new BerthError('InvalidArgument', `"${key}" of ${this.#what} is not a ${expected}`);
  }

  #missing(key: string): never {
    throw new BerthError('InvalidArgument', `${this.#what} has no "${key}"`);
  }
}

const isPlainObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BerthError('InvalidArgument', `${what} is not JSON`, { cause: error });
  }
}
