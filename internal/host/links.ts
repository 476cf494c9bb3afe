import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The network interfaces of this network namespace but for bridges, which no pod has for its own. */
export function links(folder = '/sys/class/net'): ReadonlySet<string> {
  return new Set(readdirSync(folder).filter(name => !existsSync(join(folder, name, 'bridge'))));
}
