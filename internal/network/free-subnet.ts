import { BerthError } from '../errors/errors.ts';

/** First and last address, both included. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/**
 * Chooses a private IPv4 subnet that no route of the host leads into.
 * @param routes the text of /proc/net/route
 */
export function freeSubnet(routes: string): string {
  const taken = routes
    .split('\n')
    .slice(1)
    .map(toRange)
    .filter(range => range !== undefined);
  const free = candidates().find(subnet => !taken.some(range => overlaps(range, cidrRange(subnet))));
  if (free) return free;
  throw new BerthError('ResourceExhausted', 'every private subnet for pods is routed on this host: name one yourself');
}

/** Kubernetes' own defaults (10.96.0.0/12 for services, 10.244.0.0/16) and those of Docker and Podman are left out. */
function candidates(): string[] {
  const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return [
    ...upTo(64, 87)
      .map(second => `10.${second}.0.0/16`)
      .reverse(),
    ...upTo(20, 31).map(second => `172.${second}.0.0/16`),
    ...upTo(100, 250).map(third => `192.168.${third}.0/24`),
  ];
}

/** A line is interface, destination, gateway, flags, ..., mask at 7; addresses are little-endian hex. */
function toRange(line: string): Range | undefined {
  const fields = line.trim().split(/\s+/);
  const destination = hostOrder(fields[1]);
  const mask = hostOrder(fields[7]);
  // the default route leads everywhere, so it says nothing
  if (destination === undefined || !mask) return undefined;
  return { first: destination, last: destination + (0xffff_ffff - mask) };
}

function hostOrder(hex: string | undefined): number | undefined {
  return hex !== undefined && /^[0-9A-Fa-f]{8}$/.test(hex) ? Buffer.from(hex, 'hex').readUInt32LE() : undefined;
}

function cidrRange(subnet: string): Range {
  const [address = '', prefix = ''] = subnet.split('/');
  const first = address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
  return { first, last: first + 2 ** (32 - Number(prefix)) - 1 };
}

const overlaps = (one: Range, other: Range): boolean => one.first <= other.last && other.first <= one.last;
