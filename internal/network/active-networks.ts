import { BerthError } from '../errors/errors.ts';
import type { Logger } from '../log/log.ts';
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

const pollMs = 1_000;
const probeIntervalMs = 10_000;
const probeTimeoutMs = 5_000;

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
  #probedAt = 0;
  #asking: LoadedNetworks | undefined;
  #asked: Promise<void> = Promise.resolve();
  #told = '';

  constructor(options: ActiveNetworksOptions) {
    this.#options = options;
  }

  /** Returns once the folder was read and its plugins have answered, or failed to in time. */
  async start(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const onTick = () => this.#refresh();
    const watch = new FolderWatch({ dir: this.#options.confDir, pollMs, onTick });
    this.#watch = watch;
    signal?.addEventListener('abort', () => this.close(), { once: true });
    await watch.tick();
    await this.#asked;
  }

  /** Ends the watch and every question to a plugin. */
  close(): void {
    this.#closing.abort();
    this.#watch?.close();
  }

  status(): NetworkStatus {
    const { confDir } = this.#options;
    return networkStatus({ confDir, probed: this.#probed, errors: this.#loaded.errors });
  }

  /** For DEL: what is known, however unwell. */
  known(): readonly NetworkConfig[] {
    return (this.#probed ?? []).map(({ network }) => network);
  }

  /** For ADD: waits for plugins that are being asked. Throws Unavailable when there is no network. */
  async current(): Promise<readonly NetworkConfig[]> {
    if (this.#loaded.networks.length === 0) await this.#watch?.tick();
    if (this.#probedFrom !== this.#loaded) await this.#asked;
    if (this.known().length > 0) return this.known();
    throw new BerthError('Unavailable', this.status().message);
  }

  async #refresh(): Promise<void> {
    const { confDir, maxNetworks, log } = this.#options;
    const loaded = await loadNetworks(confDir, maxNetworks).catch((error: unknown) => ({
      networks: [],
      errors: [BerthError.from(error)],
    }));
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

  /** What is unwell is asked at every poll, what is well now and then. */
  #isDue(): boolean {
    const well = this.#probed?.every(({ problem }) => !problem);
    return !well || performance.now() - this.#probedAt >= probeIntervalMs;
  }

  #probe(): void {
    if (this.#asking === this.#loaded) return;
    this.#asking = this.#loaded;
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
