import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { runtimeService } from '../../../../api/services.ts';
import { BerthError } from '../../../../internal/errors/errors.ts';
import type { TestAgent } from '../agent.ts';
import type { Pod } from '../pods.ts';
import { remains } from '../remains.ts';
import type { FaultRow, Scene } from './row.ts';

/** Makes each fault happen; after it nothing more is there than before, and what comes next succeeds. */
export async function induceAll(t: TestContext, agent: TestAgent, pod: Pod, rows: readonly FaultRow[]): Promise<void> {
  for (const [at, row] of rows.entries()) {
    await t.test(`${row.rpc}: ${row.fault}`, { skip: row.skip ?? false }, async () => {
      const scene = { agent, pod, name: `fault-${at}` };
      const before = await standing(agent);
      const { code, message } = await row.induce(scene).then(
        said => (typeof said === 'string' ? { code: 'OK', message: said } : assert.fail('nothing failed')),
        (caught: unknown) => BerthError.from(caught),
      );
      assert.deepEqual([code, anonymous(message, scene)], [row.code, row.says]);
      assert.deepEqual(await standing(agent), before);
      await row.retry?.(scene);
      assert.deepEqual(await standing(agent), before);
    });
  }
}

/** What is on the machine, and what the agent tells of. */
async function standing(agent: TestAgent) {
  const { containers } = await agent.client.call(runtimeService.ListContainers, {});
  const { items } = await agent.client.call(runtimeService.ListPodSandbox, {});
  return { ...(await remains(agent)), containers: containers.map(({ id }) => id), pods: items.map(({ id }) => id) };
}

/** The sentence without what differs from run to run. */
const anonymous = (sentence: string, { agent, name }: Scene): string =>
  sentence
    .replaceAll(agent.folder, 'DIR')
    .replaceAll(agent.image, 'IMAGE')
    .replace(/\/tmp\/berth-broken-\w+/g, 'DIR')
    .replace(/\b[0-9a-f]{64}\b/g, 'ID')
    .replace(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, 'UID')
    .replace(/test\/pod-[0-9a-f]{8}/g, 'POD')
    .replace(/x{40,}/g, 'LONG')
    .replace(/\(\d+ vs /, '(N vs ')
    .replace(/"[0-9a-f]" fits \d+ of/, '"A" fits N of')
    .replaceAll(name, 'NAME');
