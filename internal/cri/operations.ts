import type { Stage } from './stages.ts';

/**
 * What is made of stages, and the stages of each, in their order where they have one: every place where time is taken
 * and where tests let something fail. Reads change nothing and have none.
 */
export const operations = {
  RunPodSandbox: [
    'turn',
    'row',
    'bundle',
    'namespaces',
    'network',
    'shim',
    'files',
    'cgroup',
    'hosts',
    'infra',
    'commit',
  ],
  CreateContainer: ['row', 'bundle', 'snapshot', 'log', 'mount', 'images', 'spec', 'commit'],
  StartContainer: ['log', 'create', 'monitor', 'start', 'commit'],
  ExecSync: ['create', 'start'],
  Exec: ['create', 'start'],
  UpdateContainerResources: ['limits', 'spec', 'commit'],
  StopContainer: ['signal', 'kill'],
  RemoveContainer: ['kill', 'row'],
  StopPodSandbox: ['row', 'containers', 'commit'],
  RemovePodSandbox: ['containers', 'row'],
  PullImage: ['resolve', 'manifest', 'download', 'unpack', 'snapshot', 'row'],
  RemoveImage: ['row', 'content'],
  /** A container ends, by itself or not. */
  Exit: ['row'],
  /** Of one that has ended: its shim forgets it, then its bundle goes. */
  DeleteTask: ['task', 'bundle'],
  /** What is left of a container that is removed, or did not come to be. */
  TeardownContainer: ['task', 'cgroup', 'bundle', 'snapshot', 'files'],
  /** What is left of a pod that is stopped, or did not come to be. */
  TeardownSandbox: ['network', 'shim', 'bundle', 'cgroup'],
  /** After a start of the agent, of each pod that an earlier one left. */
  Recovery: ['shim', 'task', 'container', 'sandbox'],
} as const satisfies Readonly<Record<string, readonly Stage[]>>;

export type Operation = keyof typeof operations;

export type StageOf<O extends Operation> = (typeof operations)[O][number];

/** `RunPodSandbox.network`: an operation and one of its stages. */
export type FaultPoint = { [O in Operation]: `${O}.${StageOf<O>}` }[Operation];

const names = Object.keys(operations) as Operation[];

export const faultPoints: readonly FaultPoint[] = names.flatMap(name =>
  operations[name].map(stage => `${name}.${stage}` as FaultPoint),
);
