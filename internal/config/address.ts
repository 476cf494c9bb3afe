import { BerthError } from '../errors/errors.ts';

const unixScheme = 'unix://';
// sun_path has 108 bytes, one of them for the NUL
const maxSocketPath = 107;

export interface HostPort {
  readonly host: string;
  readonly port: number;
}

/** `127.0.0.1:9464`, `[::1]:9464`, `localhost:0`. */
export function parseHostPort(address: string): HostPort {
  const parsed = splitHostPort(address);
  if (!parsed) throw new BerthError('InvalidArgument', `"${address}" is no address, HOST:PORT is wanted`);
  return parsed;
}

export const isHostPort = (address: string): boolean => splitHostPort(address) !== undefined;

function splitHostPort(address: string): HostPort | undefined {
  const match = /^(?:\[(?<ip6>[0-9a-fA-F:.]+)\]|(?<host>[A-Za-z0-9.-]+)):(?<port>\d{1,5})$/.exec(address);
  const { ip6, host = ip6, port } = match?.groups ?? {};
  return host !== undefined && Number(port) <= 65_535 ? { host, port: Number(port) } : undefined;
}

/** Whether only this machine can connect to it. */
export const isLoopback = (host: string): boolean => /^(127\.|::1$|localhost$)/.test(host);

export const isAbsolutePath = (path: string): boolean =>
  path.startsWith('/') && !path.includes('\0') && !path.split('/').includes('..');

export function isUnixAddress(address: string): boolean {
  const path = address.slice(unixScheme.length);
  return address.startsWith(unixScheme) && isAbsolutePath(path) && Buffer.byteLength(path) <= maxSocketPath;
}

/** The socket's path in `unix:///run/berth/berth.sock`. */
export function socketPath(address: string): string {
  if (isUnixAddress(address)) return address.slice(unixScheme.length);
  throw new BerthError('InvalidArgument', `"${address}" is no socket, unix:///PATH of at most 107 bytes is wanted`);
}
