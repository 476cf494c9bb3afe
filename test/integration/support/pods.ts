import { randomUUID } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtime } from '../../../api/gen/cri.js';
import { runtimeService } from '../../../api/services.ts';
import type { TestAgent } from './agent.ts';
import { onContainerd } from './runtime-under-test.ts';
import { StreamClient } from './stream-client.ts';
import { within } from './within.ts';

const { POD, CONTAINER } = runtime.v1.NamespaceMode;

type SandboxConfig = runtime.v1.IPodSandboxConfig;
type ContainerConfig = runtime.v1.IContainerConfig;

/** A pod as a kubelet would ask for it; anything can be said otherwise. */
export function podConfig(agent: TestAgent, more: SandboxConfig = {}): SandboxConfig {
  const uid = randomUUID();
  return {
    metadata: { name: `pod-${uid.slice(0, 8)}`, namespace: 'test', uid, attempt: 0 },
    hostname: 'test-host',
    logDirectory: join(agent.folder, 'logs', uid),
    labels: { 'io.kubernetes.pod.uid': uid },
    linux: { securityContext: { namespaceOptions: { network: POD, ipc: POD, pid: CONTAINER } } },
    ...more,
  };
}

export class Pod {
  readonly id: string;
  readonly config: SandboxConfig;
  readonly #agent: TestAgent;

  private constructor(agent: TestAgent, id: string, config: SandboxConfig) {
    this.#agent = agent;
    this.id = id;
    this.config = config;
  }

  static async run(agent: TestAgent, more: SandboxConfig = {}, runtimeHandler = ''): Promise<Pod> {
    const config = podConfig(agent, more);
    const { podSandboxId } = await agent.client.call(runtimeService.RunPodSandbox, { config, runtimeHandler });
    return new Pod(agent, podSandboxId, config);
  }

  async create(name: string, command: readonly string[], more: ContainerConfig = {}): Promise<Container> {
    const config = {
      metadata: { name, attempt: 0 },
      image: { image: this.#agent.image },
      command,
      logPath: `${name}/0.log`,
      ...more,
      linux: withNamespaces(more.linux, this.config),
    };
    const logPath = join(this.config.logDirectory ?? '', config.logPath ?? '');
    // a kubelet does, and containerd counts on it
    if (onContainerd) await mkdir(dirname(logPath), { recursive: true });
    const request = { podSandboxId: this.id, config, sandboxConfig: this.config };
    const { containerId } = await this.#agent.client.call(runtimeService.CreateContainer, request);
    return new Container(this.#agent, containerId, logPath);
  }

  /** Creates and starts. */
  async start(name: string, command: readonly string[], more: ContainerConfig = {}): Promise<Container> {
    const container = await this.create(name, command, more);
    await container.start();
    return container;
  }

  async status(): Promise<runtime.v1.PodSandboxStatus> {
    const { status } = await this.#agent.client.call(runtimeService.PodSandboxStatus, { podSandboxId: this.id });
    if (!status) throw new Error('no status');
    return status;
  }

  async stop(): Promise<void> {
    await this.#agent.client.call(runtimeService.StopPodSandbox, { podSandboxId: this.id });
  }

  async remove(): Promise<void> {
    await this.#agent.client.call(runtimeService.RemovePodSandbox, { podSandboxId: this.id });
  }
}

/** A kubelet names the namespaces of each container too; berth takes those of the pod for one that says nothing. */
function withNamespaces(linux: ContainerConfig['linux'], pod: SandboxConfig): ContainerConfig['linux'] {
  if (!linux?.securityContext && !onContainerd) return linux;
  const { namespaceOptions } = pod.linux?.securityContext ?? {};
  return { ...linux, securityContext: { namespaceOptions, ...linux?.securityContext } };
}

export interface LogLine {
  readonly time: string;
  readonly stream: string;
  readonly tag: string;
  readonly text: string;
}

export class Container {
  readonly id: string;
  readonly logPath: string;
  readonly #agent: TestAgent;

  constructor(agent: TestAgent, id: string, logPath: string) {
    this.#agent = agent;
    this.id = id;
    this.logPath = logPath;
  }

  async start(): Promise<void> {
    await this.#agent.client.call(runtimeService.StartContainer, { containerId: this.id });
  }

  async stop(timeout = 0n): Promise<void> {
    await this.#agent.client.call(runtimeService.StopContainer, { containerId: this.id, timeout });
  }

  async remove(): Promise<void> {
    await this.#agent.client.call(runtimeService.RemoveContainer, { containerId: this.id });
  }

  async status(): Promise<runtime.v1.ContainerStatus> {
    const { status } = await this.#agent.client.call(runtimeService.ContainerStatus, { containerId: this.id });
    if (!status) throw new Error('no status');
    return status;
  }

  /** Of its first process, as the host counts. */
  async pid(): Promise<number> {
    const request = { containerId: this.id, verbose: true };
    const { info } = await this.#agent.client.call(runtimeService.ContainerStatus, request);
    const { pid }: { readonly pid: number } = JSON.parse(info['info'] ?? '{}');
    if (!pid) throw new Error(`container ${this.id} has no pid`);
    return pid;
  }

  /** Waits up to 20 seconds for the end. */
  async exited(): Promise<runtime.v1.ContainerStatus> {
    const deadline = performance.now() + within(20_000);
    for (;;) {
      const status = await this.status();
      if (status.state === runtime.v1.ContainerState.CONTAINER_EXITED) return status;
      if (performance.now() > deadline) throw new Error(`container ${this.id} still runs`);
      await sleep(50);
    }
  }

  async exec(cmd: readonly string[], timeout = 10n): Promise<{ stdout: string; stderr: string; exitCode: number }> {
    const { stdout, stderr, exitCode } = await this.#agent.client.call(runtimeService.ExecSync, {
      containerId: this.id,
      cmd,
      timeout,
    });
    return { stdout: Buffer.from(stdout).toString(), stderr: Buffer.from(stderr).toString(), exitCode };
  }

  /** A session of exec, with all streams that there may be. */
  async execStream(cmd: readonly string[], { tty = false, stdin = true } = {}): Promise<StreamClient> {
    const request = { containerId: this.id, cmd, tty, stdin, stdout: true, stderr: !tty };
    return StreamClient.open((await this.#agent.client.call(runtimeService.Exec, request)).url);
  }

  async attach({ tty = false, stdin = true } = {}): Promise<StreamClient> {
    const request = { containerId: this.id, tty, stdin, stdout: true, stderr: !tty };
    return StreamClient.open((await this.#agent.client.call(runtimeService.Attach, request)).url);
  }

  async log(): Promise<LogLine[]> {
    const text = await readFile(this.logPath, 'utf8');
    return text
      .split('\n')
      .slice(0, -1)
      .map(line => {
        const [, time = '', stream = '', tag = '', content = ''] = /^(\S+) (\S+) (\S+) (.*)$/s.exec(line) ?? [];
        return { time, stream, tag, text: content };
      });
  }

  /** Only what was printed. */
  async output(): Promise<string> {
    return (await this.log()).map(({ text }) => text).join('\n');
  }
}
