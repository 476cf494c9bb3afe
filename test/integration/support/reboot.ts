import { globSync, rmdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { readMounts, unmount } from '../../../internal/host/mount.ts';
import { kill } from '../../../internal/host/process.ts';
import { containerProcessesOf, machineryOf } from '../../faults/support/own-processes.ts';
import type { TestAgent } from './agent.ts';
import { until } from './until.ts';

/**
 * What the node being started anew does to an agent: every process of it is killed, what is in memory is gone (the
 * state folder, mounts, cgroups, network devices), what is on disk stays. No agent runs afterwards.
 */
export async function reboot(agent: TestAgent): Promise<void> {
  await agent.stop('SIGKILL');
  const shims = await Promise.all(
    globSync(join(agent.folder, 'state/k8s.io/*/pod.json')).map(file => readFile(file, 'utf8')),
  );
  const running = () => [...machineryOf(agent), ...containerProcessesOf(agent)];
  await until('all processes are dead', 5000, () => {
    for (const { pid } of running()) kill(pid, 'SIGKILL');
    return running().length === 0;
  });
  for (const text of shims) rmSync(JSON.parse(text).shim.address, { force: true });
  const mounted = readMounts().filter(({ target }) => target.startsWith(`${agent.folder}/`));
  for (const { target } of mounted.reverse()) unmount(target, { detach: true });
  const cgroups = globSync(join(agent.folder, 'state/k8s.io/*')).flatMap(bundle => cgroupsOf(bundle));
  for (const folder of cgroups) rmdirSync(folder);
  rmSync(join(agent.folder, 'state'), { recursive: true });
  await execa('ip', ['link', 'delete', agent.bridge], { reject: false });
  await dropRules(agent.bridge);
}

/** The rules of the network, which has the name of its bridge, and the chains that they lead to. */
async function dropRules(network: string): Promise<void> {
  const { stdout } = await execa('iptables-save', ['-t', 'nat']);
  const rules = stdout.split('\n').filter(line => line.startsWith('-A') && line.includes(`\\"${network}\\"`));
  const chains = new Set(rules.flatMap(rule => /-j (CNI-[0-9a-f]{24}|CNI-DN-\S+)/.exec(rule)?.[1] ?? []));
  const lines = [
    ...rules
      .filter(rule => ![...chains].some(chain => rule.startsWith(`-A ${chain} `)))
      .map(rule => rule.replace('-A', '-D')),
    ...[...chains].flatMap(chain => [`-F ${chain}`, `-X ${chain}`]),
  ];
  await execa('iptables-restore', ['--noflush'], { input: `*nat\n${lines.join('\n')}\nCOMMIT\n` });
}

/** The innermost first. */
function cgroupsOf(bundle: string): string[] {
  const id = bundle.split('/').at(-1) ?? '';
  return globSync(`/sys/fs/cgroup/**/*${id.slice(0, 13)}*/`).sort((a, b) => b.length - a.length);
}
