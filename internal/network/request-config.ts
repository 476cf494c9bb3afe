import { newestCniVersion } from './cni-version.ts';
import type { JsonObject } from './json.ts';
import type { NetworkConfig, PluginConfig } from './network-config.ts';

export interface ValidAttachment {
  readonly containerID: string;
  readonly ifname: string;
}

export interface RequestExtras {
  readonly prevResult?: JsonObject | undefined;
  readonly capabilityArgs?: JsonObject | undefined;
  /** GC: what is still in use. */
  readonly validAttachments?: readonly ValidAttachment[];
}

/**
 * What one plugin gets on stdin. Source: CNI spec 1.1, "Deriving request configuration". The list of valid
 * attachments goes under both keys, because plugins built on libcni before 1.3 read the shorter one.
 */
export function requestConfig(network: NetworkConfig, plugin: PluginConfig, extras: RequestExtras = {}): JsonObject {
  const { prevResult, capabilityArgs = {}, validAttachments } = extras;
  const asked = Object.entries(capabilityArgs).filter(([name]) => plugin.capabilities.includes(name));
  return {
    ...Object.fromEntries(Object.entries(plugin.raw).filter(([key]) => !isReserved(key))),
    cniVersion: network.cniVersion,
    name: network.name,
    ...(asked.length > 0 && { runtimeConfig: Object.fromEntries(asked) }),
    ...(prevResult && { prevResult }),
    ...(validAttachments && {
      'cni.dev/valid-attachments': validAttachments,
      'cni.dev/attachments': validAttachments,
    }),
  };
}

export const versionRequest: JsonObject = { cniVersion: newestCniVersion };

const isReserved = (key: string): boolean =>
  key === 'capabilities' || key === 'prevResult' || key.startsWith('cni.dev/');
