import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { TestContext } from 'node:test';
import { execa } from 'execa';
import { imageService, runtimeService } from '../../../api/services.ts';
import { buildCheckImage, readStaticBusybox } from '../../../cmd/agent/check/check-image.ts';
import { CriClient } from '../../../cmd/agent/cri-client.ts';
import { defaultConflist } from '../../../internal/network/default-conflist.ts';
import { freeSubnet } from '../../../internal/network/free-subnet.ts';
import { ContainerdClient, containerdSocket, startContainerd } from './containerd-runtime.ts';
import { type Belongings, belongings, leaked } from './leaks.ts';
import { onContainerd } from './runtime-under-test.ts';
import { settled } from './settled.ts';

const project = join(import.meta.dirname, '..', '..', '..');

export interface AgentOptions {
  /** TOML to put into the configuration file. */
  readonly config?: string;
  /** Leave the CNI folder empty. */
  readonly withoutNetwork?: boolean;
  /** What goes wrong on purpose in the first agent; see internal/cri/faults.ts. */
  readonly faults?: string;
  /** Run what was built, which starts in half the time. */
  readonly built?: boolean;
  /** The `main` of another berth than this one. */
  readonly program?: string;
  /** Before the first start; what it returns undoes it when the agent has stopped. */
  readonly prepare?: (folder: string) => Promise<() => void | Promise<void>>;
}

/** A real agent in a process of its own, with nothing shared with any other; gone, and checked for leaks, after the test. */
export class TestAgent {
  readonly folder: string;
  readonly listen: string;
  readonly client: CriClient;
  /** Of its CNI network. */
  readonly bridge: string;
  /** The reference of the check image, once it is imported. */
  image = '';
  /** What is started; another one takes over at the next start. */
  program = join(project, 'cmd/agent/main.ts');
  #process: ChildProcess | undefined;
  #metrics = '';

  constructor(folder: string) {
    this.folder = folder;
    const socket = join(folder, onContainerd ? containerdSocket : 'berth.sock');
    this.listen = `unix://${socket}`;
    this.client = onContainerd ? new ContainerdClient(socket) : new CriClient(this.listen);
    this.bridge = `bt${folder.slice(-6).toLowerCase()}`;
  }

  get flags(): string[] {
    const at = (name: string) => join(this.folder, name);
    return [
      ...['--config', at('config.toml'), '--root', at('root'), '--state', at('state'), '--listen', this.listen],
      ...['--metrics', '127.0.0.1:0', '--cni-conf', at('cni'), '--registry-conf', at('certs.d')],
    ];
  }

  get metrics(): string {
    return this.#metrics;
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.#process !== undefined && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  async configureNetwork(): Promise<void> {
    const options = { subnets: [await subnet()], dataDir: join(this.folder, 'ipam'), name: this.bridge };
    const conflist = defaultConflist({ ...options, bridge: this.bridge });
    await mkdir(join(this.folder, 'cni'), { recursive: true });
    await writeFile(join(this.folder, 'cni', '10-test.conflist'), JSON.stringify(conflist));
  }

  async start(faults = ''): Promise<void> {
    if (onContainerd) this.#process = await startContainerd(this.folder, this.client);
    else await this.#startBerth(faults);
  }

