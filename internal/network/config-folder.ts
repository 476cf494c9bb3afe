import { existsSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { BerthError, errnoOf } from '../errors/errors.ts';
import { parseObject } from './json.ts';
import {
  type NetworkConfig,
  type PluginConfig,
  parseNetworkConfig,
  parsePlugin,
  type SourceFile,
} from './network-config.ts';

export interface LoadedNetworks {
  /** In the order of their file names; never more than asked for. */
  readonly networks: readonly NetworkConfig[];
  /** Of the files that were passed over to find them. */
  readonly errors: readonly BerthError[];
}

const maxFileBytes = 1 << 20;

/**
 * Loads the first `max` good networks of a CNI configuration folder, file names in byte order; a broken file is
 * passed over. Throws what keeps the folder itself from being read, NotFound when it is not there. Read at once on the
 * event loop: it is looked at every second, and the thread pool takes five times as long for files so small.
 */
export function loadNetworks(dir: string, max: number): LoadedNetworks {
  const networks: NetworkConfig[] = [];
  const errors: BerthError[] = [];
  for (const path of configFiles(dir, ['.conflist', '.conf', '.json'])) {
    if (networks.length === max) break;
    try {
      networks.push(distinct(loadNetwork(dir, path), networks));
    } catch (error) {
      errors.push(BerthError.from(error));
    }
  }
  return { networks, errors };
}

function loadNetwork(dir: string, path: string): NetworkConfig {
  const network = parseNetworkConfig(source(path));
  if (network.loadOnlyInlinedPlugins) return network;
  const plugins = [...network.plugins, ...siblingPlugins(join(dir, network.name))];
  if (plugins.length > 0) return { ...network, plugins };
  throw new BerthError('InvalidArgument', `network configuration "${path}" has no "plugins"`);
}

/** Since 1.1, `<folder>/<network>/*.conf` adds plugins to the end of the network's list. */
function siblingPlugins(dir: string): PluginConfig[] {
  if (!existsSync(dir)) return [];
  return configFiles(dir, ['.conf']).map(path => {
    const what = `plugin configuration "${path}"`;
    return parsePlugin(parseObject(source(path).text, what), what);
  });
}

function distinct(network: NetworkConfig, others: readonly NetworkConfig[]): NetworkConfig {
  const twin = others.find(other => other.name === network.name);
  if (!twin) return network;
  const what = `network configuration "${network.file}" has the name "${network.name}" of "${twin.file}"`;
  throw new BerthError('InvalidArgument', `${what}: rename one of them`);
}

function configFiles(dir: string, endings: readonly string[]): string[] {
  return namesIn(dir)
    .filter(name => endings.includes(extname(name)))
    .map(name => join(dir, name))
    .sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw BerthError.wrap(error, `CNI configuration folder "${dir}" is unreadable`);
    throw new BerthError('NotFound', `CNI configuration folder "${dir}" does not exist`, { cause: error });
  }
}

function source(path: string): SourceFile {
  const found = statOf(path);
  if (!found.isFile() || found.size > maxFileBytes) {
    throw new BerthError(
      'InvalidArgument',
      `network configuration "${path}" is no file of at most ${maxFileBytes} bytes`,
    );
  }
  return { path, text: readFileSync(path, 'utf8') };
}

function statOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw BerthError.wrap(error, `network configuration "${path}" is unreadable`);
  }
}
