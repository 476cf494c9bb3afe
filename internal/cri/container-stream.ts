import type { runtime } from '../../api/gen/cri.js';
import { inChunks, weightOf } from './chunks.ts';
import { findContainers } from './container-list.ts';
import type { Deps } from './deps.ts';

/** The same as ListContainers, where they may be more than fit one message. */
export async function* streamContainers(
  deps: Deps,
  { filter }: runtime.v1.StreamContainersRequest,
): AsyncGenerator<runtime.v1.IStreamContainersResponse> {
  for (const containers of inChunks(findContainers(deps, filter), weightOf)) yield { containers };
}
