import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { detectCgroupMode, listHierarchies } from '../../../internal/host/cgroup-mode.ts';
import { until } from '../../integration/support/until.ts';
import { project } from './helm.ts';

const root = '/sys/fs/cgroup';
const mode = detectCgroupMode(root);
export const hierarchies = () => listHierarchies(mode, root);
export const processesIn = (folder: string): number[] =>
  readFileSync(join(folder, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean).map(Number);

/** A cpuset of v1 begins empty, and takes no process then. */
const enterCgroup = `set -e
  for cgroup in $CGROUPS; do
    mkdir -p "$cgroup"
    for file in ${mode === 'v2' ? '' : 'cpuset.cpus cpuset.mems'}; do
      if [ -e "$cgroup/$file" ]; then cat "$cgroup/../$file" > "$cgroup/$file"; fi
    done
    echo 0 > "$cgroup/cgroup.procs"
  done
  exec "$@"`;

/** What a node's runtime makes for the container of the agent. */
export class NodeContainer {
  readonly name = `berth-test-pod-${process.pid}`;
  readonly agentCgroup = `berth-test-agent-${process.pid}`;
  #shell: ChildProcess | undefined;

  get pid(): number {
    return this.#shell?.pid ?? 0;
  }

  /**
   * Starts the entry point of the image in a cgroup of its own in every hierarchy; `within` is a command that runs another,
   * as the entry point, in a root file system.
   */
  async start(args: readonly string[], within: readonly string[] = []): Promise<void> {
    const entry = join(project, 'scripts', 'agent-in-pod.sh');
    const shell = spawn('sh', ['-c', enterCgroup, 'enter', ...within, entry, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
      env: {
        ...process.env,
        CGROUPS: hierarchies()
          .map(hierarchy => join(hierarchy, this.name))
          .join(' '),
        BERTH_CGROUP: this.agentCgroup,
        BERTH_NODE: process.execPath,
      },
    });
    this.#shell = shell;
    const serving = Promise.withResolvers<void>();
    let output = '';
    shell.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (/\bserving\b.*\n/.test(output)) serving.resolve();
    });
    shell.once('exit', code => serving.reject(new Error(`the entry point ended with ${code}:\n${output}`)));
    await serving.promise;
  }

  /** In the first hierarchy: of the container, and of the agent. */
  processes(cgroup: string): number[] {
    const [first = root] = hierarchies();
    return existsSync(join(first, cgroup)) ? processesIn(join(first, cgroup)) : [];
  }

  async signal(signal: NodeJS.Signals): Promise<number | null> {
    const shell = this.#shell;
    if (!shell || shell.exitCode !== null || shell.signalCode !== null) return null;
    const exited = once(shell, 'exit');
    shell.kill(signal);
    const [code] = await exited;
    return code;
  }

  /** As a runtime ends a container: whatever is left in its cgroup is killed. */
  async killAll(): Promise<void> {
    for (const pid of this.processes(this.name)) process.kill(pid, 'SIGKILL');
    await until('the container is empty', 5000, () => this.processes(this.name).length === 0);
  }

  remove(): void {
    for (const hierarchy of hierarchies())
      for (const name of [this.name, this.agentCgroup]) {
        const folder = join(hierarchy, name);
        if (existsSync(folder)) rmdirSync(folder);
      }
  }
}
