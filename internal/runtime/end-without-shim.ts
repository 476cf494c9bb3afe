import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bundle } from './bundle.ts';
import { OciRuntime } from './oci-runtime.ts';
import { cgroupOfItsOwn } from './own-cgroup.ts';
import type { RuntimeContext } from './runtime-context.ts';

export interface Orphan {
  readonly bundle: Bundle;
  readonly sandboxId: string;
  readonly handler: string;
  /** Where its processes are, as far as it is known. */
  readonly cgroup?: string | undefined;
}

/** Takes back a create that was cut short, of which the shim knows nothing; the bundle stays whole. */
export async function undoCreate(context: RuntimeContext, { bundle, sandboxId, handler }: Orphan): Promise<void> {
  const { driver, request } = context.pods.request(bundle.namespace, sandboxId, handler);
  await driver.endHelpers(bundle);
  await new OciRuntime(request.handler).delete(bundle);
  for (const file of pidFiles) await rm(join(bundle.path, file), { force: true });
}

/** Where a shim has the OCI runtime write the pid, by way of the second one, which may not be there before. */
const pidFiles = ['init.pid', '.init.pid'];

/** Ends and forgets a container that no shim answers for: by the shim's binary, and by the OCI runtime to be sure. */
export async function endWithoutShim(context: RuntimeContext, orphan: Orphan): Promise<void> {
  const { bundle, sandboxId, handler, cgroup } = orphan;
  const { driver, request } = context.pods.request(bundle.namespace, sandboxId, handler);
  try {
    await driver.cleanup(request, bundle);
  } catch (error) {
    context.log.debug('the shim could not clean up', { container: bundle.id, error });
  }
  await new OciRuntime(request.handler).delete(bundle);
  // an OCI runtime that has lost its state ends nothing
  const own = cgroupOfItsOwn(bundle.id, cgroup);
  if (own !== undefined) await context.cgroups.killAll(own);
}
