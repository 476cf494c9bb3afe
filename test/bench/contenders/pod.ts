import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { runtime } from '../../../api/gen/cri.js';
import { runtimeService } from '../../../api/services.ts';
import type { Contender } from './contender.ts';

const { POD, CONTAINER } = runtime.v1.NamespaceMode;

/** Told of each step's name and its milliseconds. */
export type OnStep = (step: string, ms: number) => void;

/** A pod of one container, asked for as a kubelet asks. */
export class Pod {
  readonly id: string;
  readonly containerId: string;
  readonly logPath: string;
  readonly #contender: Contender;

  private constructor(contender: Contender, id: string, containerId: string, logPath: string) {
    this.#contender = contender;
    this.id = id;
    this.containerId = containerId;
    this.logPath = logPath;
  }

  /** Up to CreateContainer. */
  static async create(contender: Contender, command: readonly string[], onStep: OnStep = ignore): Promise<Pod> {
    const { client, image } = contender;
    const config = sandboxConfig(contender);
    const { podSandboxId } = await timed('RunPodSandbox', onStep, () =>
      client.call(runtimeService.RunPodSandbox, { config }),
    );
    const container = {
      metadata: { name: 'work', attempt: 0 },
      image: { image },
      command,
      logPath: 'work.log',
      linux: { resources: { cpuShares: 2n, oomScoreAdj: 1000n } },
    };
    const { containerId } = await timed('CreateContainer', onStep, () =>
      client.call(runtimeService.CreateContainer, { podSandboxId, config: container, sandboxConfig: config }),
    );
    return new Pod(contender, podSandboxId, containerId, join(config.logDirectory, container.logPath));
  }

  /** RunPodSandbox, CreateContainer, StartContainer. */
  static async run(contender: Contender, onStep: OnStep = ignore): Promise<Pod> {
    const pod = await Pod.create(contender, ['sleep', '1000000'], onStep);
    await timed('StartContainer', onStep, () => pod.start());
    return pod;
  }

  async start(): Promise<void> {
    await this.#contender.client.call(runtimeService.StartContainer, { containerId: this.containerId });
  }

  async execSync(cmd: readonly string[]): Promise<void> {
    const { client } = this.#contender;
    const { containerId } = this;
    const { exitCode } = await client.call(runtimeService.ExecSync, { containerId, cmd, timeout: 20n });
    if (exitCode !== 0) throw new Error(`"${cmd.join(' ')}" ended with ${exitCode} under ${this.#contender.who}`);
  }

  async hasExited(): Promise<boolean> {
    const { containerId } = this;
    const { status } = await this.#contender.client.call(runtimeService.ContainerStatus, { containerId });
    return status?.state === runtime.v1.ContainerState.CONTAINER_EXITED;
  }

  /** As a kubelet takes a pod down that has no time left: killed at once. */
  async remove(onStep: OnStep = ignore): Promise<void> {
    const { client } = this.#contender;
    const { containerId, id: podSandboxId } = this;
    await timed('StopContainer', onStep, () => client.call(runtimeService.StopContainer, { containerId, timeout: 0n }));
    await timed('StopPodSandbox', onStep, () => client.call(runtimeService.StopPodSandbox, { podSandboxId }));
    await timed('RemoveContainer', onStep, () => client.call(runtimeService.RemoveContainer, { containerId }));
    await timed('RemovePodSandbox', onStep, () => client.call(runtimeService.RemovePodSandbox, { podSandboxId }));
  }
}

function sandboxConfig({ logs, cgroupParent }: Contender) {
  const uid = randomUUID();
  return {
    metadata: { name: `bench-${uid.slice(0, 8)}`, namespace: 'bench', uid, attempt: 0 },
    hostname: 'bench',
    logDirectory: join(logs, uid),
    labels: { 'io.kubernetes.pod.uid': uid },
    linux: { cgroupParent, securityContext: { namespaceOptions: { network: POD, ipc: POD, pid: CONTAINER } } },
  };
}

async function timed<T>(step: string, onStep: OnStep, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  onStep(step, performance.now() - began);
  return result;
}

const ignore: OnStep = () => {};
