import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OciSpec } from '../../runtime/oci/spec.ts';
import type { Deps } from '../deps.ts';
import { specFile } from './folder.ts';

/**
 * The OCI spec of a container, from where it is kept beyond the end, else from its bundle; undefined when both are
 * gone or damaged.
 */
export async function readSpec(
  { root, state, namespace }: Pick<Deps, 'root' | 'state' | 'namespace'>,
  id: string,
): Promise<OciSpec | undefined> {
  for (const path of [specFile({ root }, id), join(state, namespace, id, 'config.json')]) {
    try {
      return JSON.parse(await readFile(path, 'utf8')) as OciSpec;
    } catch {
      // the other one may be whole
    }
  }
  return undefined;
}
