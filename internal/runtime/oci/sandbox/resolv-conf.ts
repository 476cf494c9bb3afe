import { isIP } from 'node:net';
import { invalidArgument } from '../invalid-argument.ts';

export interface DnsConfig {
  readonly servers: readonly string[];
  readonly searches: readonly string[];
  readonly options: readonly string[];
}

/** The pod's `/etc/resolv.conf`; a pod that says nothing about DNS gets the host's. */
export function resolvConf(dns: DnsConfig | null | undefined, hostContent: string): string {
  if (!dns || [...dns.servers, ...dns.searches, ...dns.options].length === 0) return hostContent;
  const notAddress = dns.servers.find(server => isIP(server) === 0);
  if (notAddress !== undefined) throw invalidArgument(`DNS server ${JSON.stringify(notAddress)} is not an IP address`);
  const broken = [...dns.searches, ...dns.options].find(word => !isWord(word));
  if (broken !== undefined) {
    throw invalidArgument(`DNS search or option ${JSON.stringify(broken)} has blanks or control characters`);
  }
  const lines = [
    ...(dns.searches.length > 0 ? [`search ${dns.searches.join(' ')}`] : []),
    ...dns.servers.map(server => `nameserver ${server}`),
    ...(dns.options.length > 0 ? [`options ${dns.options.join(' ')}`] : []),
  ];
  return lines.map(line => `${line}\n`).join('');
}

const isWord = (text: string): boolean => /^[!-~]+$/.test(text);
