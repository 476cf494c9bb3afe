import { BerthError } from '../errors/errors.ts';
import { type CniVersion, declaredVersions } from './cni-version.ts';
import { isObject, type JsonObject, parseObject } from './json.ts';
import { requireNetworkName, requirePluginType } from './names.ts';

export interface PluginConfig {
  /** The file name of the plugin's binary. */
  readonly type: string;
  /** The capabilities it declares, by name. */
  readonly capabilities: readonly string[];
  /** The whole object as written, which goes to the plugin. */
  readonly raw: JsonObject;
}

export interface NetworkConfig {
  readonly name: string;
  /** Where it was read from. */
  readonly file: string;
  /** The version spoken with its plugins. */
  readonly cniVersion: CniVersion;
  /** Every version it declares, newest first. */
  readonly cniVersions: readonly CniVersion[];
  readonly disableCheck: boolean;
  readonly disableGC: boolean;
  /** True when the sibling folder named as the network adds no plugins. */
  readonly loadOnlyInlinedPlugins: boolean;
  /** In the order of ADD. */
  readonly plugins: readonly PluginConfig[];
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads a network configuration: a list (`.conflist`) or the older single plugin (`.conf`, `.json`).
 * Source: CNI spec 1.1, section 1. Throws InvalidArgument that names the file.
 */
export function parseNetworkConfig(source: SourceFile): NetworkConfig {
  const what = `network configuration "${source.path}"`;
  try {
    const config = parseObject(source.text, what);
    return source.path.endsWith('.conflist')
      ? parseList(config, source.path, what)
      : parseSingle(config, source.path, what);
  } catch (error) {
    const { message } = BerthError.from(error);
    throw message.startsWith(what) ? error : BerthError.wrap(error, what);
  }
}

/** Reads one plugin of a network, as it stands in a list or in a file of the network's sibling folder. */
export function parsePlugin(raw: unknown, what: string): PluginConfig {
  if (!isObject(raw)) throw new BerthError('InvalidArgument', `${what} is not a JSON object`);
  const { type, capabilities = {} } = raw;
  if (typeof type !== 'string') throw new BerthError('InvalidArgument', `${what} has no "type"`);
  if (!isObject(capabilities)) {
    throw new BerthError('InvalidArgument', `${what} has "capabilities" that are not a JSON object`);
  }
  const declared = Object.keys(capabilities).filter(name => capabilities[name] === true);
  return { type: requirePluginType(type), capabilities: declared, raw };
}

/** The configuration as a list in one version: what is kept to delete by, and reads back to the same. */
export function renderNetworkConfig(network: NetworkConfig): JsonObject {
  return {
    cniVersion: network.cniVersion,
    name: network.name,
    disableCheck: network.disableCheck,
    disableGC: network.disableGC,
    loadOnlyInlinedPlugins: true,
    plugins: network.plugins.map(plugin => plugin.raw),
  };
}

function parseList(config: JsonObject, file: string, what: string): NetworkConfig {
  const { plugins } = config;
  const loadOnlyInlinedPlugins = flag(config, 'loadOnlyInlinedPlugins', what);
  if (plugins === undefined && loadOnlyInlinedPlugins) {
    throw new BerthError('InvalidArgument', `${what} sets "loadOnlyInlinedPlugins" and has no "plugins"`);
  }
  if (plugins !== undefined && (!Array.isArray(plugins) || plugins.length === 0)) {
    throw new BerthError('InvalidArgument', `${what} has "plugins" that are not a list of at least one plugin`);
  }
  return {
    ...common(config, file, what),
    loadOnlyInlinedPlugins,
    plugins: (plugins ?? []).map((raw, index) => parsePlugin(raw, `${what}: plugin ${index + 1}`)),
  };
}

function parseSingle(config: JsonObject, file: string, what: string): NetworkConfig {
  const { type, plugins } = config;
  if (type === undefined && plugins !== undefined) {
    throw new BerthError('InvalidArgument', `${what} has a list of plugins: give the file the ending ".conflist"`);
  }
  return { ...common(config, file, what), loadOnlyInlinedPlugins: true, plugins: [parsePlugin(config, what)] };
}

function common(config: JsonObject, file: string, what: string) {
  const { name } = config;
  if (typeof name !== 'string') throw new BerthError('InvalidArgument', `${what} has no "name"`);
  const versions = declaredVersions(config, what);
  return {
    name: requireNetworkName(name),
    file,
    cniVersion: versions[0] ?? '0.1.0',
    cniVersions: versions,
    disableCheck: flag(config, 'disableCheck', what),
    disableGC: flag(config, 'disableGC', what),
  };
}

/** Booleans were strings in the wild before the specification gave them a type, and libcni takes both. */
function flag(config: JsonObject, key: string, what: string): boolean {
  const value = config[key] ?? false;
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.toLowerCase() : undefined;
  if (word === 'true' || word === 'false') return word === 'true';
  throw new BerthError('InvalidArgument', `${what} has a "${key}" that is neither true nor false`);
}
