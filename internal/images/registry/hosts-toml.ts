import { parse, TomlError } from 'smol-toml';
import { BerthError } from '../../errors/errors.ts';
import { type Capability, capabilities } from './host.ts';
import { TomlTable } from './toml-table.ts';

/** What the root of hosts.toml says of the server, and each `[host."URL"]` of its mirror. Paths as written. */
export interface HostSettings {
  readonly capabilities: readonly Capability[];
  readonly skipVerify: boolean;
  readonly ca: readonly string[];
  /** Certificate and key; one file with both is there twice. */
  readonly client: readonly (readonly [cert: string, key: string])[];
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** The URL's path is the whole of it: no `/v2` is added. */
  readonly overridePath: boolean;
  readonly connectTimeoutMs?: number;
}

export interface ConfiguredHost extends HostSettings {
  readonly url: URL;
}

export interface HostsFile {
  /** Absent: the registry by its own name. */
  readonly server?: URL;
  readonly own: HostSettings;
  /** In the order that they are tried, before the server. */
  readonly mirrors: readonly ConfiguredHost[];
}

/** Reads containerd's hosts.toml. FailedPrecondition names `what`, the key and what is wrong with it. */
export function parseHostsToml(text: string, what: string): HostsFile {
  const root = new TomlTable(parseToml(text, what), what);
  const server = root.string('server');
  const hosts = root.table('host');
  const mirrors = (hosts?.keys() ?? []).map(key => readMirror(hosts?.table(key), key, what));
  const own = readSettings(root);
  root.refuseRest();
  return { ...(server !== undefined && { server: readUrl(server, what, 'server') }), own, mirrors };
}

function parseToml(text: string, what: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const why = error.message.split('\n')[0]?.replace('Invalid TOML document: ', '');
    throw new BerthError('FailedPrecondition', `${what}: line ${error.line}: ${why}`, { cause: error });
  }
}

function readMirror(table: TomlTable | undefined, key: string, what: string): ConfiguredHost {
  const url = readUrl(key, what, `host.${JSON.stringify(key)}`);
  const settings = readSettings(table ?? new TomlTable({}, what));
  table?.refuseRest();
  return { url, ...settings };
}

function readSettings(table: TomlTable): HostSettings {
  const dialTimeout = table.string('dial_timeout');
  return {
    capabilities: readCapabilities(table),
    skipVerify: table.boolean('skip_verify') ?? false,
    ca: table.stringOrStrings('ca') ?? [],
    client: readClient(table),
    headers: readHeaders(table),
    overridePath: table.boolean('override_path') ?? false,
    ...(dialTimeout !== undefined && { connectTimeoutMs: readDuration(table, dialTimeout) }),
  };
}

function readCapabilities(table: TomlTable): readonly Capability[] {
  const names = table.strings('capabilities') ?? [];
  const unknown = names.find(name => !(capabilities as readonly string[]).includes(name));
  if (unknown !== undefined) throw table.bad('capabilities', `has "${unknown}"; expected "pull", "resolve" or "push"`);
  return names.length === 0 ? capabilities : capabilities.filter(name => names.includes(name));
}

function readClient(table: TomlTable): HostSettings['client'] {
  const value = table.take('client');
  const list = typeof value === 'string' ? [value] : (value ?? []);
  const expected = 'expected a file, a list of files, or a list of [certificate, key]';
  if (!Array.isArray(list)) throw table.bad('client', `is no list; ${expected}`);
  return list.map((item: unknown) => {
    const [cert, key, ...more] = typeof item === 'string' ? [item] : Array.isArray(item) ? (item as unknown[]) : [];
    const isPair = typeof cert === 'string' && cert !== '' && more.length === 0;
    if (!isPair || (key !== undefined && typeof key !== 'string'))
      throw table.bad('client', `is not right; ${expected}`);
    return [cert, key || cert] as const;
  });
}

const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/;
/** What the transport itself must say. */
const reservedHeader = /^(host|connection|content-length|transfer-encoding|range|accept|te|upgrade)$/i;

function readHeaders(table: TomlTable): HostSettings['headers'] {
  const header = table.table('header');
  const entries = (header?.keys() ?? []).map(name => {
    if (!headerName.test(name)) throw table.bad('header', `has ${JSON.stringify(name)}, which is no header's name`);
    if (reservedHeader.test(name)) throw table.bad('header', `has "${name}", which is not for a file to say`);
    const values = header?.stringOrStrings(name) ?? [];
    if (!values.every(value => headerValue.test(value))) throw table.bad('header', `has a bad value for "${name}"`);
    return [name.toLowerCase(), values] as const;
  });
  return Object.fromEntries(entries);
}

const unitsMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };
const maxConnectTimeoutMs = 300_000;

function readDuration(table: TomlTable, text: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(text) ?? [];
  const ms = Number(number) * (unitsMs[unit] ?? Number.NaN);
  if (ms > 0 && ms <= maxConnectTimeoutMs) return Math.ceil(ms);
  throw table.bad('dial_timeout', `is "${text}"; expected a time like "500ms", "10s" or "1m", at most 5m`);
}

function readUrl(text: string, what: string, key: string): URL {
  const url = URL.parse(text.includes('://') ? text : `https://${text}`);
  const isPlain =
    url &&
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === '';
  if (isPlain && !/\s/.test(text)) return url;
  const why = 'expected "https://HOST[:PORT][/PATH]" or "http://..." without user, query and fragment';
  throw new BerthError('FailedPrecondition', `${what}: "${key}" is no registry's URL; ${why}`);
}
