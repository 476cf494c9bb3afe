import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { runtime } from '../../../../api/gen/cri.js';
import type { Code } from '../../../../internal/errors/errors.ts';
import type { TestAgent } from '../agent.ts';
import { type Container, Pod } from '../pods.ts';

export type ContainerConfig = runtime.v1.IContainerConfig;
export type SandboxConfig = runtime.v1.IPodSandboxConfig;

/** What a fault is induced on: an agent, a ready pod, and a name that no container of it has yet. */
export interface Scene {
  readonly agent: TestAgent;
  readonly pod: Pod;
  readonly name: string;
}

/** A line of docs/faults.md, and how to make it happen. */
export interface FaultRow {
  /** What is wrong, in an operator's words. */
  readonly fault: string;
  readonly rpc: string;
  /** OK where only what comes later tells of it. */
  readonly code: Code | 'OK';
  /** The first sentence; NAME, POD, ID and DIR stand for what differs each time. */
  readonly says: string;
  /** Why this machine cannot have it, or tells of it otherwise. */
  readonly skip?: string | false;
  /** Ends with the call that fails, or with what is told in the place of a sentence. */
  readonly induce: (scene: Scene) => Promise<unknown>;
  /** What a kubelet would do next; must succeed. */
  readonly retry?: (scene: Scene) => Promise<unknown>;
}

export type Told = Pick<FaultRow, 'code' | 'says'>;
type Given<T> = T | ((scene: Scene) => T | Promise<T>);

const given = async <T extends object>(value: Given<T>, scene: Scene): Promise<T> =>
  typeof value === 'function' ? value(scene) : value;

export const invalid = (says: string): Told => ({ code: 'InvalidArgument', says });
export const precondition = (says: string): Told => ({ code: 'FailedPrecondition', says });
export const notFound = (says: string): Told => ({ code: 'NotFound', says });

/** What the spec builder refuses. */
export const badSpec = (reason: string): Told =>
  invalid(`could not make the spec of container "NAME" of pod "POD": ${reason}`);

/** What the OCI runtime refuses. */
export const badStart = (reason: string): Told =>
  invalid(`could not create the process of container "NAME" of pod "POD": could not create container "ID": ${reason}`);

/** A container that cannot be created; the same attempt, asked for rightly, can. */
export const creating = (
  fault: string,
  config: Given<ContainerConfig>,
  told: Told,
  skip: string | false = false,
): FaultRow => ({
  ...{ fault, rpc: 'CreateContainer', ...told, skip },
  induce: async scene => scene.pod.create(scene.name, ['true'], await given(config, scene)),
  retry: async ({ pod, name }) => (await pod.create(name, ['true'])).remove(),
});

/** One that can be created and not started; the next attempt, asked for rightly, can. */
export const starting = (
  fault: string,
  command: readonly string[],
  told: Told,
  config: Given<ContainerConfig> = {},
): FaultRow => ({
  ...{ fault, rpc: 'StartContainer', ...told },
  induce: async scene => {
    const container = await scene.pod.create(scene.name, command, await given(config, scene));
    await failing(container, () => container.start());
  },
  retry: async ({ pod, name }) => {
    const container = await pod.start(name, ['true'], { metadata: { name, attempt: 1 } });
    await container.exited();
    await container.remove();
  },
});

/** Passes the error on when the container is gone again. */
export async function failing(container: Container, call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } finally {
    await container.remove();
  }
}

/** A call on a container that runs, which is removed afterwards. */
export const onRunning = (
  fault: string,
  rpc: string,
  call: (container: Container, scene: Scene) => Promise<unknown>,
  told: Told,
): FaultRow => ({
  ...{ fault, rpc, ...told },
  induce: async scene => {
    const container = await scene.pod.start(scene.name, ['sleep', '100000']);
    await failing(container, () => call(container, scene));
  },
});

/** A program that the kernel refuses when the container has begun: only its end and its log tell. */
export const ending = (fault: string, command: readonly string[], says: string, config: ContainerConfig): FaultRow => ({
  ...{ fault, rpc: 'ContainerStatus', code: 'OK', says },
  induce: async ({ pod, name }) => {
    const container = await pod.start(name, command, config);
    const { exitCode, reason } = await container.exited();
    const output = await container.output();
    await container.remove();
    return `${reason}, exit code ${exitCode}, log: ${output}`;
  },
});

/** A pod that cannot be run. */
export const sandboxing = (fault: string, config: Given<SandboxConfig>, told: Told, handler = ''): FaultRow => ({
  ...{ fault, rpc: 'RunPodSandbox', ...told },
  induce: async scene => Pod.run(scene.agent, await given(config, scene), handler),
  retry: async ({ agent }) => (await Pod.run(agent)).remove(),
});

export const calling = (
  fault: string,
  rpc: string,
  induce: (scene: Scene) => Promise<unknown>,
  told: Told,
): FaultRow => ({ fault, rpc, ...told, induce });

/** What the kernel says of a limit has the files of cgroup v1 in it. */
export const onV1 = {
  skip: existsSync('/sys/fs/cgroup/cgroup.controllers') && 'told in the words of cgroup v1',
} as const;

export const secured = (securityContext: runtime.v1.ILinuxContainerSecurityContext): ContainerConfig => ({
  linux: { securityContext },
});

export const limited = (resources: runtime.v1.ILinuxContainerResources): ContainerConfig => ({ linux: { resources } });

export const inFolder = ({ agent }: Scene, ...parts: readonly string[]): string => join(agent.folder, ...parts);
