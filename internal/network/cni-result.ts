import { isIP } from 'node:net';
import { BerthError } from '../errors/errors.ts';
import type { CniVersion } from './cni-version.ts';
import { isObject, isStrings, type JsonObject, parseObject } from './json.ts';

export interface CniInterface {
  readonly name: string;
  readonly mac: string;
  /** The network namespace it is in; empty on the host. */
  readonly sandbox: string;
}

export interface CniIp {
  /** Without the prefix. */
  readonly address: string;
  readonly prefixLength: number;
  readonly gateway: string | undefined;
  /** Index into the interfaces. */
  readonly interface: number | undefined;
}

export interface CniRoute {
  readonly dst: string;
  readonly gw: string | undefined;
}

export interface CniDns {
  readonly nameservers: readonly string[];
  readonly domain: string;
  readonly search: readonly string[];
  readonly options: readonly string[];
}

export interface CniResult {
  readonly interfaces: readonly CniInterface[];
  readonly ips: readonly CniIp[];
  readonly routes: readonly CniRoute[];
  readonly dns: CniDns;
  /** As the plugin printed it, with its version: what the next plugin gets as `prevResult`. */
  readonly raw: JsonObject;
}

/**
 * Reads what a plugin printed on a successful ADD, of any version of the specification (0.1 and 0.2 have `ip4` and
 * `ip6`, later ones `ips`). A result without a version is of the version asked for. Throws InvalidArgument.
 */
export function parseResult(output: string, asked: CniVersion): CniResult {
  return toResult(parseObject(output, 'the result'), asked);
}

/** The same of what was kept of it. */
export function toResult(printed: JsonObject, asked: CniVersion): CniResult {
  const { cniVersion, ip4, ip6, dns } = printed;
  const raw: JsonObject = { ...printed, cniVersion: cniVersion || asked };
  const interfaces = objects(raw, 'interfaces').map(toInterface);
  const dual = [ip4, ip6].filter(isObject);
  const ips = [...dual.map(entry => toIp({ ...entry, address: text(entry, 'ip') })), ...objects(raw, 'ips').map(toIp)];
  const stray = ips.find(ip => ip.interface !== undefined && !interfaces[ip.interface]);
  if (stray) throw invalid(`address "${stray.address}" is of interface ${stray.interface}, which is not listed`);
  const routes = [...dual.flatMap(entry => objects(entry, 'routes')), ...objects(raw, 'routes')].map(toRoute);
  return { interfaces, ips, routes, dns: toDns(dns), raw };
}

/** The addresses of the pod itself, in the plugin's order; those of the host's interfaces are left out. */
export function podAddresses(result: CniResult): string[] {
  const inPod = (index: number | undefined) => index === undefined || result.interfaces[index]?.sandbox !== '';
  return [...new Set(result.ips.filter(ip => inPod(ip.interface)).map(ip => ip.address))];
}

function toInterface(entry: JsonObject): CniInterface {
  return { name: text(entry, 'name'), mac: text(entry, 'mac'), sandbox: text(entry, 'sandbox') };
}

function toIp(entry: JsonObject): CniIp {
  const [address = '', prefix = ''] = text(entry, 'address').split('/');
  const family = isIP(address);
  const prefixLength = /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
  if (family === 0 || !(prefixLength <= (family === 4 ? 32 : 128))) {
    throw invalid(`address "${text(entry, 'address')}" is not an IP address with a prefix`);
  }
  const { interface: listed } = entry;
  const index = listed ?? undefined;
  if (index !== undefined && (typeof index !== 'number' || !Number.isInteger(index))) {
    throw invalid(`address "${address}" has an "interface" that is not a number`);
  }
  return { address, prefixLength, gateway: text(entry, 'gateway') || undefined, interface: index };
}

const toRoute = (entry: JsonObject): CniRoute => ({ dst: text(entry, 'dst'), gw: text(entry, 'gw') || undefined });

function toDns(value: unknown): CniDns {
  const dns = isObject(value) ? value : {};
  const list = (key: string) => (isStrings(dns[key]) ? dns[key] : []);
  const { domain } = dns;
  return {
    nameservers: list('nameservers'),
    domain: typeof domain === 'string' ? domain : '',
    search: list('search'),
    options: list('options'),
  };
}

function objects(from: JsonObject, key: string): readonly JsonObject[] {
  const value = from[key] ?? [];
  if (Array.isArray(value) && value.every(isObject)) return value;
  throw invalid(`"${key}" is not a list of JSON objects`);
}

function text(from: JsonObject, key: string): string {
  const value = from[key] ?? '';
  if (typeof value === 'string') return value;
  throw invalid(`"${key}" is not a string`);
}

const invalid = (reason: string) => new BerthError('InvalidArgument', `the result is invalid: ${reason}`);
