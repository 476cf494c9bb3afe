import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestRegistry } from '../../integration/support/registry.ts';

/** A docker-registry in a temporary folder; the stack takes both away. */
export async function startRegistry(stack: AsyncDisposableStack): Promise<TestRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'berth-bench-registry-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const registry = await TestRegistry.start(folder);
  stack.defer(() => registry.stop());
  return registry;
}
