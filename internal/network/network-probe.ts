import { BerthError } from '../errors/errors.ts';
import type { CniVersion } from './cni-version.ts';
import type { NetworkConfig } from './network-config.ts';
import type { PluginChain } from './plugin-chain.ts';
import type { CallOptions, Plugins } from './plugins.ts';

export interface ProbedNetwork {
  /** In the version that is spoken with its plugins. */
  readonly network: NetworkConfig;
  /** Why it cannot serve an ADD now. */
  readonly problem?: BerthError;
}

/** Asks the plugins of a network whether they are there, which version they speak and whether they can serve. */
export async function probeNetwork(
  declared: NetworkConfig,
  plugins: Plugins,
  chain: PluginChain,
  options: CallOptions,
): Promise<ProbedNetwork> {
  let network = declared;
  try {
    network = { ...declared, cniVersion: await negotiate(declared, plugins, options) };
    await chain.status(network, options);
    return { network };
  } catch (error) {
    return { network, problem: BerthError.from(error) };
  }
}

/** The newest version that the configuration declares and every plugin speaks, as far as the plugins tell. */
async function negotiate(network: NetworkConfig, plugins: Plugins, options: CallOptions): Promise<CniVersion> {
  let common = network.cniVersions;
  for (const { type } of network.plugins) {
    const supported = await plugins.supportedVersions(type, options);
    if (!supported) continue;
    const left = common.filter(version => supported.includes(version));
    if (left.length === 0) throw disagreement(network, type, common, supported);
    common = left;
  }
  return common[0] ?? network.cniVersion;
}

function disagreement(
  network: NetworkConfig,
  type: string,
  wanted: readonly CniVersion[],
  supported: readonly CniVersion[],
): BerthError {
  return new BerthError(
    'FailedPrecondition',
    `CNI plugin "${type}" of network "${network.name}" speaks ${supported.join(', ')}, wanted ${wanted.join(' or ')}`,
  );
}
