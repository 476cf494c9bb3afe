import { globSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestAgent } from './agent.ts';

/** What stands on the machine of an agent's pods, whatever its rows say. */
export async function remains(agent: TestAgent): Promise<Readonly<Record<string, readonly string[]>>> {
  const networks = await list(join(agent.folder, 'ipam'));
  const addresses = await Promise.all(networks.map(network => list(join(agent.folder, 'ipam', network))));
  return {
    bundles: await list(join(agent.folder, 'state', 'k8s.io')),
    snapshots: await list(join(agent.folder, 'root', 'containers')),
    addresses: addresses.flat().filter(name => /^\d/.test(name)),
    mounts: mountsBelow(agent.folder),
    processes: processesOf(agent),
  };
}

const list = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).toSorted((a, b) => a.localeCompare(b));

function mountsBelow(folder: string): string[] {
  const lines = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
  return lines.map(line => line.split(' ')[4] ?? '').filter(target => target.startsWith(`${folder}/`));
}

/** Shims and runtimes have the agent's folder in their command lines. */
function processesOf(agent: TestAgent): string[] {
  return globSync('/proc/[0-9]*/cmdline')
    .filter(file => !file.startsWith(`/proc/${agent.pid}/`))
    .map(file => {
      try {
        return readFileSync(file, 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    })
    .filter(command => command.includes(agent.folder));
}
