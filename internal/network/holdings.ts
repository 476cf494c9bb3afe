import { links } from '../host/links.ts';
import type { AttachmentRecord } from './attachment-record.ts';
import type { AttachmentStore } from './attachment-store.ts';
import { podAddresses, toResult } from './cni-result.ts';
import { hostLocalLeases, type Lease } from './host-local.ts';
import type { NetworkConfig } from './network-config.ts';

/** What CNI holds for a sandbox in one network, until a DEL gives it back. */
export interface Holding {
  readonly sandboxId: string;
  /** Empty where the record of the attachment cannot be read. */
  readonly network: string;
  /** In the pod. */
  readonly ifName: string;
  readonly addresses: readonly string[];
  /** The host's ends of its links, as far as they stand. */
  readonly links: readonly string[];
  /** By a record of this agent. Else only host-local's address tells of it, which may be another runtime's. */
  readonly recorded: boolean;
}

/** What the records of this agent tell, and host-local's addresses in their networks and in those given. */
export async function readHoldings(store: AttachmentStore, networks: readonly NetworkConfig[]): Promise<Holding[]> {
  const ids = await store.sandboxIds();
  const records = (await Promise.all(ids.map(id => store.read(id)))).flat();
  const byName = new Map([...records.map(({ network }) => network), ...networks].map(one => [one.name, one]));
  const leases = (await Promise.all([...byName.values()].map(hostLocalLeases))).flat();
  const standing = links();
  const readable = new Set(records.map(({ sandboxId }) => sandboxId));
  return [
    ...records.map(record => holdingOf(record, leases, standing)),
    ...ids.filter(id => !readable.has(id)).map(id => unreadable(id, leases)),
    ...leases.filter(({ sandboxId }) => !ids.includes(sandboxId)).map(unrecorded),
  ];
}

function holdingOf(record: AttachmentRecord, leases: readonly Lease[], standing: ReadonlySet<string>): Holding {
  const { sandboxId, ifName, network } = record;
  const held = { sandboxId, network: network.name, ifName, recorded: true };
  // an ADD that has not answered may have taken an address all the same
  if (!record.result) return { ...held, addresses: addressesOf(sandboxId, leases), links: [] };
  const result = toResult(record.result, network.cniVersion);
  const onHost = result.interfaces.filter(({ sandbox, name }) => sandbox === '' && standing.has(name));
  return { ...held, addresses: podAddresses(result), links: onHost.map(({ name }) => name) };
}

const unreadable = (sandboxId: string, leases: readonly Lease[]): Holding => ({
  ...{ sandboxId, network: '', ifName: '', links: [], recorded: true },
  addresses: addressesOf(sandboxId, leases),
});

const unrecorded = ({ address, ...lease }: Lease): Holding => ({
  ...lease,
  ...{ addresses: [address], links: [], recorded: false },
});

const addressesOf = (id: string, leases: readonly Lease[]): string[] =>
  leases.filter(({ sandboxId }) => sandboxId === id).map(({ address }) => address);
