import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtime } from '../../../api/gen/cri.js';
import { type GrpcMethod, runtimeService } from '../../../api/services.ts';
import type { InputOf, OutputOf, Rpc } from '../../../api/wire.js';
import { BerthError } from '../../../internal/errors/errors.ts';
import type { TestAgent } from '../../integration/support/agent.ts';
import { podConfig } from '../../integration/support/pods.ts';
import { StreamClient } from '../../integration/support/stream-client.ts';
import { annotationsOf, marksOf, wrongEnd } from './ends.ts';
import type { Random } from './random.ts';

const { SANDBOX_READY } = runtime.v1.PodSandboxState;
const { CONTAINER_CREATED, CONTAINER_RUNNING, CONTAINER_EXITED } = runtime.v1.ContainerState;
const { POD, CONTAINER } = runtime.v1.NamespaceMode;

export const podLabel = 'io.kubernetes.pod.uid';

/** Of one that ends by itself with the code that it is given, and of one that runs until it is told to end. */
const briefScript = 'sleep 0.1; exit $1';
const mainScript = 'trap "exit 0" TERM; sleep 777777 & wait';

export interface KubeletOptions {
  readonly agent: TestAgent;
  readonly random: Random;
  /** Milliseconds from one look to the next, at least and at most; default 20 to 150. */
  readonly paceMs?: readonly [number, number];
  /** No life of a pod takes longer, whatever is killed meanwhile; default 3 min. */
  readonly lifeMs?: number;
  /** While it is closed nothing new is asked for. */
  readonly gate?: Gate;
  /** Told of every answer: the method and its code. */
  readonly tally: (method: string, error: BerthError | undefined) => void;
}

/** Lets through, or holds up, whoever asks. */
export class Gate {
  #opened = Promise.withResolvers<void>();

  open(): void {
    this.#opened.resolve();
  }

  close(): void {
    this.#opened = Promise.withResolvers();
  }

  passed(): Promise<void> {
    return this.#opened.promise;
  }
}

interface Life {
  readonly uid: string;
  readonly config: runtime.v1.IPodSandboxConfig;
  readonly giveUpAt: number;
}

/** Brings pods up and down as a kubelet does: it looks at what is there, does the next thing, and looks again. */
export class Kubelet {
  readonly #options: KubeletOptions;
  readonly #wrong: string[] = [];
  readonly #told = new Set<string>();
  #lives = 0;

  constructor(options: KubeletOptions) {
    this.#options = options;
  }

  /** Pods that came up, were used and went. */
  get lives(): number {
    return this.#lives;
  }

  /** Answers that no kill excuses. */
  get wrong(): readonly string[] {
    return this.#wrong;
  }

  /** Containers that may have been told to end before they did so by themselves. */
  get told(): ReadonlySet<string> {
    return this.#told;
  }

  /** One pod after the other; the last one is left as it is. */
  async run(signal: AbortSignal): Promise<void> {
    await mkdir(marksOf(this.#options.agent), { recursive: true });
    while (!signal.aborted) {
      const life = this.#newLife();
      for (let execs = this.#options.random.between(1, 3); execs > 0; execs--) {
        await this.#until(life, signal, () => this.#use(life));
      }
      await this.#until(life, signal, () => this.#remove(life));
      if (!signal.aborted) this.#lives++;
    }
  }

  #newLife(): Life {
    const uid = randomUUID();
    const { agent, random, lifeMs = 180_000 } = this.#options;
    const metadata = { name: `pod-${uid.slice(0, 8)}`, namespace: 'chaos', uid, attempt: 0 };
    const config = podConfig(agent, {
      metadata,
      labels: { [podLabel]: uid },
      logDirectory: `${agent.folder}/logs/${uid}`,
      linux: {
        securityContext: { namespaceOptions: { network: POD, ipc: POD, pid: random.chance(0.5) ? POD : CONTAINER } },
      },
    });
    return { uid, config, giveUpAt: performance.now() + lifeMs };
  }

  /** A failed call ends a pass; the next one begins with a look. */
  async #until({ uid, giveUpAt }: Life, signal: AbortSignal, pass: () => Promise<boolean>): Promise<void> {
    const { random, gate, paceMs = [20, 150] } = this.#options;
    let last: unknown;
    while (!signal.aborted) {
      await gate?.passed();
      if (performance.now() > giveUpAt) throw new Error(`pod ${uid} is stuck`, { cause: last });
      try {
        if (await pass()) return;
      } catch (error) {
        last = error;
      }
      await sleep(random.between(...paceMs));
    }
  }

