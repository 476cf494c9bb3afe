import { BerthError } from '../errors/errors.ts';
import { type RunResult, run } from '../host/spawn.ts';
import type { Bundle } from './bundle.ts';
import type { HandlerConfig } from './handler-config.ts';

/** The OCI runtime's own words for a container. */
export interface OciState {
  readonly status: 'creating' | 'created' | 'running' | 'stopped' | 'paused';
  readonly pid: number;
}

/** runc waits up to 10 s for the end of what it kills. */
const timeoutMs = 30_000;
const missing = /does not exist|no such/;

/**
 * Calls runc or crun for what has no shim. Its state folder has one folder a namespace, like under a shim, and its log
 * is JSON in the bundle. It is not killed with the agent: half a clean-up is worse than a late one.
 */
export class OciRuntime {
  readonly #handler: HandlerConfig;

  constructor(handler: HandlerConfig) {
    this.#handler = handler;
  }

  /** Undefined when the runtime has no such container. */
  async state(bundle: Bundle): Promise<OciState | undefined> {
    const result = await this.#run(bundle, ['state', bundle.id]);
    if (result.exitCode === 0) return JSON.parse(result.stdout.toString());
    if (missing.test(result.stderr.toString())) return undefined;
    throw this.#failed('tell the state of', bundle, result);
  }

  /** Ends it first when it still runs; gone is success. */
  async delete(bundle: Bundle): Promise<void> {
    const result = await this.#run(bundle, ['delete', '--force', bundle.id]);
    if (result.exitCode !== 0 && !missing.test(result.stderr.toString())) throw this.#failed('delete', bundle, result);
  }

  #run(bundle: Bundle, args: readonly string[]): Promise<RunResult> {
    const { runtime, runtimeRoot, systemdCgroup } = this.#handler;
    const root = ['--root', `${runtimeRoot}/${bundle.namespace}`];
    const log = ['--log', bundle.runtimeLog, '--log-format', 'json'];
    const systemd = systemdCgroup ? ['--systemd-cgroup'] : [];
    return run(runtime, [...root, ...log, ...systemd, ...args], { timeoutMs });
  }

  #failed(doing: string, bundle: Bundle, { stderr }: RunResult): BerthError {
    const message = `"${this.#handler.runtime}" could not ${doing} container "${bundle.id}"`;
    return new BerthError('Internal', message, { detail: stderr.toString().trim().slice(-4096) });
  }
}
