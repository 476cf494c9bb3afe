import { cleanPath } from './container-path.ts';
import { invalidArgument } from './invalid-argument.ts';

/** An object of a JSON or YAML document whose fields are read by kind; each throws InvalidArgument for another kind. */
export interface Checked {
  /** Refuses keys beside these. */
  only(keys: readonly string[]): void;
  keys(): string[];
  text(key: string): string;
  optionalText(key: string): string | undefined;
  /** Absolute, without "..". */
  path(key: string): string;
  number(key: string): number | undefined;
  /** A text, or a number as text. */
  scalar(key: string): string | undefined;
  flag(key: string): boolean | undefined;
  texts(key: string): string[] | undefined;
  numbers(key: string): number[] | undefined;
  object(key: string): Checked | undefined;
  /** Objects; empty when the key is not there. */
  list(key: string): Checked[];
}

export function check(value: unknown, what: string): Checked {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidArgument(`${what} is no object`);
  const fields = new Map<string, unknown>(Object.entries(value));
  const read = <T>(key: string, is: (value: unknown) => value is T, kind: string): T | undefined => {
    const found = fields.get(key) ?? undefined;
    if (found === undefined || is(found)) return found;
    throw invalidArgument(`"${key}" is not ${kind}`);
  };
  const array = (key: string) => read(key, (found): found is unknown[] => Array.isArray(found), 'a list');
  const checked: Checked = {
    only(keys) {
      const unknown = [...fields.keys()].find(key => !keys.includes(key));
      if (unknown !== undefined) throw invalidArgument(`"${unknown}" is not known: known are ${keys.join(', ')}`);
    },
    keys: () => [...fields.keys()],
    text(key) {
      const found = checked.optionalText(key);
      if (!found) throw invalidArgument(`"${key}" is missing`);
      return found;
    },
    optionalText: key => read(key, isText, 'a text'),
    path: key => cleanPath(checked.text(key), `"${key}"`),
    number: key => read(key, isNumber, 'a whole number'),
    scalar: key => read(key, isScalar, 'a text or a number')?.toString(),
    flag: key => read(key, (found): found is boolean => typeof found === 'boolean', 'true or false'),
    texts: key =>
      read(key, (found): found is string[] => Array.isArray(found) && found.every(isText), 'a list of texts'),
    numbers: key =>
      read(key, (found): found is number[] => Array.isArray(found) && found.every(isNumber), 'a list of whole numbers'),
    object: key => {
      const found = fields.get(key) ?? undefined;
      return found === undefined ? undefined : check(found, `"${key}"`);
    },
    list: key => array(key)?.map((item, at) => check(item, `"${key}[${at}]"`)) ?? [],
  };
  return checked;
}

const isScalar = (value: unknown): value is string | number => isText(value) || typeof value === 'number';
const isText = (value: unknown): value is string => typeof value === 'string' && !value.includes('\0');
const isNumber = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 32;
