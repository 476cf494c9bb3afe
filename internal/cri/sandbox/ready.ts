import { BerthError } from '../../errors/errors.ts';
import { type SandboxRecord, sandboxIsReady } from '../../metadata/records.ts';
import type { Deps } from '../deps.ts';
import { requireById } from '../ids.ts';

/** Throws FailedPrecondition for a sandbox that is not ready. */
export function requireReady({ sandboxes }: Pick<Deps, 'sandboxes'>, given: string): SandboxRecord {
  const record = requireById('pod sandbox', sandboxes, given);
  if (sandboxIsReady(record)) return record;
  const { id, namespace, name } = record;
  throw new BerthError('FailedPrecondition', `pod sandbox "${id}" of pod "${namespace}/${name}" is not ready`);
}
