import { readdir, readFile, stat } from 'node:fs/promises';
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
 * passed over. Throws what keeps the folder itself from being read, NotFound when it is not there.
 */
export async function loadNetworks(dir: string, max: number): Promise<LoadedNetworks> {
  const networks: NetworkConfig[] = [];
  const errors: BerthError[] = [];
  for (const path of await configFiles(dir, ['.conflist', '.conf', '.json'])) {
    if (networks.length === max) break;
    try {
      networks.push(distinct(await loadNetwork(dir, path), networks));
    } catch (error) {
      errors.push(BerthError.from(error));
    }
  }
  return { networks, errors };
}

async function loadNetwork(dir: string, path: string): Promise<NetworkConfig> {
  const network = parseNetworkConfig(await source(path));
  if (network.loadOnlyInlinedPlugins) return network;
  const plugins = [...network.plugins, ...(await siblingPlugins(join(dir, network.name)))];
  if (plugins.length > 0) return { ...network, plugins };
  throw new BerthError('InvalidArgument', `network configuration "${path}" has no "plugins"`);
}

/** Since 1.1, `<folder>/<network>/*.conf` adds plugins to the end of the network's list. */
async function siblingPlugins(dir: string): Promise<PluginConfig[]> {
  const paths = await configFiles(dir, ['.conf']).catch((error: unknown) => {
    if (BerthError.from(error).code === 'NotFound') return [];
    throw error;
  });
  const sources = await Promise.all(paths.map(source));
  return sources.map(({ path, text }) => {
    const what = `plugin configuration "${path}"`;
    return parsePlugin(parseObject(text, what), what);
  });
}

function distinct(network: NetworkConfig, others: readonly NetworkConfig[]): NetworkConfig {
  const twin = others.find(other => other.name === network.name);
  if (!twin) return network;
  const what = `network configuration "${network.file}" has the name "${network.name}" of "${twin.file}"`;
  throw new BerthError('InvalidArgument', `${what}: rename one of them`);
}

async function configFiles(dir: string, endings: readonly string[]): Promise<string[]> {
  const names = await readdir(dir).catch((error: unknown) => {
    if (errnoOf(error) !== 'ENOENT') throw BerthError.wrap(error, `CNI configuration folder "${dir}" is unreadable`);
    throw new BerthError('NotFound', `CNI configuration folder "${dir}" does not exist`, { cause: error });
  });
  return names
    .filter(name => endings.includes(extname(name)))
    .map(name => join(dir, name))
    .sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}

async function source(path: string): Promise<SourceFile> {
  const found = await stat(path).catch((error: unknown) => {
    throw BerthError.wrap(error, `network configuration "${path}" is unreadable`);
  });
  if (!found.isFile() || found.size > maxFileBytes) {
    throw new BerthError(
      'InvalidArgument',
      `network configuration "${path}" is no file of at most ${maxFileBytes} bytes`,
    );
  }
  return { path, text: await readFile(path, 'utf8') };
}
