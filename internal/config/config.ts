import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, TomlError } from 'smol-toml';
import { BerthError, isCode } from '../errors/errors.ts';
import { entries } from './entries.ts';
import type { Values } from './field.ts';
import { keyLines } from './key-lines.ts';
import { isTable, type Problem, Reader, type Table } from './reader.ts';
import { schema } from './schema.ts';

export type Config = Values<typeof schema>;
export type HandlerConfig = Config['runtime']['handlers'][string];

/** Flags that were given, by name without the dashes; a list flag may come once or as a list. */
export type Overrides = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface ConfigSources {
  /** A TOML file; without one the defaults hold. */
  readonly file?: string | undefined;
  readonly overrides?: Overrides | undefined;
}

/** Reads the file and the flags over it; throws InvalidArgument with all that is wrong in either. */
export async function loadConfig({ file, overrides }: ConfigSources): Promise<Config> {
  return parseConfig(file === undefined ? '' : await readText(file), file, overrides);
}

async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof TypeError) {
      throw new BerthError('InvalidArgument', `config file "${file}" is not UTF-8 text`, { cause: error });
    }
    const wrapped = BerthError.wrap(error, `cannot read config file "${file}"`);
    if (!isCode(wrapped, 'NotFound')) throw wrapped;
    throw new BerthError('NotFound', `config file "${file}" does not exist; make one by berth config default`, {
      cause: error,
    });
  }
}

/** `fileName` is what errors call the text. */
export function parseConfig(toml: string, fileName?: string, overrides: Overrides = {}): Config {
  const source = fileName === undefined ? 'configuration' : `config file "${fileName}"`;
  const file = parseToml(toml, source);
  const flags = givenFlags(overrides);
  const reader = new Reader([...entries(schema)].map(({ key }) => key));
  // the reader builds by the schema that the type is made from
  const config = reader.table(schema, merge(file, flags), []) as Config;
  const problems = [...reader.problems, ...contradictions(config)];
  if (problems.length > 0) throw refusal(source, problems, origins(toml, flags));
  return freeze(resolveDerived(config));
}

function parseToml(toml: string, source: string): Table {
  try {
    return parse(toml, { unsafeKeyBehaviour: 'throw' });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [reason = ''] = error.message.replace('Invalid TOML document: ', '').split('\n');
    throw new BerthError('InvalidArgument', `${source}: line ${error.line}: ${reason}, at column ${error.column}`, {
      cause: error,
    });
  }
}

interface GivenFlag {
  readonly flag: string;
  /** Of one or two parts. */
  readonly key: string;
  readonly value: unknown;
}

function givenFlags(overrides: Overrides): GivenFlag[] {
  const given: GivenFlag[] = [];
  for (const { key, entry } of entries(schema)) {
    if (entry.kind !== 'field' || !entry.flag) continue;
    const value = overrides[entry.flag.name];
    if (value === undefined) continue;
    const wantsList = Array.isArray(entry.fallback) && !Array.isArray(value);
    given.push({ flag: entry.flag.name, key, value: wantsList ? [value] : value });
  }
  return given;
}

function merge(file: Table, flags: readonly GivenFlag[]): Table {
  const merged: Record<string, unknown> = { ...file };
  for (const { key, value } of flags) {
    const [table = '', inner] = key.split('.');
    const place = merged[table] ?? {};
    if (inner === undefined) merged[table] = value;
    else if (isTable(place)) merged[table] = { ...place, [inner]: value };
  }
  return merged;
}

function contradictions({ root, state, runtime, streaming, metrics }: Config): Problem[] {
  const problems: Problem[] = [];
  if (root === state) {
    problems.push({ key: 'state', sentence: `"state" and "root" are both "${root}"; expected two folders` });
  }
  if (!Object.hasOwn(runtime.handlers, runtime.default)) {
    const sentence = `"runtime.default" is "${runtime.default}"; expected one of the handlers ${Object.keys(runtime.handlers).join(', ')}`;
    problems.push({ key: 'runtime.default', sentence });
  }
  for (const [section, tls] of Object.entries({ streaming, metrics })) {
    const sentence = tlsContradiction(section, tls);
    if (sentence !== undefined) problems.push({ key: `${section}.tls`, sentence });
  }
  for (const [name, { noShim }] of Object.entries(runtime.handlers)) {
    if (!noShim) continue;
    const key = `runtime.handlers.${name}.no_shim`;
    problems.push({ key, sentence: `"${key}" is true; that is not available in this version, leave it false` });
  }
  return problems;
}

function tlsContradiction(
  section: string,
  { tls, certFile, keyFile }: Pick<Config['streaming'], 'tls' | 'certFile' | 'keyFile'>,
): string | undefined {
  const hasFiles = certFile !== '' && keyFile !== '';
  const hasAFile = certFile !== '' || keyFile !== '';
  if (tls === 'files' ? hasFiles : !hasAFile) return undefined;
  return `"${section}.tls" is "${tls}"; expected "files" with cert_file and key_file, or neither of them`;
}

/** Fills in what follows from other keys. */
export function resolveDerived(config: Config): Config {
  return { ...config, cni: { ...config.cni, cacheDir: config.cni.cacheDir || join(config.root, 'cni') } };
}

/** Where a key was set: a line or a flag. */
function origins(toml: string, flags: readonly GivenFlag[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, line] of keyLines(toml)) found.set(key, `line ${line}`);
  for (const { key, flag } of flags) found.set(key, `--${flag}`);
  return found;
}

function refusal(source: string, problems: readonly Problem[], from: ReadonlyMap<string, string>): BerthError {
  const sentences = problems.map(({ key, sentence }) => (from.has(key) ? `${from.get(key)}: ${sentence}` : sentence));
  const [first = ''] = sentences;
  if (sentences.length === 1) return new BerthError('InvalidArgument', `${source}: ${first}`);
  return new BerthError('InvalidArgument', `${source} has ${sentences.length} errors`, {
    detail: sentences.join('\n'),
  });
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}
