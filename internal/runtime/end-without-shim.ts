import type { Bundle } from './bundle.ts';
import { OciRuntime } from './oci-runtime.ts';
import type { RuntimeContext } from './runtime-context.ts';

export interface Orphan {
  readonly bundle: Bundle;
  readonly sandboxId: string;
  readonly handler: string;
}

/** Takes back a create that was cut short, of which the shim knows nothing; the bundle stays whole. */
export async function undoCreate(context: RuntimeContext, { bundle, sandboxId, handler }: Orphan): Promise<void> {
  const { driver, request } = context.pods.request(bundle.namespace, sandboxId, handler);
  await driver.endHelpers(bundle);
  await new OciRuntime(request.handler).delete(bundle);
}

/** Ends and forgets a container that no shim answers for: by the shim's binary, and by the OCI runtime to be sure. */
export async function endWithoutShim(context: RuntimeContext, { bundle, sandboxId, handler }: Orphan): Promise<void> {
  const { driver, request } = context.pods.request(bundle.namespace, sandboxId, handler);
  try {
    await driver.cleanup(request, bundle);
  } catch (error) {
    context.log.debug('the shim could not clean up', { container: bundle.id, error });
  }
  await new OciRuntime(request.handler).delete(bundle);
}
