import { createRequire } from 'node:module';
import type * as undici from 'undici';

export type Undici = Pick<typeof undici, 'Agent' | 'Pool' | 'ProxyAgent'>;

/**
 * The three classes that are used, and what their requests need. The whole package keeps 5 MiB more for as long as the
 * agent runs, most of it for fetch, mocks and caches.
 */
export function loadUndici(): Undici {
  const require = createRequire(import.meta.url);
  const part = (name: string): unknown => require(`undici/lib/${name}.js`);
  const Dispatcher = part('dispatcher/dispatcher') as typeof undici.Dispatcher;
  Object.assign(Dispatcher.prototype, part('api/index'));
  return {
    Agent: part('dispatcher/agent') as Undici['Agent'],
    Pool: part('dispatcher/pool') as Undici['Pool'],
    ProxyAgent: part('dispatcher/proxy-agent') as Undici['ProxyAgent'],
  };
}
