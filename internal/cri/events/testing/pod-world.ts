import type { ContainerRecord, SandboxRecord } from '../../../metadata/records.ts';
import type { RowChange, WatchedTable } from '../../../metadata/store.ts';

/** A table that is in memory and durable at once. */
export function memoryTable<T extends { readonly id: string }>(): WatchedTable<T> & { set(id: string, row?: T): void } {
  const rows = new Map<string, T>();
  const listeners = new Set<(change: RowChange<T>) => void>();
  const set = (id: string, after?: T) => {
    const before = rows.get(id);
    if (after) rows.set(id, after);
    else rows.delete(id);
    for (const listener of listeners) listener({ before, after });
  };
  return {
    get: id => rows.get(id),
    list: () => [...rows.values()],
    put: async row => set(row.id, row),
    delete: async id => set(id),
    watch: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set,
  };
}

/** Rows of pods, changed as the RPCs change them; times are counted. */
export class PodWorld {
  readonly sandboxes = memoryTable<SandboxRecord>();
  readonly containers = memoryTable<ContainerRecord>();
  #time = 1n;

  readonly now = (): bigint => ++this.#time;

  /** Not to be seen until it is ready. */
  addSandbox(id: string, name: string, attempt = 0): void {
    const names = { name, namespace: 'test', uid: `uid-${name}`, attempt, labels: {}, annotations: {}, handler: '' };
    const places = { hostname: '', logDirectory: '', cgroupParent: '', ownsCgroup: false };
    const namespaces = { network: 'pod', pid: 'container', ipc: 'pod' } as const;
    const network = { namespaces, portMappings: [], attached: true, ips: ['10.0.0.1'] };
    this.sandboxes.set(id, { id, createdAt: this.now(), ...names, ...places, ...network });
  }

  changeSandbox(id: string, change: Partial<SandboxRecord>): void {
    const row = this.sandboxes.get(id);
    if (row) this.sandboxes.set(id, { ...row, ...change });
  }

  runSandbox(id: string, name: string, attempt = 0): void {
    this.addSandbox(id, name, attempt);
    this.changeSandbox(id, { readyAt: this.now() });
  }

  removeSandbox(id: string): void {
    for (const container of this.containers.list()) if (container.sandboxId === id) this.containers.set(container.id);
    this.sandboxes.set(id);
  }

  /** Not to be seen until it is ready. */
  addContainer(id: string, sandboxId: string): void {
    const image = { spec: 'busybox', userSpecified: 'busybox', id: 'i', ref: 'i' };
    const names = { sandboxId, name: id, attempt: 0, labels: {}, annotations: {}, image, logPath: '/log' };
    const io = { mounts: [], tty: false, stdin: false, stdinOnce: false, stopSignal: 15 };
    this.containers.set(id, { id, createdAt: this.now(), ...names, ...io });
  }

  changeContainer(id: string, change: Partial<ContainerRecord>): void {
    const row = this.containers.get(id);
    if (row) this.containers.set(id, { ...row, ...change });
  }

  createContainer(id: string, sandboxId: string): void {
    this.addContainer(id, sandboxId);
    this.changeContainer(id, { readyAt: this.now() });
  }
}
