import type { Step } from '../plan.ts';
import type {
  AttachmentSeen,
  BundleSeen,
  CgroupSeen,
  ContainerRow,
  FolderSeen,
  HolderProcess,
  MountSeen,
  OpenShim,
  PodRow,
  ShimProcess,
  SocketSeen,
  TaskSeen,
  Witnesses,
} from '../witnesses.ts';

/** A node as lists that can be changed at will; by that the real one is modelled, and every step of a plan. */
export class ModelNode {
  pods: PodRow[] = [];
  containers: ContainerRow[] = [];
  bundles: BundleSeen[] = [];
  openShims: OpenShim[] = [];
  shims: ShimProcess[] = [];
  holders: HolderProcess[] = [];
  tasks: TaskSeen[] = [];
  cgroups: CgroupSeen[] = [];
  mounts: MountSeen[] = [];
  sockets: SocketSeen[] = [];
  folders: FolderSeen[] = [];
  attachments: AttachmentSeen[] = [];
  garbage = { blobs: 0, layers: 0 };
  halfDeleted: string[] = [];
  foreign: string[] = [];
  /** Pids that were alive when something was forgotten or written down as ended. */
  readonly disowned: number[] = [];

  witnesses(): Witnesses {
    const { pods, containers, bundles, halfDeleted, foreign, shims, holders } = this;
    return {
      rows: { pods, containers },
      busy: new Set(),
      openShims: this.openShims,
      tasks: this.tasks,
      state: { seen: { bundles, halfDeleted, foreign } },
      processes: { seen: { shims, holders, foreign: new Map([['/other.sock', 2]]) } },
      cgroups: { seen: this.cgroups },
      mounts: { seen: this.mounts },
      sockets: { seen: this.sockets },
      folders: { seen: this.folders },
      attachments: { seen: this.attachments },
      garbage: { seen: this.garbage },
    };
  }

  perform(step: Step): void {
    switch (step.do) {
      case 'recover':
        this.#recover(step.pod);
        break;
      case 'lose-shim':
        this.#endShims(step.pod);
        this.#recover(step.pod);
        break;
      case 'end-shim':
      case 'end-process':
        this.shims = this.shims.filter(({ pid }) => pid !== step.process.pid);
        this.holders = this.holders.filter(({ pid }) => pid !== step.process.pid);
        break;
      case 'end-pod':
        for (const task of this.tasks.filter(({ podId }) => podId === step.pod)) this.#endTask(task.id);
        for (const { id, podId } of this.bundles) if (podId === step.pod) this.#endTask(id);
        this.#endShims(step.pod);
        this.#removeBundle(step.pod);
        break;
      case 'end-container':
        this.#endTask(step.id);
        this.#removeBundle(step.id);
        break;
      case 'stop-pod':
        this.#stopPod(step.pod);
        break;
      case 'fail-container':
        this.#endTask(step.id);
        this.#close(step.id);
        break;
      case 'empty-cgroup':
        this.cgroups = this.cgroups.map(each =>
          each.path === step.path ? { ...each, processes: [], isPopulated: false } : each,
        );
        break;
      case 'end-strays':
        this.cgroups = this.cgroups.map(each => (each.path === step.path ? { ...each, processes: [] } : each));
        break;
      case 'remove-cgroup':
        this.cgroups = this.cgroups.filter(({ path, isPopulated }) => path !== step.path || isPopulated);
        break;
      case 'monitor':
        this.tasks = this.tasks.map(task => (task.id === step.id ? { ...task, isMonitored: true } : task));
        break;
      case 'record-exit':
        this.#close(step.id);
        this.#endTask(step.id);
        this.#removeBundle(step.id);
        break;
      case 'unmount':
        this.mounts = this.mounts.filter(({ path }) => path !== step.path);
        break;
      case 'settle-pod':
        this.#stopPod(step.pod);
        break;
      case 'detach':
        this.attachments = this.attachments.filter(({ podId }) => podId !== step.pod);
        break;
      case 'remove-folder':
        this.folders = this.folders.filter(({ id, of }) => id !== step.id || of !== step.of);
        break;
      case 'collect-images':
        this.garbage = { blobs: 0, layers: 0 };
        break;
      case 'finish-removal':
        this.halfDeleted = this.halfDeleted.filter(path => path !== step.path);
        break;
      case 'remove-socket':
        this.sockets = this.sockets.filter(({ path }) => path !== step.path);
    }
  }

  /** As the runtime does: a shim that runs is found with its tasks, of one that is dead all is ended. */
  #recover(podId: string): void {
    const process = this.shims.find(shim => shim.podId === podId);
    const pod = this.pods.find(({ id }) => id === podId);
    if (process && pod?.state === 'ready') {
      if (!this.openShims.some(shim => shim.podId === podId)) this.openShims.push({ ...process, isAlive: true });
      for (const row of this.#containersOf(podId)) this.#adopt(row);
      return;
    }
    this.#endShims(podId);
    for (const { id, state } of this.#containersOf(podId)) {
      this.#endTask(id);
      if (state === 'running') this.#close(id);
    }
    if (pod?.state === 'ready') this.#stopPod(podId);
  }

  #adopt({ id, podId, state }: ContainerRow): void {
    if (state !== 'running' || this.tasks.some(task => task.id === id)) return;
    const [pid] = this.cgroups.find(cgroup => cgroup.id === id)?.processes ?? [];
    if (pid === undefined) this.#close(id);
    else this.tasks.push({ id, podId, pid, hasExited: false, hasCgroup: true, isMonitored: true });
  }

  #stopPod(podId: string): void {
    for (const { id, state } of this.#containersOf(podId)) {
      this.#endTask(id);
      if (state === 'running') this.#close(id);
    }
    this.#endTask(podId);
    this.#endShims(podId);
    this.#removeBundle(podId);
    this.attachments = this.attachments.filter(each => each.podId !== podId);
    this.pods = this.pods.map(pod => (pod.id === podId ? { ...pod, state: 'down', attached: false } : pod));
  }

  #containersOf(podId: string): ContainerRow[] {
    return this.containers.filter(row => row.podId === podId);
  }

  /** As runc does: with the first process all others of the container end. */
  #endTask(id: string): void {
    this.tasks = this.tasks.filter(task => task.id !== id);
    this.cgroups = this.cgroups.filter(cgroup => cgroup.id !== id || cgroup.of !== 'container');
    this.holders = this.holders.filter(({ containerId }) => containerId !== id);
  }

  #endShims(podId: string): void {
    this.openShims = this.openShims.filter(shim => shim.podId !== podId);
    this.shims = this.shims.filter(shim => shim.podId !== podId);
    this.sockets = this.sockets.filter(socket => socket.podId !== podId);
  }

  #removeBundle(id: string): void {
    this.bundles = this.bundles.filter(bundle => bundle.id !== id);
    this.mounts = this.mounts.filter(mount => mount.id !== id);
    this.folders = this.folders.filter(folder => folder.id !== id || folder.of !== 'work');
  }

  #close(id: string): void {
    const alive = this.cgroups.filter(cgroup => cgroup.id === id).flatMap(({ processes }) => processes);
    this.disowned.push(...alive);
    this.containers = this.containers.map(row => (row.id === id ? { ...row, state: 'exited' } : row));
  }
}
