import { containerd } from '../../../../api/gen/containerd.js';
import { BerthError, type Code, isCode } from '../../../errors/errors.ts';
import { type RunResult, run } from '../../../host/spawn.ts';
import type { Bundle } from '../../bundle.ts';
import type { PodRequest } from '../shim.ts';
import { type Bootstrap, parseBootstrap } from './bootstrap.ts';

export interface ShimAddresses {
  /** The agent's socket: hashed into the names of its shims' sockets, so unique per agent. */
  readonly agent: string;
  /** Where shims send events. */
  readonly events: string;
}

const startTimeoutMs = 30_000;
/** The OCI runtime waits up to 10 s for what it kills. */
const deleteTimeoutMs = 30_000;

/** What a shim of containerd 2.4 says when it is started as every older one is. */
const wantsParameters = /deprecated API/;

/** Runs the programs that are shims: to start one, and to clean up without one. */
export class ShimBinary {
  readonly #addresses: ShimAddresses;
  /** Those that want their parameters on standard input; 1.6 fails on the same input. */
  readonly #modern = new Set<string>();

  constructor(addresses: ShimAddresses) {
    this.#addresses = addresses;
  }

  /** Starts the shim of the pod, or finds the one that runs; its socket listens when this returns. */
  async start(pod: PodRequest, signal?: AbortSignal): Promise<Bootstrap> {
    const { shim } = pod.handler;
    let result = await this.#start(pod, signal).catch((error: unknown) => {
      // what a client cannot find is an object that it named
      throw isCode(error, 'NotFound') ? recoded(error, 'FailedPrecondition') : error;
    });
    if (result.exitCode !== 0 && !this.#modern.has(shim) && wantsParameters.test(saidBy(result))) {
      this.#modern.add(shim);
      result = await this.#start(pod, signal);
    }
    if (result.exitCode === 0) return parseBootstrap(result.stdout);
    const detail = saidBy(result);
    throw new BerthError('Unavailable', `the shim "${shim}" did not start: ${firstLine(detail)}`, { detail });
  }

  /** Ends and unmounts a container without its shim. */
  async delete(pod: PodRequest, bundle: Bundle): Promise<void> {
    const { id, path } = bundle;
    const action = ['-bundle', path, 'delete'];
    const result = await invoke({ pod, id, cwd: path, action, timeoutMs: deleteTimeoutMs }, this.#addresses);
    if (result.exitCode === 0) return;
    const message = `the shim "${pod.handler.shim}" could not delete container "${id}"`;
    throw new BerthError('Internal', message, { detail: saidBy(result) });
  }

  #start(pod: PodRequest, signal: AbortSignal | undefined): Promise<RunResult> {
    const { id, path } = pod.bundle;
    const input = this.#modern.has(pod.handler.shim) ? parameters(pod, this.#addresses) : undefined;
    return invoke({ pod, id, cwd: path, action: ['start'], timeoutMs: startTimeoutMs, input, signal }, this.#addresses);
  }
}

function parameters({ bundle, handler }: PodRequest, { agent, events }: ShimAddresses): Buffer {
  const { BootstrapParams, LogLevel } = containerd.runtime.bootstrap.v1;
  return BootstrapParams.encode({
    instanceId: bundle.id,
    namespace: bundle.namespace,
    logLevel: handler.shimDebug ? LogLevel.LOG_LEVEL_DEBUG : LogLevel.LOG_LEVEL_INFO,
    containerdTtrpcAddress: events,
    containerdGrpcAddress: agent,
    containerdBinary: process.execPath,
  }).finish();
}

interface Invocation {
  readonly pod: PodRequest;
  readonly id: string;
  readonly cwd: string;
  readonly action: readonly string[];
  readonly timeoutMs: number;
  readonly input?: Buffer | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Flags and environment say the same: shims of some releases read the ones, of others the other. */
function invoke(
  { pod, id, cwd, action, timeoutMs, input, signal }: Invocation,
  addresses: ShimAddresses,
): Promise<RunResult> {
  const { handler, bundle } = pod;
  const debug = handler.shimDebug ? ['-debug'] : [];
  const flags = ['-namespace', bundle.namespace, '-address', addresses.agent, '-publish-binary', process.execPath];
  return run(handler.shim, [...flags, '-id', id, ...debug, ...action], {
    cwd,
    timeoutMs,
    input,
    signal,
    // out of the agent's session, so that no signal to the agent's terminal reaches it
    processGroup: 'session',
    addEnv: {
      GOMAXPROCS: '2',
      NAMESPACE: bundle.namespace,
      GRPC_ADDRESS: addresses.agent,
      TTRPC_ADDRESS: addresses.events,
      // the shim runs what systemd must not take for the agent
      NOTIFY_SOCKET: undefined,
    },
  });
}

function recoded(error: unknown, code: Code): BerthError {
  return new BerthError(code, BerthError.from(error).message, { cause: error });
}

const firstLine = (text: string): string => text.replace(/\n.*/s, '').slice(0, 200);

const maxSaid = 4096;

function saidBy({ exitCode, signalCode, stderr, stdout }: RunResult): string {
  const said = Buffer.concat([stderr, stdout]).subarray(-maxSaid).toString().trim();
  return said || `it ended with ${signalCode ?? `exit code ${exitCode}`} and said nothing`;
}
