import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtime } from '../../../api/gen/cri.js';
import { imageService, runtimeService } from '../../../api/services.ts';
import type { OperationTrace } from '../../../internal/cri/stages.ts';
import { BerthError } from '../../../internal/errors/errors.ts';
import type { CriClient } from '../cri-client.ts';
import { removePods } from '../pods.ts';
import { buildCheckImage, readStaticBusybox } from './check-image.ts';
import type { Steps } from './steps.ts';
import { readTraces } from './traces.ts';

export interface CheckPodOptions {
  readonly client: CriClient;
  readonly steps: Steps;
  /** Takes the containers' logs; the caller makes and removes it. */
  readonly logDirectory: string;
  /** Leaves the pod running, in place of one that an earlier call left. */
  readonly keep: boolean;
  /** Told how the pod and its second container came to be. */
  readonly onTraces?: (traces: readonly OperationTrace[]) => void;
}

/** Marks the pods that berth itself makes. */
const checkLabels = { 'berth/check': 'true' };

const greet = 'echo "hello from $(hostname), address $(hostname -i), busybox as user $(id -u)"';
// process 1 of a container has no default signal handlers: without the trap it would have to be killed
const stay = 'trap exit TERM; sleep 1000000 & wait';

/**
 * Runs a real pod through the CRI as a kubelet would: one container that prints and ends, one that stays and is
 * exec'ed into. Without `keep` nothing of it is left, after a failure neither.
 */
export async function runCheckPod(options: CheckPodOptions): Promise<void> {
  const { client, steps, keep } = options;
  await steps.run('Version', () => version(client), same);
  await steps.run('Status', () => status(client), same);
  const image = await steps.run('check image', () => ensureImage(client), same);
  if (keep) await removePods(client, await checkPods(client));

  const config = podConfig(options.logDirectory);
  const pod = await steps.run('RunPodSandbox', () => runPodSandbox(client, config), shortId);
  try {
    await steps.run(
      'PodSandboxStatus',
      () => podAddress(client, pod),
      address => `address ${address}`,
    );
    await exerciseContainers(new PodUnderCheck(options, pod, config, image));
  } catch (error) {
    await removePods(client, [pod]);
    throw error;
  }
  if (keep) return;
  await steps.run('StopPodSandbox', () => client.call(runtimeService.StopPodSandbox, { podSandboxId: pod }));
  await steps.run('RemovePodSandbox', () => client.call(runtimeService.RemovePodSandbox, { podSandboxId: pod }));
}

async function exerciseContainers(pod: PodUnderCheck): Promise<void> {
  const { steps, keep } = pod.options;
  const brief = await steps.run('CreateContainer', () => pod.create('greet', ['sh', '-c', greet]), shortId);
  await steps.run('StartContainer', () => pod.start(brief));
  await steps.run(
    'exit',
    () => pod.exit(brief),
    code => `exit code ${code}`,
  );
  await steps.run('log', () => pod.log('greet'), same);
  const lasting = await steps.run('second CreateContainer', () => pod.create('stay', ['sh', '-c', stay]), shortId);
  await steps.run('second StartContainer', () => pod.start(lasting));
  await steps.run('ExecSync', () => pod.exec(lasting, ['hostname']), same);
  pod.options.onTraces?.(await readTraces(pod.options.client, pod.id, lasting));
  if (keep) return;
  await steps.run('StopContainer', () => pod.stop(lasting));
  for (const id of [brief, lasting]) await steps.run('RemoveContainer', () => pod.remove(id));
}

/** The container calls of one pod. */
class PodUnderCheck {
  readonly options: CheckPodOptions;
  readonly id: string;
  readonly #config: PodConfig;
  readonly #image: string;

  constructor(options: CheckPodOptions, id: string, config: PodConfig, image: string) {
    this.options = options;
    this.id = id;
    this.#config = config;
    this.#image = image;
  }

