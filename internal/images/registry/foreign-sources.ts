import type { Source } from './download.ts';
import { plainTls } from './host.ts';
import { HostClient } from './host-client.ts';
import type { HttpClient } from './http-client.ts';

const maxUrls = 8;

/**
 * The places that a foreign layer's manifest names. They are asked after the registry's hosts, and are shown nothing:
 * whoever wrote the manifest chose them.
 */
export function foreignSources(urls: readonly string[], http: HttpClient): Source[] {
  return urls.slice(0, maxUrls).flatMap(text => {
    const url = URL.parse(text);
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return [];
    const host = { name: url.host, base: url.href, capabilities: ['pull'], headers: {}, tls: plainTls } as const;
    return [{ client: new HostClient(host, http), path: '' }];
  });
}
