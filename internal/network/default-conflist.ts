import type { JsonObject } from './json.ts';
import { requireInterfaceName, requireNetworkName } from './names.ts';

export interface DefaultConflistOptions {
  /** One for each family at most: `10.85.0.0/16`, `fd85::/64`. */
  readonly subnets: readonly string[];
  /** Where host-local keeps which address is whose. */
  readonly dataDir: string;
  /** Default `berth`. */
  readonly name?: string;
  /** At most 15 bytes; default `berth0`. */
  readonly bridge?: string;
}

/** The bridge network of berth, for a machine that has none: as an object for a `.conflist` file. */
export function defaultConflist(options: DefaultConflistOptions): JsonObject {
  const { subnets, dataDir, name = 'berth', bridge = 'berth0' } = options;
  const routes = subnets.map(subnet => ({ dst: subnet.includes(':') ? '::/0' : '0.0.0.0/0' }));
  const ipam = { type: 'host-local', dataDir, ranges: subnets.map(subnet => [{ subnet }]), routes };
  return {
    cniVersion: '1.0.0',
    name: requireNetworkName(name),
    // the CHECK of portmap 1.1.1 looks for IPv4's rules among IPv6's and fails wherever a port is mapped
    disableCheck: true,
    plugins: [
      { type: 'bridge', bridge: requireInterfaceName(bridge), isGateway: true, ipMasq: true, hairpinMode: true, ipam },
      { type: 'portmap', capabilities: { portMappings: true }, snat: true },
    ],
  };
}
