import type { runtime } from '../../api/gen/cri.js';
import { inChunks, weightOf } from './chunks.ts';
import type { Deps } from './deps.ts';
import { findSandboxes } from './sandbox-list.ts';

/** The same as ListPodSandbox, where they may be more than fit one message. */
export async function* streamPodSandboxes(
  deps: Deps,
  { filter }: runtime.v1.StreamPodSandboxesRequest,
): AsyncGenerator<runtime.v1.IStreamPodSandboxesResponse> {
  for (const podSandboxes of inChunks(findSandboxes(deps, filter), weightOf)) yield { podSandboxes };
}