  async #startBerth(faults: string): Promise<void> {
    // flag and threads are bin/berth's, which tells why
    const node = ['--no-memory-protection-keys', this.program];
    const child = spawn(process.execPath, [...node, 'agent', ...this.flags], {
      stdio: ['ignore', 'ignore', 'pipe'],
      // a process group of its own, as systemd would give it
      detached: true,
      env: { ...process.env, BERTH_FAULTS: faults, UV_THREADPOOL_SIZE: '16' },
    });
    this.#process = child;
    child.stderr.pipe(createWriteStream(join(this.folder, 'agent.log'), { flags: 'a' }));
    const serving = Promise.withResolvers<string>();
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (/\bserving\b.*\n/.test(output)) serving.resolve(output);
    });
    child.once('exit', code => serving.reject(new Error(`the agent ended with ${code}:\n${output}`)));
    this.#metrics = / metrics=(\S+)/.exec(await serving.promise)?.[1] ?? '';
  }

  /** As systemd stops it: pods go on. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#process;
    if (!child || !this.isRunning) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  /** Resolves when the process has ended by itself. */
  async ended(): Promise<void> {
    const child = this.#process;
    if (child && this.isRunning) await once(child, 'exit');
  }

  /** kill -9, then a new agent on the same folders. */
  async restart(): Promise<void> {
    await this.stop('SIGKILL');
    await this.start();
  }

  async importCheckImage(): Promise<void> {
    const { archive, reference } = await buildCheckImage(await readStaticBusybox());
    this.image = reference;
    await this.client.importImage(Readable.from([archive]));
  }

  log(): Promise<string> {
    return readFile(join(this.folder, 'agent.log'), 'utf8');
  }

  async removeAllPods(): Promise<void> {
    const { items } = await this.client.call(runtimeService.ListPodSandbox, {});
    for (const { id } of items) {
      await this.client.call(runtimeService.StopPodSandbox, { podSandboxId: id });
      await this.client.call(runtimeService.RemovePodSandbox, { podSandboxId: id });
    }
  }
}

/** Starts an agent that has the check image; when the test ends, everything it made must be gone. */
export async function useAgent(t: TestContext, options: AgentOptions = {}): Promise<TestAgent> {
  const before = await belongings();
  const agent = await makeAgent(options);
  const undo = await options.prepare?.(agent.folder);
  t.after(() => cleanUp([agent], before, undo));
  await serve(agent, options.faults);
  return agent;
}

/** Like `useAgent`, twice: two that share nothing. */
export async function useTwoAgents(
  t: TestContext,
  options: Pick<AgentOptions, 'built'> = {},
): Promise<readonly [TestAgent, TestAgent]> {
  const before = await belongings();
  const agents = [await makeAgent(options), await makeAgent(options)] as const;
  t.after(() => cleanUp(agents, before));
  await Promise.all(agents.map(agent => serve(agent)));
  return agents;
}

async function makeAgent(options: AgentOptions): Promise<TestAgent> {
  const agent = new TestAgent(await mkdtemp(join(tmpdir(), 'berth-it-')));
  if (options.program) agent.program = options.program;
  if (options.built) agent.program = join(project, 'dist/cmd/agent/main.js');
  await writeFile(join(agent.folder, 'config.toml'), options.config ?? '');
  await mkdir(join(agent.folder, 'cni'));
  if (!options.withoutNetwork) await agent.configureNetwork();
  return agent;
}

async function serve(agent: TestAgent, faults = ''): Promise<void> {
  await agent.start(faults);
  await agent.importCheckImage();
}

let subnets = process.pid;

/** A bridge makes its route only with its first pod, so that two agents of one test would be given the same subnet. */
async function subnet(): Promise<string> {
  const wide = freeSubnet(await readFile('/proc/net/route', 'utf8'));
  return wide.replace(/\.0\.0\/16$/, `.${subnets++ % 256}.0/24`);
}

async function cleanUp(
  agents: readonly TestAgent[],
  before: Belongings,
  undo?: () => void | Promise<void>,
): Promise<void> {
  try {
    for (const agent of agents) await cleanUpAgent(agent);
  } finally {
    await undo?.();
  }
  const left = await settled(2000, async () => leaked(before, await belongings()));
  const logs = (await Promise.all(agents.map(agent => agent.log()))).join('\n');
  assert.deepEqual(left, {}, `the test left something behind; the agent's log:\n${logs}`);
  for (const { folder } of agents) await rm(folder, { recursive: true });
}

async function cleanUpAgent(agent: TestAgent): Promise<void> {
  try {
    if (!agent.isRunning) await agent.start();
    await agent.removeAllPods();
    const addresses = await readdir(join(agent.folder, 'ipam', agent.bridge)).catch(() => []);
    assert.deepEqual(
      addresses.filter(name => /^\d/.test(name)),
      [],
      'addresses are still taken',
    );
    assert.deepEqual((await agent.client.call(imageService.ListImages, {})).images.length > 0, true);
  } finally {
    agent.client.close();
    await agent.stop();
    await execa('ip', ['link', 'delete', agent.bridge], { reject: false });
  }
}
