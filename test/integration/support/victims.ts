import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runtime } from '../../../api/gen/cri.js';
import { readMounts, unmount } from '../../../internal/host/mount.ts';
import { containerProcessesOf, machineryOf, read } from '../../faults/support/own-processes.ts';
import type { TestAgent } from './agent.ts';
import { type Container, Pod } from './pods.ts';
import { until } from './until.ts';

const { SANDBOX_READY } = runtime.v1.PodSandboxState;
const { CONTAINER_RUNNING } = runtime.v1.ContainerState;

/** A pod that something is going to happen to, with one container that runs and one that was never started. */
export class Victim {
  readonly pod: Pod;
  readonly main: Container;
  readonly created: Container;
  readonly #agent: TestAgent;

  private constructor(agent: TestAgent, pod: Pod, main: Container, created: Container) {
    this.#agent = agent;
    this.pod = pod;
    this.main = main;
    this.created = created;
  }

  static async run(agent: TestAgent): Promise<Victim> {
    const pod = await Pod.run(agent);
    const main = await pod.start('main', ['sh', '-c', 'while :; do echo tick; sleep 0.2; done']);
    return new Victim(agent, pod, main, await pod.create('created', ['true']));
  }

  get ids(): string[] {
    return [this.pod.id, this.main.id, this.created.id];
  }

  /** Where a file of one of its bundles is. */
  bundle(of: 'pod' | 'main' | 'created', file = ''): string {
    return join(this.#agent.folder, 'state/k8s.io', this[of].id, file);
  }

  /** Cuts a file in the middle. */
  cut(path: string): void {
    const text = readFileSync(path);
    writeFileSync(path, text.subarray(0, text.length / 2));
  }

  /** As `umount -l` of all below, then `rm -rf`. */
  removeBundle(of: 'pod' | 'main' | 'created'): void {
    const folder = this.bundle(of);
    for (const { target } of readMounts().reverse()) {
      if (target.startsWith(`${folder}/`)) unmount(target, { detach: true });
    }
    rmSync(folder, { recursive: true });
  }

  /** What the OCI runtime knows of the container. */
  removeOciState(): void {
    rmSync(join(this.#agent.folder, 'state/oci/k8s.io', this.main.id), { recursive: true });
  }

  /** Its processes are moved away first. */
  async removeCgroup(): Promise<void> {
    for (const folder of globSync(`/sys/fs/cgroup/**/${this.main.id}/`)) {
      await until('the cgroup is removed', 3000, () => emptied(folder));
    }
  }

  /** Everything on the machine that is of it. */
  remains(): string[] {
    const { folder, bridge } = this.#agent;
    const places = [
      'state/k8s.io',
      'state/oci/k8s.io',
      'root/containers',
      'root/volumes',
      'root/k8s.io',
      'root/cni/results',
    ];
    const names = this.ids.map(id => id.slice(0, 13));
    const isOf = (text: string) => names.some(name => text.includes(name));
    const leases = globSync(join(folder, 'ipam', bridge, '[0-9]*')).filter(lease => isOf(read(lease)));
    return [
      ...readMounts()
        .map(({ target }) => target)
        .filter(isOf),
      ...names.flatMap(name => globSync(`/sys/fs/cgroup/**/*${name}*/`)),
      ...machineryOf(this.#agent)
        .map(({ pid, command }) => `${pid} ${command}`)
        .filter(isOf),
      ...containerProcessesOf(this.#agent)
        .map(({ pid, command, container }) => `${pid} ${command} ${container}`)
        .filter(isOf),
      ...this.ids.flatMap(id => places.map(place => join(folder, place, id))).filter(path => existsSync(path)),
      ...leases.map(lease => `address ${basename(lease)}`),
    ];
  }
}

/** The pod is as it was, and its log goes on. */
export async function goesOn({ pod, main }: Victim): Promise<void> {
  assert.equal((await pod.status()).state, SANDBOX_READY);
  assert.equal((await main.status()).state, CONTAINER_RUNNING);
  assert.equal((await main.exec(['echo', 'here'])).stdout, 'here\n');
  const lines = (await main.log()).length;
  await until('the log goes on', 3000, async () => (await main.log()).length > lines);
}

/** Soon nothing on the machine is of it. */
export async function isGone(victim: Victim): Promise<void> {
  await until('nothing is left', 10_000, () => victim.remains().length === 0).catch((error: unknown) => {
    throw new Error(`left of pod ${victim.pod.id}:\n${victim.remains().join('\n')}`, { cause: error });
  });
}

/** Processes may come and go meanwhile. */
function emptied(folder: string): boolean {
  try {
    for (const pid of read(join(folder, 'cgroup.procs')).split('\n').filter(Boolean)) {
      writeFileSync(join(folder, '..', '..', 'cgroup.procs'), pid);
    }
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
