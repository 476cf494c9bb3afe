import { readdir, readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { unless } from '../errors/errors.ts';
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
  const names = (await readdir(folder).catch(unless('ENOENT'))) ?? [];
  const leases = await Promise.all(
    names
      .filter(name => isIP(name) !== 0)
      .map(async address => {
        const text = (await readFile(join(folder, address), 'utf8').catch(unless('ENOENT'))) ?? '';
        const [sandboxId = '', ifName = ''] = text.split('\n').map(line => line.trim());
        return { network, address, sandboxId, ifName };
      }),
  );
  // given back meanwhile, or just being written
  return leases.filter(({ sandboxId }) => sandboxId !== '');
}
