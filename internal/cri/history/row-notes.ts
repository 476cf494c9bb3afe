import { signalName } from '../../host/signals.ts';
import type { ContainerRecord, Nanos, SandboxRecord } from '../../metadata/records.ts';
import type { RowChange } from '../../metadata/store.ts';
import { howLong } from './how-long.ts';
import type { Note } from './pod-history.ts';

export const millis = (nanos: Nanos): number => Number(nanos / 1_000_000n);

/** What a change of a sandbox's row says that happened; `agentSince` is when this agent began, in milliseconds. */
export function sandboxNote({ before, after }: RowChange<SandboxRecord>, agentSince: number): Note | undefined {
  if (before && !after) return removal(before, agentSince);
  if (!after?.stoppedAt || !after.downAt || before?.downAt) return undefined;
  const at = millis(after.stoppedAt);
  return { what: 'stopped', at, ms: millis(after.downAt) - at };
}

export function containerNote({ before, after }: RowChange<ContainerRecord>, agentSince: number): Note | undefined {
  if (before && !after) return removal(before, agentSince);
  if (after?.finishedAt === undefined || before?.finishedAt !== undefined) return undefined;
  const { startedAt = after.finishedAt, finishedAt, message = '' } = after;
  const ran = after.reason === 'StartError' ? [] : [`it ran for ${howLong(millis(finishedAt) - millis(startedAt))}`];
  // what a failed start says is in the note of the start
  const told = after.reason === 'StartError' ? '' : message;
  return { what: 'exit', at: millis(finishedAt), detail: [exitPhrase(after), ...ran, told].filter(Boolean).join('; ') };
}

/** `exit code 137 (SIGKILL), OOMKilled by the limit of the pod` */
export function exitPhrase({ exitCode = 0, reason, oomLimit }: ContainerRecord): string {
  const signal = exitCode > 128 && exitCode <= 128 + 64 ? ` (${signalName(exitCode - 128)})` : '';
  const why = reason === 'OOMKilled' ? oomPhrase(oomLimit) : (reason ?? '');
  return `exit code ${exitCode}${signal}${why && `, ${why}`}`;
}

function oomPhrase(limit: ContainerRecord['oomLimit']): string {
  if (limit === undefined || limit === 'unknown') return 'OOMKilled';
  if (limit === 'node') return 'OOMKilled: memory of the node ran out, or of a group above the pod';
  return `OOMKilled by the limit of the ${limit}`;
}

/** Of what an earlier agent began and never ended nothing else is told; of what this one failed at, everything is. */
function removal(
  { createdAt, readyAt }: { readonly createdAt: Nanos; readonly readyAt?: Nanos },
  agentSince: number,
): Note | undefined {
  if (readyAt !== undefined) return { what: 'removed' };
  if (millis(createdAt) >= agentSince) return undefined;
  return { what: 'undone', detail: 'an earlier agent ended while it was made' };
}
