import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pinNamespaces, unpinNamespace } from '../../host/namespaces.ts';
import { run } from '../../host/spawn.ts';
import type { Run } from '../plugins.ts';

/**
 * A network namespace that plays the host, so that bridges, addresses and iptables rules of a test touch nothing of
 * the machine and go with it; and namespaces for pods.
 */
export class PrivateHost {
  readonly dir: string;
  readonly #pins: string[] = [];

  private constructor(dir: string) {
    this.dir = dir;
  }

  static async create(): Promise<PrivateHost> {
    const host = new PrivateHost(await mkdtemp(join(tmpdir(), 'berth-cni-')));
    host.pin('host');
    return host;
  }

  /** A new namespace with its loopback up. */
  pin(name: string): string {
    const path = join(this.dir, `${name}.net`);
    pinNamespaces({ net: path });
    this.#pins.push(path);
    return path;
  }

  unpin(name: string): void {
    unpinNamespace(join(this.dir, `${name}.net`));
  }

  /** Runs a plugin as if this were the machine. */
  readonly run: Run = (file, args, options) =>
    run('/usr/bin/nsenter', [`--net=${join(this.dir, 'host.net')}`, file, ...args], options);

  /** What a shell command prints in the host's namespace, or in a pod's. */
  async shell(command: string, namespace = 'host'): Promise<string> {
    const path = join(this.dir, `${namespace}.net`);
    const args = [`--net=${path}`, '/bin/bash', '-c', command];
    const { exitCode, stdout, stderr } = await run('/usr/bin/nsenter', args, { timeoutMs: 10_000 });
    if (exitCode !== 0) throw new Error(`${command}: ${stderr.toString()}`);
    return stdout.toString().trim();
  }

  async close(): Promise<void> {
    for (const path of this.#pins) unpinNamespace(path);
    await rm(this.dir, { recursive: true });
  }
}
