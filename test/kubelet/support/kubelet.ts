import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { V1Pod, V1PodSpec, V1PodStatus } from '@kubernetes/client-node';
import { execa } from 'execa';
import { Agent, fetch, type Response } from 'undici';
import { runtime } from '../../../api/gen/cri.js';
import { runtimeService } from '../../../api/services.ts';
import { type TestAgent, useAgent } from '../../integration/support/agent.ts';
import { until } from '../../integration/support/until.ts';
import { passable } from '../../integration/support/user-namespaces.ts';
import { within } from '../../integration/support/within.ts';
import { makeCgroupRoot, removeCgroupRoot } from './cgroup-root.ts';
import { errorsOf } from './log-lines.ts';
import {
  foldersIn,
  type KubeletFolders,
  type KubeletOptions,
  kubeletConfig,
  nodeAddress,
  nodeName,
  ports,
} from './settings.ts';

/** The kubelet signs its own certificate. */
const dispatcher = new Agent({ connect: { rejectUnauthorized: false } });

/** Of the kubelet's own API. */
export const address = `https://127.0.0.1:${ports.secure}`;

export type PodSpec = Pick<V1PodSpec, keyof V1PodSpec>;

/** Kubernetes' kubelet on a berth of its own, with nobody above it: its pods are manifests in a folder. */
export class TestKubelet {
  readonly agent: TestAgent;
  readonly folders: KubeletFolders;
  /** Of the cgroups of all its pods, as the kubelet names it. */
  readonly cgroupRoot: string;
  readonly #options: KubeletOptions;
  #process: ChildProcess | undefined;

  constructor(agent: TestAgent, options: KubeletOptions) {
    this.agent = agent;
    this.folders = foldersIn(agent.folder);
    this.cgroupRoot = `/berth${agent.folder.slice(-6).toLowerCase()}`;
    this.#options = options;
  }

