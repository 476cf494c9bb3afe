import type { ProcessSeen } from './witnesses.ts';

/** What a kind of difference means, and what is done about it: shown to people. */
export interface KindText {
  readonly sentence: string;
  readonly repair: string;
}

/** Every kind of difference between what is written down, what stands and what runs. */
export const kinds = {
  'dead-shim': {
    sentence: 'the pod is ready and the agent has no shim of it',
    repair: 'find the shim again, or end what it ran, write the ends down and stop the pod',
  },
  'orphan-shim': { sentence: 'a shim of this agent runs for no pod', repair: 'end the shim' },
  'orphan-bundle': {
    sentence: 'a bundle stands of what is not there or has ended',
    repair: 'end what runs in it, unmount what is mounted in it and remove it',
  },
  'row-without-bundle': {
    sentence: 'what should stand has no bundle',
    repair: 'stop it, for it cannot be served without',
  },
  'process-without-task': {
    sentence: 'processes run in the cgroup of what has no task',
    repair: 'find the task again where it should run, else end the processes',
  },
  'task-without-monitor': { sentence: 'a task runs whose cgroup nobody reads', repair: 'monitor it' },
  'exited-while-away': {
    sentence: 'the container is written down as running and has ended',
    repair: 'write down its end',
  },
  'leaked-namespace': { sentence: 'a namespace is pinned that nothing needs', repair: 'let go of it' },
  'leaked-mount': { sentence: 'a file system is mounted that nothing needs', repair: 'unmount it' },
  'leaked-cgroup': { sentence: 'an empty cgroup stands of what is not there or has ended', repair: 'remove it' },
  'leaked-address': {
    sentence: 'the network plugins still hold what they gave a pod that has gone',
    repair: 'ask them to delete it until they have',
  },
  'leaked-snapshot': {
    sentence: 'files stand of a container, or in the image store, that nothing needs',
    repair: 'remove them',
  },
  'half-deleted-bundle': { sentence: 'the removal of a bundle was cut short', repair: 'finish it' },
  'stale-socket': { sentence: 'a shim socket stands that nothing listens on', repair: 'remove it' },
  foreign: { sentence: 'this is nothing of this agent', repair: 'none: it is left alone' },
} as const satisfies Readonly<Record<string, KindText>>;

export type Kind = keyof typeof kinds;

/** What the plan needs to know of a difference beside what it is about. */
export type Finding =
  | { readonly kind: 'dead-shim'; readonly pod: string; readonly isOpen: boolean }
  | { readonly kind: 'orphan-shim'; readonly pod: string; readonly process: ProcessSeen }
  | { readonly kind: 'orphan-bundle'; readonly id: string; readonly isPod: boolean }
  | { readonly kind: 'row-without-bundle'; readonly id: string; readonly isPod: boolean }
  | { readonly kind: 'process-without-task'; readonly remedy: Remedy }
  | { readonly kind: 'task-without-monitor'; readonly id: string }
  | { readonly kind: 'exited-while-away'; readonly id: string; readonly pod: string; readonly hasTask: boolean }
  | { readonly kind: 'leaked-namespace' | 'leaked-mount'; readonly path: string }
  | { readonly kind: 'leaked-cgroup'; readonly id: string; readonly path: string }
  | { readonly kind: 'leaked-address'; readonly pod: string; readonly isOwed: boolean }
  | { readonly kind: 'leaked-snapshot'; readonly id: string; readonly of: LeftFolder }
  | { readonly kind: 'leaked-snapshot'; readonly of: 'images' }
  | { readonly kind: 'half-deleted-bundle'; readonly path: string }
  | { readonly kind: 'stale-socket'; readonly pod: string; readonly path: string }
  | { readonly kind: 'foreign' };

/** Which of a container's folders. */
export type LeftFolder = 'layer' | 'volumes' | 'work' | 'oci';

export type Remedy =
  | { readonly adopt: string }
  | { readonly empty: string; readonly id: string }
  | { readonly strays: string }
  | { readonly end: ProcessSeen };

/** One difference. */
export type Drift = Finding & {
  /** Names it from look to look. */
  readonly key: string;
  /** The pod and the container that it is about, as far as there are any. */
  readonly podId?: string | undefined;
  readonly containerId?: string | undefined;
  /** What exactly was found: a path, a process. */
  readonly detail: string;
};

/** Makes the key of what it is about: `dead-shim 4f1c...`. */
export const drift = (
  about: string,
  finding: Finding,
  {
    detail = '',
    ...of
  }: { readonly podId?: string | undefined; readonly containerId?: string | undefined; readonly detail?: string } = {},
): Drift => ({ ...finding, key: `${finding.kind} ${about}`, detail, ...of });

/** Foreign things are named and are not differences that anybody has to settle. */
export const isOurs = ({ kind }: Drift): boolean => kind !== 'foreign';
