import { isPinned } from '../host/namespaces.ts';
import { capabilityArgs } from './capability-args.ts';
import { cniArgs } from './cni-args.ts';
import type { JsonObject } from './json.ts';
import type { NetworkConfig } from './network-config.ts';
import type { PodNetworkRequest } from './pod-network-request.ts';

/** One attachment of a sandbox to a network, as it was asked for: DEL and CHECK must repeat what ADD was given. */
export interface AttachmentRecord {
  readonly sandboxId: string;
  readonly ifName: string;
  readonly netnsPath: string;
  readonly network: NetworkConfig;
  readonly args: string;
  readonly capabilityArgs: JsonObject;
  /** Absent while ADD has not succeeded. */
  readonly result?: JsonObject;
}

/** `index` is the network's place: the interface is eth0, eth1, ... */
export const newRecord = (pod: PodNetworkRequest, network: NetworkConfig, index: number): AttachmentRecord => ({
  sandboxId: pod.sandboxId,
  ifName: `eth${index}`,
  netnsPath: pod.netnsPath,
  network,
  args: cniArgs(pod),
  capabilityArgs: capabilityArgs(pod),
});

/**
 * The record as DEL is to be given it: without the namespace when that is gone. After a reboot its path is an empty
 * file that nothing is mounted on, and plugins refuse it.
 */
export async function whileNamespaceLasts(record: AttachmentRecord): Promise<AttachmentRecord> {
  return (await isPinned(record.netnsPath)) ? record : { ...record, netnsPath: '' };
}
