import { BerthError } from '../errors/errors.ts';
import type { AttachmentRecord } from './attachment-record.ts';
import { type CniResult, parseResult } from './cni-result.ts';
import { isAtLeast } from './cni-version.ts';
import type { JsonObject } from './json.ts';
import type { NetworkConfig, PluginConfig } from './network-config.ts';
import { invalidEnvironment, PluginError, unknownContainer } from './plugin-failure.ts';
import type { CallOptions, Command, Plugins } from './plugins.ts';
import { type RequestExtras, requestConfig, type ValidAttachment } from './request-config.ts';

/** The verbs over all plugins of a network. Source: CNI spec 1.1, section 3. */
export class PluginChain {
  readonly #plugins: Plugins;

  constructor(plugins: Plugins) {
    this.#plugins = plugins;
  }

  /** Throws when a plugin's binary is missing: a chain that cannot be run whole had better not begin. */
  locate(network: NetworkConfig): void {
    try {
      for (const { type } of network.plugins) this.#plugins.find(type);
    } catch (error) {
      throw BerthError.wrap(error, `network "${network.name}" cannot be used`);
    }
  }

  /** Whether it can be run whole. */
  isThere(network: NetworkConfig): boolean {
    try {
      this.locate(network);
      return true;
    } catch {
      return false;
    }
  }

  /** Each plugin gets the result of the one before it; that of the last is the network's. */
  async add(record: AttachmentRecord, options: CallOptions): Promise<CniResult> {
    let result: CniResult | undefined;
    for (const plugin of record.network.plugins) {
      const printed = await this.#attachmentCall('ADD', record, plugin, result?.raw, options);
      result = readResult(printed, record.network, plugin);
    }
    if (result) return result;
    throw new BerthError('FailedPrecondition', `network "${record.network.name}" has no plugins`);
  }

  /** Versions before 0.4.0 know neither CHECK nor a previous result on DEL. */
  async check(record: AttachmentRecord, options: CallOptions): Promise<void> {
    const { network, result } = record;
    if (network.disableCheck || !isAtLeast(network.cniVersion, '0.4.0')) return;
    for (const plugin of network.plugins) await this.#attachmentCall('CHECK', record, plugin, result, options);
  }

  /** In reverse; the first failure ends it, so that the whole chain is deleted again next time. */
  async del(record: AttachmentRecord, options: CallOptions): Promise<void> {
    const prevResult = isAtLeast(record.network.cniVersion, '0.4.0') ? record.result : undefined;
    for (const plugin of record.network.plugins.toReversed()) {
      await this.#attachmentCall('DEL', record, plugin, prevResult, options).catch(forgive(unknownContainer));
    }
  }

  async status(network: NetworkConfig, options: CallOptions): Promise<void> {
    if (!isAtLeast(network.cniVersion, '1.1.0')) return;
    for (const plugin of network.plugins) await this.#networkCall('STATUS', network, plugin, {}, options);
  }

  /** Asks every plugin, whatever the ones before it answered; returns their errors. */
  async gc(network: NetworkConfig, valid: readonly ValidAttachment[], options: CallOptions): Promise<BerthError[]> {
    if (network.disableGC || !isAtLeast(network.cniVersion, '1.1.0')) return [];
    const errors: BerthError[] = [];
    for (const plugin of network.plugins) {
      await this.#networkCall('GC', network, plugin, { validAttachments: valid }, options).catch((error: unknown) => {
        errors.push(BerthError.from(error));
      });
    }
    return errors;
  }

  /** A plugin that cannot tell its versions may not know these verbs either, which is no fault of the network. */
  async #networkCall(
    command: 'STATUS' | 'GC',
    network: NetworkConfig,
    plugin: PluginConfig,
    extras: RequestExtras,
    options: CallOptions,
  ): Promise<void> {
    const config = requestConfig(network, plugin, extras);
    const call = { command, type: plugin.type, network: network.name, config };
    await this.#plugins.call(call, options).catch(forgive(invalidEnvironment));
  }

  #attachmentCall(
    command: Command,
    record: AttachmentRecord,
    plugin: PluginConfig,
    prevResult: JsonObject | undefined,
    options: CallOptions,
  ): Promise<string> {
    const { network, capabilityArgs } = record;
    const variables = {
      CNI_CONTAINERID: record.sandboxId,
      CNI_NETNS: record.netnsPath,
      CNI_IFNAME: record.ifName,
      CNI_ARGS: record.args,
    };
    const config = requestConfig(network, plugin, { prevResult, capabilityArgs });
    return this.#plugins.call({ command, type: plugin.type, network: network.name, config, variables }, options);
  }
}

function readResult(printed: string, network: NetworkConfig, plugin: PluginConfig): CniResult {
  try {
    return parseResult(printed, network.cniVersion);
  } catch (error) {
    const { message } = BerthError.from(error);
    const detail = printed.slice(0, 4096);
    const what = `CNI plugin "${plugin.type}" of network "${network.name}" failed to ADD: ${message}`;
    throw new BerthError('Internal', what, { cause: error, detail });
  }
}

const forgive = (cniCode: number) => (error: unknown) => {
  if (!(error instanceof PluginError && error.cniCode === cniCode)) throw error;
};
