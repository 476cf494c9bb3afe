import { join } from 'node:path';
import { KeyedLock } from '../async/keyed-lock.ts';
import { BerthError } from '../errors/errors.ts';
import { run as runProcess } from '../host/spawn.ts';
import type { Logger } from '../log/log.ts';
import { ActiveNetworks } from './active-networks.ts';
import { type AttachmentRecord, newRecord, whileNamespaceLasts } from './attachment-record.ts';
import { AttachmentStore } from './attachment-store.ts';
import { capabilityArgs, unservedCapabilities } from './capability-args.ts';
import { type CniResult, podAddresses } from './cni-result.ts';
import { type Holding, readHoldings } from './holdings.ts';
import type { JsonObject } from './json.ts';
import { requireContainerId } from './names.ts';
import type { NetworkConfig } from './network-config.ts';
import type { NetworkStatus } from './network-status.ts';
import { PluginChain } from './plugin-chain.ts';
import { type CallOptions, type PluginObserver, Plugins, type Run, within } from './plugins.ts';
import type { PodNetworkRequest } from './pod-network-request.ts';
import { SharedGate } from './shared-gate.ts';

export interface NetworkOptions {
  /** Folder of the CNI configuration, watched. */
  readonly confDir: string;
  /** Folders of the plugin binaries, searched in order. */
  readonly binDirs: readonly string[];
  /** Own folder: what ADD was given is kept under `results` for CHECK and DEL. */
  readonly cacheDir: string;
  readonly log: Logger;
  /** How many configurations, in the order of their file names, a pod is attached to (eth0, eth1, ...); default 1. */
  readonly maxNetworks?: number;
  /**
   * No other runtime has pods in these networks, so that `gc` may have plugins drop all that they hold for others;
   * default false.
   */
  readonly exclusive?: boolean;
  /** Bounds of a pod's whole ADD, CHECK and DEL; default 60 000 each. */
  readonly addTimeoutMs?: number;
  readonly delTimeoutMs?: number;
  /** Environment of the plugins; default a PATH with the system folders. */
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: Run;
  /** Told of each call of a plugin. */
  readonly observer?: PluginObserver;
}

export interface AttachedNetwork {
  readonly network: string;
  /** In the pod. */
  readonly ifName: string;
  readonly ips: readonly string[];
  readonly result: CniResult;
}

export interface Attachment {
  /** Of the first network, in the plugins' order: the sandbox's ip, then the additional ones. */
  readonly ips: readonly string[];
  /** In the order of attachment. */
  readonly networks: readonly AttachedNetwork[];
}

/** Pods are neither attached nor detached meanwhile. */
const gcTimeoutMs = 5_000;
const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Attaches sandboxes to the networks of a CNI configuration folder. */
export class Network {
  readonly #options: NetworkOptions;
  readonly #chain: PluginChain;
  readonly #active: ActiveNetworks;
  readonly #store: AttachmentStore;
  readonly #locks = new KeyedLock();
  readonly #gate = new SharedGate();
  #owesGc: boolean;

  constructor(options: NetworkOptions) {
    const {
      confDir,
      binDirs,
      cacheDir,
      log,
      maxNetworks = 1,
      env = { PATH: systemPath },
      run = runProcess,
      observer,
    } = options;
    const plugins = new Plugins({ binDirs, run, env, observer });
    this.#options = options;
    this.#owesGc = options.exclusive === true;
    this.#chain = new PluginChain(plugins);
    this.#active = new ActiveNetworks({ confDir, maxNetworks, plugins, chain: this.#chain, log });
    this.#store = new AttachmentStore(join(cacheDir, 'results'), log);
  }

  /**
   * Watches the configuration until `close` or the signal; returns after the first look at it, or half a second. Throws
   * FailedPrecondition for attachments that a newer berth made.
   */
  async start(signal?: AbortSignal): Promise<void> {
    await this.#readAll();
    await this.#active.start(signal);
  }

