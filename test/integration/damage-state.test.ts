import assert from 'node:assert/strict';
import { globSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { until } from './support/until.ts';
import { goesOn, isGone, Victim } from './support/victims.ts';
import { within } from './support/within.ts';

const { SANDBOX_READY, SANDBOX_NOTREADY } = runtime.v1.PodSandboxState;
const { CONTAINER_RUNNING, CONTAINER_EXITED } = runtime.v1.ContainerState;

interface Damage {
  readonly what: string;
  readonly done: (victim: Victim, agent: TestAgent) => void | Promise<void>;
  readonly outcome: (victim: Victim, agent: TestAgent) => Promise<void>;
}

/** The OCI runtime does nothing for it any more. */
async function stillRuns({ pod, main }: Victim): Promise<void> {
  assert.equal((await pod.status()).state, SANDBOX_READY);
  assert.equal((await main.status()).state, CONTAINER_RUNNING);
}

async function hasEnded({ main }: Victim): Promise<runtime.v1.ContainerStatus> {
  await until('the container has ended', 10_000, async () => (await main.status()).state === CONTAINER_EXITED);
  return main.status();
}

async function podHasEnded(victim: Victim): Promise<void> {
  await until('the pod is not ready', 10_000, async () => (await victim.pod.status()).state === SANDBOX_NOTREADY);
  const { exitCode } = await hasEnded(victim);
  assert.ok([137, 255].includes(exitCode), `${exitCode}`);
}

const whileAway: readonly Damage[] = [
  { what: 'task.json is cut', done: v => v.cut(v.bundle('main', 'task.json')), outcome: goesOn },
  { what: 'task.json is gone', done: v => rmSync(v.bundle('main', 'task.json')), outcome: goesOn },
  { what: 'pod.json is cut', done: v => v.cut(v.bundle('pod', 'pod.json')), outcome: goesOn },
  { what: 'pod.json is gone', done: v => rmSync(v.bundle('pod', 'pod.json')), outcome: goesOn },
  {
    what: 'config.json is cut',
    async outcome(victim, agent) {
      await goesOn(victim);
      const { info } = await agent.client.call(runtimeService.ContainerStatus, {
        containerId: victim.main.id,
        verbose: true,
      });
      assert.ok(info['info']);
    },
    done: v => v.cut(v.bundle('main', 'config.json')),
  },
  {
    what: 'config.json of a created container is cut',
    async outcome(victim) {
      await goesOn(victim);
      await assert.rejects(victim.created.start(), /could not create the process of container "created"/);
      const { reason, exitCode } = await victim.created.status();
      assert.deepEqual([reason, exitCode], ['StartError', 128]);
    },
    done: v => v.cut(v.bundle('created', 'config.json')),
  },
  {
    what: 'the spec that is kept is cut',
    async outcome(victim, agent) {
      await goesOn(victim);
      const { info } = await agent.client.call(runtimeService.ContainerStatus, {
        containerId: victim.main.id,
        verbose: true,
      });
      assert.ok(info['info']);
    },
    done: (v, agent) => v.cut(join(agent.folder, 'root/volumes', v.main.id, 'spec.json')),
  },
  {
    what: 'the journal of the log is cut',
    done: v => v.cut(v.bundle('main', 'io/init-stdout.journal')),
    outcome: goesOn,
  },
  {
    what: 'the journal of the log is noise',
    done: v => writeFileSync(v.bundle('main', 'io/init-stdout.journal'), 'noise'.repeat(100)),
    outcome: goesOn,
  },
  {
    what: 'the record of the attachment is cut',
    done: (v, agent) => v.cut(join(agent.folder, 'root/cni/results', v.pod.id, 'eth0.json')),
    outcome: goesOn,
  },
  {
    what: 'the bundle of a container is deleted',
    done: v => v.removeBundle('main'),
    async outcome(victim) {
      await hasEnded(victim);
      assert.equal((await victim.pod.status()).state, SANDBOX_READY);
    },
  },
  { what: 'the bundle of the pod is deleted', done: v => v.removeBundle('pod'), outcome: podHasEnded },
  {
    what: 'all bundles of a pod are deleted',
    done(victim) {
      for (const part of ['created', 'main', 'pod'] as const) victim.removeBundle(part);
    },
    outcome: podHasEnded,
  },
  { what: 'the state of the OCI runtime is removed', done: v => v.removeOciState(), outcome: stillRuns },
  { what: 'its cgroup is removed', done: v => v.removeCgroup(), outcome: stillRuns },
];

const whileHere = whileAway.filter(({ what }) => /bundle|OCI|cgroup/.test(what));

for (const [when, damages] of Object.entries({ 'no agent runs': whileAway, 'the agent runs': whileHere })) {
  test(`damage while ${when} has a plain outcome, is stopped and removed as ever, and another pod goes on`, async t => {
    const agent = await useAgent(t, { config: '[reconcile]\ninterval = 1\n' });
    const witness = await Victim.run(agent);
    const victims: { readonly damage: Damage; readonly victim: Victim }[] = [];
    for (const damage of damages) victims.push({ damage, victim: await Victim.run(agent) });
    if (damages === whileAway) await agent.stop('SIGKILL');
    for (const { damage, victim } of victims) await damage.done(victim, agent);
    if (damages === whileAway) await agent.start();
    for (const { damage, victim } of victims) {
      await t.test(damage.what, async () => {
        await damage.outcome(victim, agent);
        const began = performance.now();
        await victim.pod.stop();
        const took = performance.now() - began;
        assert.ok(took < within(5000), `the stop took ${took} ms`);
        await victim.pod.remove();
        await isGone(victim);
      });
    }
    await goesOn(witness);
  });
}

test('records of image layers that are cut: what runs on them goes on, the image is to be had again', async t => {
  const agent = await useAgent(t);
  const victim = await Victim.run(agent);
  await agent.stop('SIGKILL');
  for (const record of globSync(join(agent.folder, 'root/snapshots/*/snapshot.json'))) victim.cut(record);
  await agent.start();
  await goesOn(victim);
  assert.equal((await victim.main.exec(['wc', '-c', '/bin/busybox'])).exitCode, 0);
  await assert.rejects(victim.pod.create('late', ['true']), {
    code: 'NotFound',
    message: /is not on this node: pull or import it/,
  });
  await agent.importCheckImage();
  const late = await victim.pod.start('late', ['sleep', '100001']);
  assert.equal((await late.exec(['echo', 'here'])).stdout, 'here\n');
  await goesOn(victim);
});
