import { BerthError } from '../../../errors/errors.ts';
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

/** Starts the shim of the pod, or finds the one that runs; its socket listens when this returns. */
export async function startShim(pod: PodRequest, addresses: ShimAddresses, signal?: AbortSignal): Promise<Bootstrap> {
  const { id } = pod.bundle;
  const result = await invoke(
    { pod, id, cwd: pod.bundle.path, action: ['start'], timeoutMs: startTimeoutMs, signal },
    addresses,
  );
  if (result.exitCode === 0) return parseBootstrap(result.stdout);
  throw new BerthError('Unavailable', `the shim "${pod.handler.shim}" of pod "${id}" did not start`, {
    detail: saidBy(result),
  });
}

/** Has the shim's binary end and unmount a container, without its server. */
export async function deleteWithoutShim(pod: PodRequest, bundle: Bundle, addresses: ShimAddresses): Promise<void> {
  const { id, path } = bundle;
  const action = ['-bundle', path, 'delete'];
  const result = await invoke({ pod, id, cwd: path, action, timeoutMs: deleteTimeoutMs }, addresses);
  if (result.exitCode === 0) return;
  const message = `the shim "${pod.handler.shim}" could not delete container "${id}"`;
  throw new BerthError('Internal', message, { detail: saidBy(result) });
}

interface Invocation {
  readonly pod: PodRequest;
  readonly id: string;
  readonly cwd: string;
  readonly action: readonly string[];
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Flags, environment and an empty standard input: what shims of every containerd release understand. */
function invoke({ pod, id, cwd, action, timeoutMs, signal }: Invocation, addresses: ShimAddresses): Promise<RunResult> {
  const { handler, bundle } = pod;
  const debug = handler.shimDebug ? ['-debug'] : [];
  const flags = ['-namespace', bundle.namespace, '-address', addresses.agent, '-publish-binary', process.execPath];
  return run(handler.shim, [...flags, '-id', id, ...debug, ...action], {
    cwd,
    timeoutMs,
    signal,
    // out of the agent's session, so that no signal to the agent's terminal reaches it
    processGroup: 'session',
    env: {
      ...process.env,
      GOMAXPROCS: '2',
      NAMESPACE: bundle.namespace,
      GRPC_ADDRESS: addresses.agent,
      TTRPC_ADDRESS: addresses.events,
      // the shim runs what systemd must not take for the agent
      NOTIFY_SOCKET: undefined,
    },
  });
}

const maxSaid = 4096;

function saidBy({ exitCode, signalCode, stderr, stdout }: RunResult): string {
  const said = Buffer.concat([stderr, stdout]).subarray(-maxSaid).toString().trim();
  return said || `it ended with ${signalCode ?? `exit code ${exitCode}`} and said nothing`;
}