  async create(name: string, command: readonly string[]): Promise<string> {
    const { containerId } = await this.options.client.call(runtimeService.CreateContainer, {
      podSandboxId: this.id,
      config: {
        metadata: { name },
        image: { image: this.#image },
        command,
        logPath: logFile(name),
        labels: checkLabels,
      },
      sandboxConfig: this.#config,
    });
    return containerId;
  }

  async start(containerId: string): Promise<void> {
    await this.options.client.call(runtimeService.StartContainer, { containerId });
  }

  /** Waits up to ten seconds for the container to end. */
  async exit(containerId: string): Promise<number> {
    for (let tries = 0; tries < 500; tries++, await sleep(20)) {
      const { status } = await this.options.client.call(runtimeService.ContainerStatus, { containerId });
      if (status?.state !== runtime.v1.ContainerState.CONTAINER_EXITED) continue;
      if (status.exitCode === 0) return status.exitCode;
      throw new BerthError(
        'Internal',
        `the container "greet" ended with exit code ${status.exitCode}: ${status.message}`,
      );
    }
    throw new BerthError('DeadlineExceeded', 'the container "greet" was still running after 10 seconds');
  }

  /** What the container printed, from its CRI log file. */
  async log(name: string): Promise<string> {
    const path = join(this.options.logDirectory, logFile(name));
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    const text = lines.map(line => line.replace(/^\S+ (stdout|stderr) [FP] /, '')).join('\n');
    if (text.includes('hello')) return text;
    throw new BerthError('DataLoss', `the log "${path}" has no line of what the container printed`, { detail: text });
  }

  async exec(containerId: string, cmd: readonly string[]): Promise<string> {
    const answer = await this.options.client.call(runtimeService.ExecSync, { containerId, cmd, timeout: 10n });
    if (answer.exitCode === 0) return answer.stdout.toString();
    const detail = answer.stderr.toString();
    throw new BerthError('Internal', `"${cmd.join(' ')}" ended with exit code ${answer.exitCode}`, { detail });
  }

  async stop(containerId: string): Promise<void> {
    await this.options.client.call(runtimeService.StopContainer, { containerId, timeout: 1n });
  }

  async remove(containerId: string): Promise<void> {
    await this.options.client.call(runtimeService.RemoveContainer, { containerId });
  }
}

type PodConfig = ReturnType<typeof podConfig>;

function podConfig(logDirectory: string) {
  const uid = randomUUID();
  const { POD, CONTAINER } = runtime.v1.NamespaceMode;
  return {
    metadata: { name: 'check', namespace: 'berth', uid, attempt: 0 },
    hostname: 'berth-check',
    logDirectory,
    labels: checkLabels,
    linux: { securityContext: { namespaceOptions: { network: POD, ipc: POD, pid: CONTAINER } } },
  };
}

async function version(client: CriClient): Promise<string> {
  const answer = await client.call(runtimeService.Version, { version: 'v1' }, 10_000);
  return `${answer.runtimeName} ${answer.runtimeVersion}, CRI ${answer.runtimeApiVersion}`;
}

async function status(client: CriClient): Promise<string> {
  const conditions = (await client.call(runtimeService.Status, {}, 10_000)).status?.conditions ?? [];
  const failed = conditions.find(condition => !condition.status);
  if (failed) throw new BerthError('FailedPrecondition', `${failed.type} is false: ${failed.message || failed.reason}`);
  return conditions.map(({ type }) => type).join(', ');
}

async function ensureImage(client: CriClient): Promise<string> {
  const { reference, archive } = await buildCheckImage(await readStaticBusybox());
  const known = await client.call(imageService.ImageStatus, { image: { image: reference } });
  if (!known.image) await client.importImage(Readable.from([archive]));
  return reference;
}

async function checkPods(client: CriClient): Promise<readonly string[]> {
  const { items } = await client.call(runtimeService.ListPodSandbox, { filter: { labelSelector: checkLabels } });
  return items.map(({ id }) => id);
}

async function runPodSandbox(client: CriClient, config: PodConfig): Promise<string> {
  return (await client.call(runtimeService.RunPodSandbox, { config })).podSandboxId;
}

async function podAddress(client: CriClient, podSandboxId: string): Promise<string> {
  const address = (await client.call(runtimeService.PodSandboxStatus, { podSandboxId })).status?.network?.ip;
  if (address) return address;
  throw new BerthError(
    'FailedPrecondition',
    `the pod "${shortId(podSandboxId)}" has no address: is its CNI network right?`,
  );
}

const logFile = (container: string): string => `${container}.log`;
const shortId = (id: string): string => id.slice(0, 13);
const same = (text: string): string => text;