  async prepare(): Promise<void> {
    for (const folder of [this.folders.manifests, this.folders.root]) await mkdir(folder);
    await makeCgroupRoot(this.cgroupRoot);
    const facts = { folders: this.folders, endpoint: this.agent.listen, cgroupRoot: this.cgroupRoot };
    await writeFile(this.folders.file, JSON.stringify(kubeletConfig(facts, this.#options)));
  }

  async start(): Promise<void> {
    const { root, file } = this.folders;
    const flags = ['--config', file, '--root-dir', root, '--cert-dir', join(root, 'pki'), '--v', '2'];
    const node = ['--hostname-override', nodeName, '--node-ip', nodeAddress];
    const log = openSync(this.#logFile, 'a');
    this.#process = spawn(
      process.env['BERTH_TEST_KUBELET'] ?? '',
      [...flags, ...node, ...(this.#options.flags ?? [])],
      {
        stdio: ['ignore', log, log],
        detached: true,
      },
    );
    closeSync(log);
    await until('the kubelet answers', 60_000, async () => {
      assert.equal(this.#process?.exitCode ?? this.#process?.signalCode ?? undefined, undefined, await this.log());
      return this.get('/pods').then(
        () => true,
        () => false,
      );
    });
  }

  /** Pods go on, as when its service is stopped. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  /** Puts the manifest of a pod where the kubelet sees it. */
  async run(name: string, spec: PodSpec): Promise<TestPod> {
    const pod = new TestPod(this, name);
    const full = { terminationGracePeriodSeconds: 2, ...spec };
    const manifest = { apiVersion: 'v1', kind: 'Pod', metadata: { name }, spec: full };
    const hidden = join(this.folders.manifests, `.${name}`);
    await writeFile(hidden, JSON.stringify(manifest));
    await rename(hidden, this.manifestOf(name));
    return pod;
  }

  manifestOf(name: string): string {
    return join(this.folders.manifests, `${name}.json`);
  }

  /** What it keeps of a pod. */
  folderOf(uid: string): string {
    return join(this.folders.root, 'pods', uid);
  }

  async pods(): Promise<V1Pod[]> {
    const { items } = (await (await this.get('/pods')).json()) as { items: V1Pod[] };
    return items ?? [];
  }

  /** Of the kubelet's own API; throws what it answers unless that is 200. */
  async get(path: string, init: Parameters<typeof fetch>[1] = {}): Promise<Response> {
    const signal = AbortSignal.timeout(within(20_000));
    const response = await fetch(`${address}${path}`, { dispatcher, signal, ...init });
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  log(): Promise<string> {
    return readFile(this.#logFile, 'utf8');
  }

  /** Removes every pod by way of the kubelet, stops it, and holds what it wrote against what is known. */
  async shutDown(): Promise<void> {
    for (const name of await readdir(this.folders.manifests)) await rm(join(this.folders.manifests, name));
    await until('the kubelet is done with all pods', 60_000, async () => {
      const filter = { state: { state: runtime.v1.PodSandboxState.SANDBOX_READY } };
      const { items } = await this.agent.client.call(runtimeService.ListPodSandbox, { filter });
      return items.length === 0 && (await this.pods()).length === 0;
    });
    await this.stop();
    assert.deepEqual(errorsOf(await this.log(), this.#options.allow), [], 'errors in the log of the kubelet');
  }

  /** What it keeps beyond its end. */
  async remove(): Promise<void> {
    await this.stop('SIGKILL');
    await execa('umount', ['--recursive', this.folders.root], { reject: false });
    await removeCgroupRoot(this.cgroupRoot);
    // links to logs that the next one would ask its own berth about
    await rm('/var/log/containers', { recursive: true, force: true });
  }

  get #logFile(): string {
    return join(this.agent.folder, 'kubelet.log');
  }
}

export class TestPod {
  readonly name: string;
  readonly #kubelet: TestKubelet;

  constructor(kubelet: TestKubelet, name: string) {
    this.#kubelet = kubelet;
    this.name = name;
  }

  /** As the kubelet's API names it. */
  get fullName(): string {
    return `${this.name}-${nodeName}`;
  }

  async get(): Promise<V1Pod | undefined> {
    return (await this.#kubelet.pods()).find(({ metadata }) => metadata?.name === this.fullName);
  }

  async status(): Promise<V1PodStatus> {
    return (await this.get())?.status ?? {};
  }

  /** Waits until the kubelet reports a status, of all its containers, that holds. */
  async until(what: string, holds: (status: V1PodStatus) => boolean, ms = 30_000): Promise<V1PodStatus> {
    let status: V1PodStatus = {};
    try {
      await until(`${this.name}: ${what}`, ms, async () => {
        status = await this.status();
        if (status.containerStatuses !== undefined && holds(status)) return true;
        // an answer of the kubelet costs more than a look at a file
        await sleep(within(80));
        return false;
      });
    } catch (error) {
      throw new Error(`${String(error)}\n${JSON.stringify(status, undefined, 1)}`, { cause: error });
    }
    return status;
  }

  ready(): Promise<V1PodStatus> {
    return this.until('is ready', status => conditionOf(status, 'Ready'));
  }

  /** Takes its manifest away and waits for the kubelet to be done with it: then its folder goes. */
  async remove(ms = 30_000): Promise<void> {
    const folder = this.#kubelet.folderOf(await this.uid());
    await rm(this.#kubelet.manifestOf(this.name));
    await until(`${this.name} is gone`, ms, () => !existsSync(folder));
  }

  async uid(): Promise<string> {
    const uid = (await this.get())?.metadata?.uid;
    assert.ok(uid, `the kubelet does not know the pod ${this.name}`);
    return uid;
  }
}

export const conditionOf = ({ conditions = [] }: V1PodStatus, type: string): boolean =>
  conditions.find(condition => condition.type === type)?.status === 'True';

/** A kubelet and its berth; when the test ends, all pods must go in good order and nothing be left of either. */
export async function useKubelet(t: TestContext, options: KubeletOptions = {}): Promise<TestKubelet> {
  assert.ok(process.env['BERTH_TEST_NAMESPACES'], 'a kubelet is run in namespaces of its own: npm run test:kubelet');
  let kubelet: TestKubelet | undefined;
  let ended = Promise.resolve();
  // before the agent's own clean-up, which must come whatever happens here
  t.after(async () => {
    if (kubelet) ended = kubelet.shutDown();
    await ended.catch(() => {});
    await kubelet?.remove();
  });
  const agent = await useAgent(t, { ...passable, ...options.agent });
  t.after(() => ended);
  kubelet = new TestKubelet(agent, options);
  await kubelet.prepare();
  await kubelet.start();
  return kubelet;
}
