import { attach } from '../../runtime/attach/attach.ts';
import { execStream } from '../../runtime/exec/exec-stream.ts';
import type { ExecStage } from '../../runtime/exec/run-exec.ts';
import { execProcess } from '../container/exec-process.ts';
import { requireRunning, requireTask } from '../container/task.ts';
import type { Deps } from '../deps.ts';
import { sandboxPaths } from '../sandbox/paths.ts';
import { requireReady } from '../sandbox/ready.ts';
import type { StreamingBackend } from './backend.ts';
import { connectToPort } from './pod-port.ts';

export type BackendParts = Pick<
  Deps,
  'log' | 'namespace' | 'root' | 'state' | 'sandboxes' | 'containers' | 'runtime' | 'stages'
>;

/** Sessions are served by what runs now: what has ended since the client was given its URL is FailedPrecondition. */
export const runtimeBackend = (parts: BackendParts): StreamingBackend => ({
  async exec({ containerId, command, tty }, streams, signal) {
    const task = requireTask(parts, containerId);
    const process = await execProcess(parts, task.id, { command, tty });
    const stage: ExecStage = (name, work) => parts.stages.time('Exec', name, work);
    return execStream(task, { process, terminal: tty, streams, signal, log: parts.log, stage });
  },

  async attach({ containerId }, streams, signal) {
    const { task, record } = requireRunning(parts, containerId);
    const { tty: terminal, stdinOnce } = record;
    await attach(task, { terminal, stdinOnce, streams, signal, log: parts.log });
  },

  async portForward(sandboxId, port, connection, signal) {
    const { id, namespace, name, namespaces } = requireReady(parts, sandboxId);
    const { net } = sandboxPaths(parts.state, parts.namespace, id);
    const network = namespaces.network === 'node' ? undefined : net;
    await connectToPort({ pod: `${namespace}/${name}`, network, port }, connection, signal);
  },
});
