import type { containerd } from '../../../api/gen/lookups.js';
import type { Deps } from '../deps.ts';

export async function lookupVersion({ version }: Deps): Promise<containerd.services.version.v1.IVersionResponse> {
  return { version, revision: 'berth' };
}
