import { nowNanos } from '../host/clock.ts';
import { readNetworkTable } from '../host/network-table.ts';
import type { Logger } from '../log/log.ts';
import type { CollectorReport } from './cgroup-sampler.ts';
import { type NetworkSample, parseInterfaces } from './collect/network.ts';
import type { MonitoredPod } from './sampler.ts';

export interface NetworkSamplerOptions {
  readonly log: Logger;
  /** A reading that is no older is not repeated. Default 500. */
  readonly maxAgeMs?: number;
  readonly read?: (netns: string) => string | undefined;
}

interface Known {
  readonly sample: NetworkSample | undefined;
  readonly readAt: number;
  readonly durationMs: number;
  readonly failed: boolean;
}

/** The traffic of pods, from their network namespaces, in which no process need be. */
export class NetworkSampler {
  readonly #log: Logger;
  readonly #maxAgeMs: number;
  readonly #readTable: (netns: string) => string | undefined;
  readonly #known = new Map<string, Known>();

  constructor({ log, maxAgeMs = 500, read = readNetworkTable }: NetworkSamplerOptions) {
    this.#log = log;
    this.#maxAgeMs = maxAgeMs;
    this.#readTable = read;
  }

  /** Undefined for a pod on the host's network, whose traffic nobody can tell from the host's, and for one that is gone. */
  sample({ id, netns }: MonitoredPod): NetworkSample | undefined {
    if (netns === undefined) return undefined;
    const known = this.#known.get(id);
    if (known && performance.now() - known.readAt <= this.#maxAgeMs) return known.sample;
    const read = this.#read(id, netns, known?.failed ?? false);
    this.#known.set(id, read);
    return read.sample;
  }

  /** Forgets all other pods. */
  retain(pods: ReadonlySet<string>): void {
    for (const id of this.#known.keys()) if (!pods.has(id)) this.#known.delete(id);
  }

  report(): CollectorReport {
    const all = [...this.#known.values()];
    const durationMs = all.reduce((sum, known) => sum + known.durationMs, 0);
    return { name: 'network', failures: all.filter(({ failed }) => failed).length, durationMs };
  }

  #read(id: string, netns: string, failedBefore: boolean): Known {
    const readAt = performance.now();
    const outcome = (sample: NetworkSample | undefined, failed: boolean): Known => {
      return { sample, failed, readAt, durationMs: performance.now() - readAt };
    };
    try {
      const at = nowNanos();
      const table = this.#readTable(netns);
      return outcome(table === undefined ? undefined : { at, interfaces: parseInterfaces(table) }, false);
    } catch (error) {
      if (!failedBefore) this.#log.warn('the traffic of a pod is not read', { pod: id, error });
      return outcome(undefined, true);
    }
  }
}
