import { BerthError } from '../errors/errors.ts';
import { type RunResult, run } from '../host/spawn.ts';
import type { Bundle } from './bundle.ts';
import type { HandlerConfig } from './handler-config.ts';

/** runc waits up to 10 s for the end of what it kills. */
const timeoutMs = 30_000;
// runc says it in lower case, crun as the C library has it
const missing = /does not exist|no such/i;

/**
 * Calls runc or crun for what has no shim. Its state folder has one folder a namespace, like under a shim, and its log
 * is JSON in the bundle. It is not killed with the agent: half a clean-up is worse than a late one.
 */
export class OciRuntime {
  readonly #handler: HandlerConfig;

  constructor(handler: HandlerConfig) {
    this.#handler = handler;
  }

  /** Ends it first when it still runs; gone is success. */
  async delete(bundle: Bundle): Promise<void> {
    const result = await this.#run(bundle, ['delete', '--force', bundle.id]);
    if (result.exitCode !== 0 && !missing.test(result.stderr.toString())) throw this.#undeleted(bundle, result);
  }

  /** As the OCI runtime has it: `created`, `running`, `stopped`; undefined when it does not know the container. */
  async status(bundle: Bundle): Promise<string | undefined> {
    const result = await this.#run(bundle, ['state', bundle.id]);
    if (result.exitCode !== 0) return undefined;
    const { status }: { readonly status: string } = JSON.parse(result.stdout.toString());
    return status;
  }

  #run(bundle: Bundle, args: readonly string[]): Promise<RunResult> {
    const { runtime, runtimeRoot, systemdCgroup } = this.#handler;
    const root = ['--root', `${runtimeRoot}/${bundle.namespace}`];
    const log = ['--log', bundle.runtimeLog, '--log-format', 'json'];
    const systemd = systemdCgroup ? ['--systemd-cgroup'] : [];
    return run(runtime, [...root, ...log, ...systemd, ...args], { timeoutMs });
  }

  #undeleted(bundle: Bundle, { stderr }: RunResult): BerthError {
    const message = `"${this.#handler.runtime}" could not delete container "${bundle.id}"`;
    return new BerthError('Internal', message, { detail: stderr.toString().trim().slice(-4096) });
  }
}
