import assert from 'node:assert/strict';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { berth } from './support/cli.ts';
import { sqlite } from './support/sqlite.ts';
import { until } from './support/until.ts';
import { goesOn, isGone, Victim } from './support/victims.ts';

const { SANDBOX_READY } = runtime.v1.PodSandboxState;
const { CONTAINER_EXITED } = runtime.v1.ContainerState;

const lab = (t: TestContext) => useAgent(t, { config: '[reconcile]\ninterval = 1\n' });
const metadata = (agent: TestAgent) => join(agent.folder, 'root', 'metadata.db');

test('rows that are deleted or damaged while no agent runs: what they stood for ends, everything else goes on', async t => {
  const agent = await lab(t);
  const witness = await Victim.run(agent);
  const [container, sandbox, all, damaged] = [
    await Victim.run(agent),
    await Victim.run(agent),
    await Victim.run(agent),
    await Victim.run(agent),
  ];
  await agent.stop('SIGKILL');
  await sqlite(
    metadata(agent),
    `DELETE FROM containers WHERE id = '${container.main.id}';
     DELETE FROM sandboxes WHERE id IN ('${sandbox.pod.id}', '${all.pod.id}');
     DELETE FROM containers WHERE id IN ('${all.main.id}', '${all.created.id}');
     UPDATE sandboxes SET record = substr(record, 1, 100) WHERE id = '${damaged.pod.id}';`,
  );
  await agent.start();

  await t.test('a container’s', async () => {
    await assert.rejects(container.main.status(), { code: 'NotFound' });
    await until(
      'its process has ended',
      8000,
      () => !container.remains().some(left => left.includes(container.main.id.slice(0, 13))),
    );
    assert.equal((await container.pod.status()).state, SANDBOX_READY);
    const again = await container.pod.start('main', ['sleep', '100001'], { metadata: { name: 'main', attempt: 1 } });
    assert.equal((await again.exec(['echo', 'here'])).stdout, 'here\n');
    await container.pod.stop();
    await container.pod.remove();
    await isGone(container);
  });

  for (const [what, victim] of Object.entries({ deleted: sandbox, damaged })) {
    await t.test(`a sandbox’s, ${what}`, async () => {
      await assert.rejects(victim.pod.status(), { code: 'NotFound' });
      await until('its container has ended', 8000, async () => (await victim.main.status()).state === CONTAINER_EXITED);
      for (const one of [victim.main, victim.created]) {
        await one.stop();
        await one.remove();
      }
      await isGone(victim);
    });
  }

  await t.test('all of a pod', () => isGone(all));
  await goesOn(witness);
});

test('metadata that is damaged is refused with what to do, pods run on; moved away, all they were is cleaned up', async t => {
  const agent = await lab(t);
  const victims = [await Victim.run(agent), await Victim.run(agent)];
  // what a killed agent leaves in the log beside it would mend the file
  await agent.stop();
  await writeFile(metadata(agent), 'noise'.repeat(5000));
  const { exitCode, stderr } = await berth(['agent', ...agent.flags]);
  assert.equal(exitCode, 1);
  assert.match(stderr, /the metadata in ".*metadata\.db" is not a database: put a copy of it back, or move it away/);
  assert.ok(!/\n\s+at /.test(stderr), `no stack trace:\n${stderr}`);
  for (const victim of victims) assert.ok(victim.remains().length > 0);
  await rename(metadata(agent), join(agent.folder, 'aside.db'));
  await agent.start();
  await agent.importCheckImage();
  const { items } = await agent.client.call(runtimeService.ListPodSandbox, {});
  assert.deepEqual(items, []);
  for (const victim of victims) await isGone(victim);
  const fresh = await Victim.run(agent);
  await goesOn(fresh);
});

test('a root folder that was emptied: what ran on is cleaned up, its addresses too', async t => {
  const agent = await lab(t);
  const victims = [await Victim.run(agent), await Victim.run(agent)];
  await agent.stop('SIGKILL');
  await rm(join(agent.folder, 'root'), { recursive: true });
  await mkdir(join(agent.folder, 'root'));
  await agent.start();
  await agent.importCheckImage();
  for (const victim of victims) await isGone(victim);
  await goesOn(await Victim.run(agent));
});

test('a log of the metadata that is gone: what was written since ends, what was written before goes on', async t => {
  const agent = await lab(t);
  const before = await Victim.run(agent);
  await agent.stop();
  await agent.start();
  const since = await Victim.run(agent);
  await agent.stop('SIGKILL');
  await rm(`${metadata(agent)}-wal`);
  await agent.start();
  await assert.rejects(since.pod.status(), { code: 'NotFound' });
  await isGone(since);
  await goesOn(before);
});
