import { BlockList, isIP } from 'node:net';
import { isLoopback } from './host-names.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for a URL by HTTP_PROXY, HTTPS_PROXY and NO_PROXY, or their lower-case names, which count less; the
 * machine itself is never behind one.
 */
export function proxyFor(url: URL, environment: Environment): string | undefined {
  const proxy = variable(environment, url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY');
  if (!proxy || isLoopback(url.host)) return undefined;
  const exceptions = (variable(environment, 'NO_PROXY') ?? '').split(/[,\s]+/).filter(item => item !== '');
  if (exceptions.some(item => isExcepted(url, item.toLowerCase()))) return undefined;
  return /^[a-z0-9+.-]+:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
}

const variable = (environment: Environment, name: string): string | undefined =>
  environment[name] || environment[name.toLowerCase()];

/** An exception is `*`, an address, a network like 10.0.0.0/8, or a domain with all below it; each may have a port. */
function isExcepted(url: URL, exception: string): boolean {
  if (exception === '*') return true;
  const host = url.hostname.toLowerCase().replace(/^\[|\]$/g, '');
  if (exception.includes('/')) return isInNetwork(host, exception);
  if (isIP(exception)) return host === exception;
  const [, name = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(exception) ?? [];
  if (port !== undefined && port !== (url.port || (url.protocol === 'https:' ? '443' : '80'))) return false;
  const domain = name.replace(/^\[|\]$/g, '').replace(/^\*?\./, '');
  if (isIP(host) || domain === '') return host === domain;
  // ".example.com" is for what is below it, "example.com" for itself too
  return host.endsWith(`.${domain}`) || (host === domain && !/^\*?\./.test(name));
}

function isInNetwork(host: string, network: string): boolean {
  const [address = '', bits = ''] = network.split('/', 2);
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  const isSound = isIP(address) !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 'ipv6' ? 128 : 32);
  if (!isSound || isIP(host) !== isIP(address)) return false;
  const list = new BlockList();
  list.addSubnet(address, Number(bits), family);
  return list.check(host, family);
}
