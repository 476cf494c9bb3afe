import { readFile } from 'node:fs/promises';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { probeMachine } from '../../../internal/host/machine.ts';
import { run } from '../../../internal/host/spawn.ts';
import packageJson from '../../../package.json' with { type: 'json' };

/** What the numbers were taken on: one line each. */
export async function hostFacts(): Promise<string[]> {
  const [machine, containerd, plugins, disk] = await Promise.all([
    probeMachine(),
    firstLine('containerd', '--version'),
    firstLine('dpkg-query', '--show', 'containernetworking-plugins'),
    fileSystem(),
  ]);
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const runtime = machine.runtime;
  const load = loadavg()[0] ?? 0;
  return [
    `${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory}, roots on ${disk}, state folders on tmpfs`,
    `Linux ${release()}, cgroups ${machine.cgroupMode}, ${machine.cgroupDriver} driver`,
    `berth ${packageJson.version} on Node ${process.versions.node}`,
    `${containerd}, its shim for both`,
    `${runtime?.name} ${runtime?.version}, ${plugins.replace('\t', ' ')}`,
    `load average ${load.toFixed(1)} before the first measurement${load > 0.5 ? ': others were at work, the numbers are noisy' : ''}`,
  ];
}

async function firstLine(file: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(file, args, { processGroup: 'new', timeoutMs: 10_000 });
  return stdout.toString().split('\n')[0] ?? '';
}

async function fileSystem(): Promise<string> {
  const mounts = await readFile('/proc/mounts', 'utf8');
  const root = mounts.split('\n').find(line => line.split(' ')[1] === '/');
  return root?.split(' ')[2] ?? 'an unknown file system';
}
