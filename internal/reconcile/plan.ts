import type { Drift, LeftFolder } from './drift.ts';
import type { ProcessSeen } from './witnesses.ts';

/** One thing to do; each looks again at what it is about, may be done twice, and finds what is gone a success. */
export type Step =
  /** Finds shim and tasks of a pod again, or ends what they ran; writes down how things ended. */
  | { readonly do: 'recover'; readonly pod: string }
  /** Ends a shim that is connected and dead, so that its pod is cleaned up after. */
  | { readonly do: 'lose-shim'; readonly pod: string }
  /** Ends a shim that nobody is connected to, with its socket. */
  | { readonly do: 'end-shim'; readonly pod: string; readonly process: ProcessSeen }
  | { readonly do: 'end-process'; readonly process: ProcessSeen }
  /** Ends a pod that no row knows, with what it runs, its bundle and its cgroup. */
  | { readonly do: 'end-pod'; readonly pod: string }
  | { readonly do: 'end-container'; readonly id: string }
  | { readonly do: 'stop-pod'; readonly pod: string }
  /** Ends a container that has lost its bundle, and writes that down. */
  | { readonly do: 'fail-container'; readonly id: string }
  | { readonly do: 'empty-cgroup'; readonly id: string; readonly path: string }
  /** Ends what is right in the cgroup of a pod; what is in those of its containers goes on. */
  | { readonly do: 'end-strays'; readonly path: string }
  | { readonly do: 'remove-cgroup'; readonly id: string; readonly path: string }
  | { readonly do: 'monitor'; readonly id: string }
  | { readonly do: 'record-exit'; readonly id: string }
  | { readonly do: 'unmount'; readonly path: string }
  /** Takes down what the row of a pod owes. */
  | { readonly do: 'settle-pod'; readonly pod: string }
  /** CNI DEL by the records alone. */
  | { readonly do: 'detach'; readonly pod: string }
  | { readonly do: 'remove-folder'; readonly id: string; readonly of: LeftFolder }
  | { readonly do: 'collect-images' }
  | { readonly do: 'finish-removal'; readonly path: string }
  | { readonly do: 'remove-socket'; readonly pod: string; readonly path: string };

/** What settles a difference, in order; nothing for what is foreign. Pure. */
export function planOf(drift: Drift): readonly Step[] {
  switch (drift.kind) {
    case 'dead-shim':
      return [{ do: drift.isOpen ? 'lose-shim' : 'recover', pod: drift.pod }];
    case 'orphan-shim':
      return [{ do: 'end-shim', pod: drift.pod, process: drift.process }];
    case 'orphan-bundle':
      return [drift.isPod ? { do: 'end-pod', pod: drift.id } : { do: 'end-container', id: drift.id }];
    case 'row-without-bundle':
      return [drift.isPod ? { do: 'stop-pod', pod: drift.id } : { do: 'fail-container', id: drift.id }];
    case 'process-without-task': {
      const { remedy } = drift;
      if ('adopt' in remedy) return [{ do: 'recover', pod: remedy.adopt }];
      if ('strays' in remedy) return [{ do: 'end-strays', path: remedy.strays }];
      if ('end' in remedy) return [{ do: 'end-process', process: remedy.end }];
      return [{ do: 'empty-cgroup', id: remedy.id, path: remedy.empty }];
    }
    case 'task-without-monitor':
      return [{ do: 'monitor', id: drift.id }];
    case 'exited-while-away':
      return [drift.hasTask ? { do: 'record-exit', id: drift.id } : { do: 'recover', pod: drift.pod }];
    case 'leaked-namespace':
    case 'leaked-mount':
      return [{ do: 'unmount', path: drift.path }];
    case 'leaked-cgroup':
      return [{ do: 'remove-cgroup', id: drift.id, path: drift.path }];
    case 'leaked-address':
      return [{ do: drift.isOwed ? 'settle-pod' : 'detach', pod: drift.pod }];
    case 'leaked-snapshot':
      return [drift.of === 'images' ? { do: 'collect-images' } : { do: 'remove-folder', id: drift.id, of: drift.of }];
    case 'half-deleted-bundle':
      return [{ do: 'finish-removal', path: drift.path }];
    case 'stale-socket':
      return [{ do: 'remove-socket', pod: drift.pod, path: drift.path }];
    case 'foreign':
      return [];
  }
}
