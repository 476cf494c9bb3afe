import { readdir, readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { errnoOf } from '../errors/errors.ts';
import { isObject } from './json.ts';
import type { NetworkConfig } from './network-config.ts';

/** An address that the host-local plugin has given away: a file of that name. */
export interface Lease {
  readonly network: string;
  readonly address: string;
  readonly sandboxId: string;
  /** Empty where a plugin older than 0.8 wrote it. */
  readonly ifName: string;
}

/** Where host-local keeps them when its configuration does not say, or when another plugin calls it by itself. */
const usualDir = '/var/lib/cni/networks';

/** What host-local has given away in a network, whoever asked for it; nothing where another plugin gives addresses. */
export async function hostLocalLeases(network: NetworkConfig): Promise<Lease[]> {
  const folders = [...dataDirs(network)].map(dir => join(dir, network.name));
  return (await Promise.all(folders.map(folder => leasesIn(folder, network.name)))).flat();
}

function dataDirs({ plugins }: NetworkConfig): ReadonlySet<string> {
  const ipams = plugins.map(({ raw }) => raw['ipam']).filter(isObject);
  const named = ipams.flatMap(({ type, dataDir }) =>
    type === 'host-local' && typeof dataDir === 'string' && dataDir !== '' ? [dataDir] : [],
  );
  return new Set([...named, usualDir]);
}

async function leasesIn(folder: string, network: string): Promise<Lease[]> {
  const addresses = (await readdir(folder).catch(unlessGone([]))).filter(name => isIP(name) !== 0);
  const leases = await Promise.all(
    addresses.map(async address => {
      const [sandboxId = '', ifName = ''] = (await readFile(join(folder, address), 'utf8').catch(unlessGone('')))
        .split('\n')
        .map(line => line.trim());
      return { network, address, sandboxId, ifName };
    }),
  );
  // given back meanwhile, or just being written
  return leases.filter(({ sandboxId }) => sandboxId !== '');
}

const unlessGone =
  <T>(nothing: T) =>
  (error: unknown): T => {
    if (errnoOf(error) === 'ENOENT') return nothing;
    throw error;
  };
