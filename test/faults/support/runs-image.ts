import assert from 'node:assert/strict';
import { TestAgent } from '../../integration/support/agent.ts';
import type { ImageServer } from '../../integration/support/image-server.ts';
import { Pod } from '../../integration/support/pods.ts';

/** Runs a busybox image that has these files. */
export async function runsImage(server: ImageServer, reference: string, files: readonly string[]): Promise<void> {
  assert.ok(server instanceof TestAgent);
  const pod = await Pod.run(server);
  const container = await pod.start('main', ['ls', ...files], { image: { image: reference } });
  assert.equal((await container.exited()).exitCode, 0);
  assert.deepEqual((await container.output()).split('\n').toSorted(), files.toSorted());
  await pod.stop();
  await pod.remove();
}
