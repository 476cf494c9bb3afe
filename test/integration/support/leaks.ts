import { globSync, readFileSync, readlinkSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { execa } from 'execa';

/** What an agent could leave behind, by kind. */
export type Belongings = Readonly<Record<string, readonly string[]>>;

/** All of the machine that a test might add to: compare before and after. */
export async function belongings(): Promise<Belongings> {
  return {
    mounts: mounts(),
    processes: processes(),
    namespaces: namespaces(),
    cgroups: globSync('/sys/fs/cgroup/**/*berth*/').sort(),
    units: await systemdUnits(),
    interfaces: (await readdir('/sys/class/net')).sort(),
    sockets: globSync('/run/containerd/s/*').sort(),
    rules: await firewallRules(),
  };
}

/** What is in `after` and was not in `before`. */
export function leaked(before: Belongings, after: Belongings): Belongings {
  const rows = Object.entries(after).map(([kind, now]) => {
    const then = new Set(before[kind]);
    return [kind, now.filter(item => !then.has(item))] as const;
  });
  return Object.fromEntries(rows.filter(([, extra]) => extra.length > 0));
}

function mounts(): string[] {
  const lines = readFileSync('/proc/self/mountinfo', 'utf8').trimEnd().split('\n');
  return lines.map(line => line.split(' ')[4] ?? '').sort();
}

/** Shims, runtimes and what runs in containers; the test's own helpers come and go. */
function processes(): string[] {
  return globSync('/proc/[0-9]*/cmdline')
    .map(file => ({ pid: file.split('/')[2] ?? '', command: read(file).replaceAll('\0', ' ').trim() }))
    .filter(({ command }) =>
      /containerd-shim|^(\/\S*\/)?(runc|crun|conmon)\b|catatonit|busybox|sleep \d{4,}/.test(command),
    )
    .map(({ pid, command }) => `${pid} ${command}`);
}

/** Of processes; a pinned namespace shows among the mounts. */
function namespaces(): string[] {
  const links = globSync('/proc/[0-9]*/ns/net').map(link => {
    try {
      return readlinkSync(link);
    } catch {
      return '';
    }
  });
  return [...new Set(links)].sort();
}

/** Scopes and slices that systemd knows, failed ones too; none where it does not run. */
async function systemdUnits(): Promise<string[]> {
  const list = ['list-units', '--all', '--plain', '--no-legend', '*berth*.scope', '*berth*.slice'];
  const { stdout } = await execa('systemctl', list, { reject: false });
  return stdout.split('\n').sort();
}

async function firewallRules(): Promise<string[]> {
  const { stdout } = await execa('iptables-save', { reject: false });
  // portmap keeps its empty top chains for ever, as every CNI user knows them
  return stdout.split('\n').filter(line => /CNI-[0-9a-f]{8,}|CNI-DN-|berth/.test(line));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
