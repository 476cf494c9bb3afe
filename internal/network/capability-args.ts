import type { JsonObject } from './json.ts';
import type { NetworkConfig } from './network-config.ts';
import type { PodNetworkRequest, PortMapping } from './pod-network-request.ts';

/** What the pod asks, by the capability that serves it; only what is asked. Source: CNI's CONVENTIONS.md. */
export function capabilityArgs(pod: PodNetworkRequest): JsonObject {
  const mapped = (pod.portMappings ?? []).filter(mapping => mapping.hostPort > 0);
  return {
    ...(mapped.length > 0 && { portMappings: mapped.map(toPortMapping) }),
    ...(pod.bandwidth && { bandwidth: pod.bandwidth }),
    ...(pod.dns && { dns: pod.dns }),
    ...(pod.ipRanges?.length && { ipRanges: pod.ipRanges }),
    ...(pod.cgroupPath && { cgroupPath: pod.cgroupPath }),
    ...(pod.aliases?.length && { aliases: pod.aliases }),
  };
}

/** What is asked and no plugin of the networks declares: it would be dropped without a word. */
export function unservedCapabilities(asked: JsonObject, networks: readonly NetworkConfig[]): string[] {
  const served = new Set(networks.flatMap(network => network.plugins.flatMap(plugin => plugin.capabilities)));
  return Object.keys(asked).filter(capability => !served.has(capability));
}

function toPortMapping({ hostPort, containerPort, protocol, hostIp }: PortMapping): JsonObject {
  return { hostPort, containerPort, protocol, ...(hostIp && { hostIP: hostIp }) };
}
