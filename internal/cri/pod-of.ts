import type { Deps } from './deps.ts';
import { findById } from './ids.ts';

interface Naming {
  readonly podSandboxId?: string;
  readonly containerId?: string;
}

/** The id of the sandbox that a request is about, itself or through a container; undefined when it names none. */
export function podOf(
  { sandboxes, containers }: Pick<Deps, 'sandboxes' | 'containers'>,
  { podSandboxId, containerId }: Naming,
): string | undefined {
  if (podSandboxId) return findById('pod sandbox', sandboxes, podSandboxId)?.id;
  if (containerId) return findById('container', containers, containerId)?.sandboxId;
  return undefined;
}