  close(): void {
    this.#active.close();
  }

  /** As it was known last. */
  status(): NetworkStatus {
    return this.#active.status();
  }

  /** As the plugins tell it now; waits up to half a second for them. */
  statusNow(): Promise<NetworkStatus> {
    return this.#active.statusNow();
  }

  /**
   * Adds the pod to every network. What a failed attach had added is deleted again; when that fails too it stays
   * owed, and `detach` is to be called until it succeeds.
   */
  async attach(pod: PodNetworkRequest, signal?: AbortSignal): Promise<Attachment> {
    requireContainerId(pod.sandboxId);
    const networks = await this.#active.current();
    for (const network of networks) this.#chain.locate(network);
    return this.#exclusively(pod.sandboxId, async () => {
      await this.#delete(await this.#store.read(pod.sandboxId), this.#delOptions(signal));
      try {
        return await this.#addAll(pod, networks, within(this.#options.addTimeoutMs ?? 60_000, signal));
      } catch (error) {
        await this.#takeBack(pod.sandboxId);
        throw error;
      }
    });
  }

  /** Asks the plugins whether the pod's attachments are as they were made. Throws the first plugin's error. */
  async check(pod: Pick<PodNetworkRequest, 'sandboxId'>, signal?: AbortSignal): Promise<void> {
    await this.#exclusively(pod.sandboxId, async () => {
      const records = await this.#store.read(pod.sandboxId);
      if (!records.some(record => record.result)) {
        throw new BerthError('FailedPrecondition', `sandbox "${pod.sandboxId}" is not attached to any network`);
      }
      for (const record of records) await this.#chain.check(record, this.#delOptions(signal));
    });
  }

  /** The networks that a sandbox is attached to, and what each one's plugins answered to ADD, as it stands. */
  async attached(sandboxId: string): Promise<{ network: string; ifName: string; result: JsonObject | undefined }[]> {
    const records = await this.#store.read(sandboxId);
    return records.map(({ network, ifName, result }) => ({ network: network.name, ifName, result }));
  }

  /**
   * Deletes the pod from every network it was added to, by the configuration of that time; without a record of it,
   * from the networks of now. Succeeds for what is gone. What it throws means that the deletion is still owed.
   */
  async detach(pod: PodNetworkRequest, signal?: AbortSignal): Promise<void> {
    await this.#exclusively(pod.sandboxId, async () => {
      const recorded = await this.#store.read(pod.sandboxId);
      const owed = recorded.length > 0 ? recorded : this.#assumed(pod);
      await this.#delete(owed, this.#delOptions(signal));
      this.#store.forget(pod.sandboxId);
    });
  }

  /**
   * What CNI holds, for sandboxes of whom ever. To be read before the rows: a row is there before its pod is attached,
   * and goes after it is detached.
   */
  holdings(): Promise<Holding[]> {
    return readHoldings(this.#store, this.#active.known());
  }

  /** As `detach`, for a sandbox that no row tells of; `netnsPath` is where its namespace may still be pinned. */
  async release(sandboxId: string, netnsPath = '', signal?: AbortSignal): Promise<void> {
    await this.detach({ sandboxId, netnsPath, namespace: '', name: '', uid: '' }, signal);
    this.#owesGc = this.#options.exclusive === true;
  }

  /** Whether `gc` is to be called: where it may be, once there is a network, and again after each `release`. */
  get owesGc(): boolean {
    return this.#owesGc && this.#active.known().length > 0;
  }

  /**
   * Has plugins of CNI 1.1 drop whatever no record of this agent tells of, which no DEL can give back. Does nothing
   * unless the networks are `exclusive`. Throws Unavailable while pods are being attached or detached.
   */
  async gc(signal?: AbortSignal): Promise<void> {
    if (!this.#options.exclusive) return;
    await this.#gate.alone('network garbage collection', async () => {
      const attachments = await this.#store.attachments();
      const errors: BerthError[] = [];
      for (const network of this.#active.known()) {
        errors.push(...(await this.#chain.gc(network, attachments, within(gcTimeoutMs, signal))));
      }
      throwAll(errors);
      this.#owesGc = false;
    });
  }

  /** What is damaged is logged; what a newer berth wrote is thrown, before anything of it is used. */
  async #readAll(): Promise<void> {
    for (const id of await this.#store.sandboxIds()) await this.#store.read(id);
  }

  async #addAll(pod: PodNetworkRequest, networks: readonly NetworkConfig[], options: CallOptions): Promise<Attachment> {
    this.#warnOfUnserved(pod, networks);
    const attached: AttachedNetwork[] = [];
    for (const [index, network] of networks.entries()) {
      const record = newRecord(pod, network, index);
      await this.#store.write(record);
      const result = await this.#chain.add(record, options);
      await this.#store.write({ ...record, result: result.raw });
      attached.push({ network: network.name, ifName: record.ifName, ips: podAddresses(result), result });
    }
    const ips = attached[0]?.ips ?? [];
    if (ips.length > 0) return { ips, networks: attached };
    throw new BerthError(
      'FailedPrecondition',
      `network "${networks[0]?.name}" gave the pod no IP address: add an "ipam"`,
    );
  }

  /**
   * The record is written before ADD, so without one nothing was added, or the record was lost. Only a network whose
   * plugins are all there can have something to delete: a missing one must not keep the pod from going.
   */
  #assumed(pod: PodNetworkRequest): AttachmentRecord[] {
    const networks = this.#active.known();
    const records = networks.map((network, index) => newRecord(pod, network, index));
    return records.filter(({ network }) => this.#chain.isThere(network));
  }

  async #takeBack(sandboxId: string): Promise<void> {
    try {
      // not under the request's signal: it may be what ended the ADD
      await this.#settle(sandboxId, this.#delOptions());
    } catch (error) {
      this.#options.log.warn('deletion of a failed attachment is owed', { sandboxId, error });
    }
  }

  /** Deletes what is recorded. */
  async #settle(sandboxId: string, options: CallOptions): Promise<void> {
    await this.#delete(await this.#store.read(sandboxId), options);
    this.#store.forget(sandboxId);
  }

  /** In reverse order; one network that fails holds up no other. */
  async #delete(records: readonly AttachmentRecord[], options: CallOptions): Promise<void> {
    const errors: BerthError[] = [];
    for (const record of records.toReversed()) {
      try {
        await this.#chain.del(await whileNamespaceLasts(record), options);
        this.#store.remove(record);
      } catch (error) {
        errors.push(BerthError.from(error));
      }
    }
    throwAll(errors);
  }

  /** One verb at a time for a sandbox, none beside a garbage collection. Source: CNI spec 1.1, "Lifecycle". */
  #exclusively<T>(sandboxId: string, body: () => Promise<T>): Promise<T> {
    return this.#locks.run(sandboxId, () => this.#gate.shared(body));
  }

  #delOptions(signal?: AbortSignal): CallOptions {
    return within(this.#options.delTimeoutMs ?? 60_000, signal);
  }

  #warnOfUnserved(pod: PodNetworkRequest, networks: readonly NetworkConfig[]): void {
    const { sandboxId } = pod;
    const unserved = unservedCapabilities(capabilityArgs(pod), networks).filter(
      name => name === 'portMappings' || name === 'bandwidth',
    );
    if (unserved.length > 0) this.#options.log.warn('no plugin serves what the pod asks', { sandboxId, unserved });
  }
}

function throwAll(errors: readonly BerthError[]): void {
  const [first, ...rest] = errors;
  if (!first) return;
  if (rest.length === 0) throw first;
  const detail = errors.map(error => error.explain()).join('\n');
  throw new BerthError(first.code, first.message, { cause: first, detail });
}
