import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../internal/config/config.ts';
import { errnoOf } from '../../internal/errors/errors.ts';
import { defaultConflist } from '../../internal/network/default-conflist.ts';
import { freeSubnet } from '../../internal/network/free-subnet.ts';

/** Writes a bridge network of berth's own where the CNI folder has none; says what there is now. */
export async function ensureNetwork({ cni: { confDir }, root }: Config): Promise<string> {
  const there = (await list(confDir)).filter(name => /\.(conf|conflist|json)$/.test(name)).sort();
  if (there[0]) return `${join(confDir, there[0])} is there`;
  const subnet = freeSubnet(await readFile('/proc/net/route', 'utf8'));
  const bridge = freeBridge(await list('/sys/class/net'));
  const conflist = defaultConflist({ subnets: [subnet], dataDir: join(root, 'ipam'), name: bridge, bridge });
  const path = join(confDir, '10-berth.conflist');
  await mkdir(confDir, { recursive: true });
  await writeFile(path, `${JSON.stringify(conflist, null, 2)}\n`);
  return `wrote ${path}: bridge ${bridge}, ${subnet}`;
}

/** A bridge that another agent of this machine made is not shared: it has another subnet. */
export function freeBridge(interfaces: readonly string[]): string {
  const taken = new Set(interfaces);
  let number = 0;
  while (taken.has(`berth${number}`)) number++;
  return `berth${number}`;
}

async function list(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}