  /** Whether the pod ran and a command ran in it. */
  async #use(life: Life): Promise<boolean> {
    const sandbox = (await this.#sandboxes(life)).find(({ state }) => state === SANDBOX_READY);
    if (!sandbox) return this.#runSandbox(life);
    const containers = await this.#containers(life, sandbox.id);
    const main = await this.#running(life, sandbox, newest(containers, 'main'), 'main', mainScript);
    const brief = await this.#running(life, sandbox, newest(containers, 'brief'), 'brief', briefScript);
    if (brief?.state === CONTAINER_EXITED) await this.#checkBrief(sandbox.id, brief.id);
    if (main?.state !== CONTAINER_RUNNING || !brief) return false;
    await this.#useRunning(main.id);
    const { stdout } = await this.#call('ExecSync', runtimeService.ExecSync, {
      ...{ containerId: main.id, cmd: ['echo', life.uid], timeout: 20n },
    });
    const printed = Buffer.from(stdout).toString();
    if (printed !== `${life.uid}\n`) this.#wrong.push(`exec in ${main.id} printed ${JSON.stringify(printed)}`);
    return true;
  }

  /** What a kubelet now and then asks of a container that runs. */
  async #useRunning(containerId: string): Promise<void> {
    const { random } = this.#options;
    if (random.chance(0.5)) {
      const linux = { cpuShares: BigInt(random.between(10, 1000)) };
      await this.#call('UpdateContainerResources', runtimeService.UpdateContainerResources, { containerId, linux });
    }
    if (random.chance(0.5)) {
      const request = { containerId, cmd: ['echo', 'streamed'], stdout: true, stderr: true };
      const { url } = await this.#call('Exec', runtimeService.Exec, request);
      const session = await StreamClient.open(url).catch(() => undefined);
      await session?.status();
    }
  }

  async #runSandbox(life: Life): Promise<false> {
    const stopped = await this.#sandboxes(life);
    for (const { id } of stopped)
      await this.#call('StopPodSandbox', runtimeService.StopPodSandbox, { podSandboxId: id });
    const attempt = Math.max(-1, ...stopped.map(({ metadata }) => metadata?.attempt ?? 0)) + 1;
    await this.#retried('RunPodSandbox', runtimeService.RunPodSandbox, { config: this.#attempt(life, attempt) });
    return false;
  }

  /** The next step towards a container that runs; undefined when one was made. */
  async #running(
    life: Life,
    sandbox: runtime.v1.PodSandbox,
    container: runtime.v1.Container | undefined,
    name: string,
    script: string,
  ): Promise<{ readonly id: string; readonly state: number } | undefined> {
    const { id = '', state = CONTAINER_CREATED, metadata } = container ?? {};
    if (container && state === CONTAINER_CREATED) {
      await this.#call('StartContainer', runtimeService.StartContainer, { containerId: id });
      return undefined;
    }
    if (container && (state === CONTAINER_RUNNING || name === 'brief')) return { id, state };
    const attempt = container ? (metadata?.attempt ?? 0) + 1 : 0;
    const end = { code: this.#options.random.between(0, 255), mark: randomUUID() };
    const podAttempt = sandbox.metadata?.attempt ?? 0;
    const config = {
      metadata: { name, attempt },
      image: { image: this.#options.agent.image },
      command: ['sh', '-c', `touch /marks/${end.mark}; echo begin; ${script}`, 'sh', `${end.code}`],
      labels: { [podLabel]: life.uid },
      ...(name === 'brief' && { annotations: annotationsOf(end) }),
      mounts: [{ containerPath: '/marks', hostPath: marksOf(this.#options.agent) }],
      logPath: `${name}/${podAttempt}.${attempt}.log`,
      envs: [{ key: 'BERTH_MARK', value: Buffer.from(`${life.uid}/${podAttempt}/${name}/${attempt}`) }],
    };
    const request = { podSandboxId: sandbox.id, config, sandboxConfig: this.#attempt(life, podAttempt) };
    const { containerId } = await this.#retried('CreateContainer', runtimeService.CreateContainer, request);
    await this.#call('StartContainer', runtimeService.StartContainer, { containerId });
    return undefined;
  }

  /** It ends by itself: only a dead shim, or a start that failed, excuses another code. */
  async #checkBrief(podSandboxId: string, containerId: string): Promise<void> {
    const container = await this.#call('ContainerStatus', runtimeService.ContainerStatus, { containerId });
    const pod = await this.#call('PodSandboxStatus', runtimeService.PodSandboxStatus, { podSandboxId });
    const wrong = container.status && wrongEnd(this.#options.agent, container.status);
    if (wrong && pod.status?.state === SANDBOX_READY) this.#wrong.push(wrong);
  }

  /** Whether nothing of the pod is listed any more. */
  async #remove(life: Life): Promise<boolean> {
    const { random } = this.#options;
    const [sandboxes, containers] = [await this.#sandboxes(life), await this.#containers(life)];
    if (sandboxes.length + containers.length === 0) return true;
    for (const { id: containerId, state } of containers) {
      if (state !== CONTAINER_EXITED) this.#told.add(containerId);
      const timeout = BigInt(random.between(0, 1));
      if (random.chance(0.7)) await this.#call('StopContainer', runtimeService.StopContainer, { containerId, timeout });
      if (random.chance(0.3)) await this.#call('RemoveContainer', runtimeService.RemoveContainer, { containerId });
    }
    for (const { id: podSandboxId } of sandboxes) {
      if (random.chance(0.8)) await this.#call('StopPodSandbox', runtimeService.StopPodSandbox, { podSandboxId });
      await this.#call('RemovePodSandbox', runtimeService.RemovePodSandbox, { podSandboxId });
    }
    if (sandboxes.length === 0) {
      for (const { id: containerId } of containers) {
        await this.#call('RemoveContainer', runtimeService.RemoveContainer, { containerId });
      }
    }
    return false;
  }

  async #sandboxes({ uid }: Life): Promise<runtime.v1.PodSandbox[]> {
    const filter = { labelSelector: { [podLabel]: uid } };
    return (await this.#call('ListPodSandbox', runtimeService.ListPodSandbox, { filter })).items;
  }

  async #containers({ uid }: Life, podSandboxId = ''): Promise<runtime.v1.Container[]> {
    const filter = { podSandboxId, labelSelector: { [podLabel]: uid } };
    return (await this.#call('ListContainers', runtimeService.ListContainers, { filter })).containers;
  }

  #attempt({ config }: Life, attempt: number): runtime.v1.IPodSandboxConfig {
    return { ...config, metadata: { ...config.metadata, attempt } };
  }

  /** After an answer that got lost the very same request is sent again. */
  async #retried<M extends Rpc>(name: string, method: GrpcMethod<M>, request: InputOf<M['request']>) {
    try {
      return await this.#call(name, method, request);
    } catch (error) {
      const { code } = BerthError.from(error);
      if (code !== 'Unavailable' && code !== 'DeadlineExceeded') throw error;
      await sleep(100);
      return this.#call(name, method, request);
    }
  }

  async #call<M extends Rpc>(
    name: string,
    method: GrpcMethod<M>,
    request: InputOf<M['request']>,
  ): Promise<OutputOf<M['response']>> {
    const { agent, tally } = this.#options;
    try {
      const response = await agent.client.call(method, request, 60_000);
      tally(name, undefined);
      return response;
    } catch (error) {
      tally(name, BerthError.from(error));
      throw error;
    }
  }
}

function newest(containers: readonly runtime.v1.Container[], name: string): runtime.v1.Container | undefined {
  const named = containers.filter(({ metadata }) => metadata?.name === name);
  return named.sort((one, other) => (other.metadata?.attempt ?? 0) - (one.metadata?.attempt ?? 0))[0];
}
