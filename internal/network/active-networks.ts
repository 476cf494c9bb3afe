import { within as settlesWithin } from '../async/within.ts';
import { BerthError } from '../errors/errors.ts';
import type { Logger } from '../log/log.ts';
import { isAtLeast } from './cni-version.ts';
import { type LoadedNetworks, loadNetworks } from './config-folder.ts';
import { FolderWatch } from './folder-watch.ts';
import type { NetworkConfig } from './network-config.ts';
import { type ProbedNetwork, probeNetwork } from './network-probe.ts';
import { type NetworkStatus, networkStatus } from './network-status.ts';
import type { PluginChain } from './plugin-chain.ts';
import { type Plugins, within } from './plugins.ts';

export interface ActiveNetworksOptions {
  readonly confDir: string;
  readonly maxNetworks: number;
  readonly plugins: Plugins;
  readonly chain: PluginChain;
  readonly log: Logger;
}

/** The folder is looked at, and plugins that need not be run for it. */
const pollMs = 1_000;
/** Plugins that have a STATUS are run for it: rarely unasked, and at every poll once one is unwell. */
const statusIntervalMs = 10_000;
const probeTimeoutMs = 5_000;
/** Who asks for the status waits this long for plugins. */
const patienceMs = 500;
/** A new configuration whose plugins have not answered for so long is not ready. */
const silenceMs = 1_000;

/** The networks that pods are attached to now: read from the folder, asked for their health, both again and again. */
export class ActiveNetworks {
  readonly #options: ActiveNetworksOptions;
  readonly #closing = new AbortController();
  #watch: FolderWatch | undefined;
  #seen = '';
  #loaded: LoadedNetworks = { networks: [], errors: [] };
  #probed: readonly ProbedNetwork[] | undefined;
  /** What `#probed` tells of: differs from `#loaded` while the plugins of a new configuration are asked. */
  #probedFrom: LoadedNetworks | undefined;
  #probedAt = Number.NEGATIVE_INFINITY;
  #asking: LoadedNetworks | undefined;
  #askedAt = 0;
  #asked: Promise<void> = Promise.resolve();
  #told = '';

  constructor(options: ActiveNetworksOptions) {
    this.#options = options;
  }

  /** Returns once the folder was read and its plugins have answered, or after half a second without that. */
  async start(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const onTick = () => this.#refresh();
    const watch = new FolderWatch({ dir: this.#options.confDir, pollMs, onTick });
    this.#watch = watch;
    signal?.addEventListener('abort', () => this.close(), { once: true });
    watch.tick();
    await settlesWithin(this.#asked, patienceMs);
  }

  /** Ends the watch and every question to a plugin. */
  close(): void {
    this.#closing.abort();
    this.#watch?.close();
  }

  /** As it was known last. */
  status(): NetworkStatus {
    const { confDir } = this.#options;
    const isNew = this.#asking !== undefined && this.#asking !== this.#probedFrom;
    const isSilent = isNew && performance.now() - this.#askedAt > silenceMs;
    // of the same reading of the folder as the networks: those of a newer one belong to plugins still asked
    const errors = this.#probedFrom?.errors ?? [];
    return networkStatus({ confDir, probed: isSilent ? undefined : this.#probed, errors });
  }

  /** As plugins tell it now: what they told a second ago is asked anew. One that hangs is waited for only at first. */
  async statusNow(): Promise<NetworkStatus> {
    if (performance.now() - this.#probedAt >= pollMs) this.#probe();
    const patience = this.#askedAt + patienceMs - performance.now();
    if (this.#asking && patience > 0) await settlesWithin(this.#asked, patience);
    return this.status();
  }

  /** For DEL: what is known, however unwell. */
  known(): readonly NetworkConfig[] {
    return (this.#probed ?? []).map(({ network }) => network);
  }

  /** For ADD: waits for plugins that are being asked. Throws Unavailable when there is no network. */
  async current(): Promise<readonly NetworkConfig[]> {
    if (this.#loaded.networks.length === 0) this.#watch?.tick();
    if (this.#probedFrom !== this.#loaded) await this.#asked;
    if (this.known().length > 0) return this.known();
    throw new BerthError('Unavailable', this.status().message);
  }

  #refresh(): void {
    const { log } = this.#options;
    const loaded = this.#load();
    const seen = JSON.stringify([loaded.networks, loaded.errors.map(error => error.message)]);
    if (seen !== this.#seen) {
      this.#seen = seen;
      this.#loaded = loaded;
      for (const error of loaded.errors) log.warn('network configuration is passed over', { error });
      this.#probe();
    } else if (this.#isDue()) {
      this.#probe();
    }
  }

  #load(): LoadedNetworks {
    const { confDir, maxNetworks } = this.#options;
    try {
      return loadNetworks(confDir, maxNetworks);
    } catch (error) {
      return { networks: [], errors: [BerthError.from(error)] };
    }
  }

  #isDue(): boolean {
    const probed = this.#probed ?? [];
    const rarely = probed.every(({ problem }) => !problem) && probed.some(({ network }) => hasStatus(network));
    return performance.now() - this.#probedAt >= (rarely ? statusIntervalMs : 0);
  }

  #probe(): void {
    if (this.#asking === this.#loaded) return;
    this.#asking = this.#loaded;
    this.#askedAt = performance.now();
    this.#asked = this.#ask(this.#loaded);
  }

  /** Answers to a configuration that was replaced meanwhile are dropped. */
  async #ask(loaded: LoadedNetworks): Promise<void> {
    const { plugins, chain } = this.#options;
    const options = within(probeTimeoutMs, this.#closing.signal);
    const probed = await Promise.all(loaded.networks.map(network => probeNetwork(network, plugins, chain, options)));
    if (this.#asking === loaded) this.#asking = undefined;
    if (loaded !== this.#loaded || this.#closing.signal.aborted) return;
    this.#probed = probed;
    this.#probedFrom = loaded;
    this.#probedAt = performance.now();
    this.#tell();
  }

  #tell(): void {
    const { ready, message, networks } = this.status();
    const told = JSON.stringify([ready, message, networks]);
    if (told === this.#told) return;
    this.#told = told;
    const names = networks.map(({ name, file }) => `${name} of ${file}`);
    if (ready) this.#options.log.info('network is ready', { networks: names, message: message || undefined });
    else this.#options.log.warn('network is not ready', { networks: names, message });
  }
}

const hasStatus = ({ cniVersion }: NetworkConfig): boolean => isAtLeast(cniVersion, '1.1.0');
