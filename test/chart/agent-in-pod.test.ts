import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { detectCgroupMode, listHierarchies } from '../../internal/host/cgroup-mode.ts';
import { type TestAgent, useAgent } from '../integration/support/agent.ts';
import { Pod } from '../integration/support/pods.ts';
import { until } from '../integration/support/until.ts';
import { project } from './support/helm.ts';

const root = '/sys/fs/cgroup';
const mode = detectCgroupMode(root);
const hierarchies = () => listHierarchies(mode, root);
const processesIn = (folder: string): number[] =>
  readFileSync(join(folder, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean).map(Number);

/** What a node's runtime makes for the container of the agent. */
class NodeContainer {
  readonly name = `berth-test-pod-${process.pid}`;
  readonly agentCgroup = `berth-test-agent-${process.pid}`;
  #shell: ChildProcess | undefined;

  get pid(): number {
    return this.#shell?.pid ?? 0;
  }

  /** Starts the entry point of the image in a cgroup of its own in every hierarchy. */
  async start(agent: TestAgent): Promise<void> {
    const enter = `for hierarchy; do
      mkdir -p "$hierarchy/${this.name}"
      if [ -e "$hierarchy/${this.name}/cpuset.cpus" ] && [ ${mode} != v2 ]; then
        cat "$hierarchy/cpuset.cpus" > "$hierarchy/${this.name}/cpuset.cpus"
        cat "$hierarchy/cpuset.mems" > "$hierarchy/${this.name}/cpuset.mems"
      fi
      echo 0 > "$hierarchy/${this.name}/cgroup.procs"
    done
    exec "$ENTRY" agent $FLAGS`;
    const shell = spawn('sh', ['-c', enter, 'enter', ...hierarchies()], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
      env: {
        ...process.env,
        ENTRY: join(project, 'scripts', 'agent-in-pod.sh'),
        FLAGS: agent.flags.join(' '),
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

async function useContainer(
  t: TestContext,
  use: (agent: TestAgent, container: NodeContainer) => Promise<void>,
): Promise<void> {
  const container = new NodeContainer();
  const remove = async () => {
    await until('all of the agent is gone', 10_000, () => container.processes(container.agentCgroup).length === 0);
    container.remove();
  };
  const agent = await useAgent(t, { prepare: async () => remove });
  await agent.stop();
  try {
    await use(agent, container);
  } finally {
    await container.signal('SIGKILL');
  }
}

test('pods outlive the container of their agent, whatever ends it, and the next agent has them', t =>
  useContainer(t, async (agent, container) => {
    await container.start(agent);
    const pod = await Pod.run(agent);
    const { id: containerId } = await pod.start('lasting', ['sleep', '1000']);
    const isRunning = async () => {
      const { status } = await agent.client.call(runtimeService.ContainerStatus, { containerId });
      return status?.state === runtime.v1.ContainerState.CONTAINER_RUNNING;
    };
    for (const hierarchy of hierarchies())
      assert.deepEqual(processesIn(join(hierarchy, container.name)), [container.pid], hierarchy);

    assert.equal(await container.signal('SIGTERM'), 0);
    await container.killAll();
    assert.ok(container.processes(container.agentCgroup).length > 0, 'the shim is not in the cgroup of the agent');
    await container.start(agent);
    assert.ok(await isRunning());

    // the socket is free only when the agent is gone with its shell
    await container.signal('SIGKILL');
    await container.start(agent);
    assert.ok(await isRunning());
    assert.equal(await container.signal('SIGTERM'), 0);
  }));
