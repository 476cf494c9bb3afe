import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtime } from '../../api/gen/cri.js';
import { adminService, runtimeService } from '../../api/services.ts';
import { differences } from '../faults/support/books.ts';
import { shimsOf } from '../faults/support/own-processes.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { Pod, podConfig } from './support/pods.ts';
import { until } from './support/until.ts';
import { within } from './support/within.ts';

const { CONTAINER_EXITED, CONTAINER_RUNNING } = runtime.v1.ContainerState;
const { SANDBOX_READY, SANDBOX_NOTREADY } = runtime.v1.PodSandboxState;

test('a shim that does not answer a new agent costs only its own pod, which ends after its time', async t => {
  const agent = await useAgent(t);
  const config = podConfig(agent);
  const [wedged, other] = [await Pod.run(agent, config), await Pod.run(agent)];
  const [held, lasting] = [
    await wedged.start('held', ['sleep', '100001']),
    await other.start('lasting', ['sleep', '100002']),
  ];
  const stopped = await other.start('stopped', ['sleep', '100003']);
  await restartWedged(agent, wedged);

  let answered = '';
  const answer = (what: string) => () => {
    answered = what;
  };
  const stop = wedged.stop().finally(answer('StopPodSandbox of the wedged pod'));
  const exec = held.exec(['true']).finally(answer('ExecSync in it'));
  const again = agent.client.call(runtimeService.RunPodSandbox, { config }).finally(answer('RunPodSandbox of it'));
  const asked = Promise.allSettled([stop, exec, again]);

  const ordinary = (what: string, work: () => Promise<unknown>) => quickly(t, what, work);
  await ordinary('reads', async () => {
    assert.equal((await wedged.status()).state, SANDBOX_READY);
    assert.equal((await held.status()).state, CONTAINER_RUNNING);
    assert.equal((await agent.client.call(runtimeService.ListContainers, {})).containers.length, 3);
    const { status, info } = await agent.client.call(runtimeService.Status, { verbose: true });
    assert.deepEqual(
      status?.conditions.map(({ status: holds }) => holds),
      [true, true],
    );
    assert.equal(status?.conditions[0]?.reason, 'Recovering');
    assert.deepEqual(JSON.parse(info['recovery'] ?? ''), { pending: [wedged.id] });
    const { obstacle } = await agent.client.call(adminService.Explain, { name: wedged.id });
    assert.match(obstacle, /^its shim has not answered since the agent started/);
  });
  await ordinary('/readyz', async () => {
    assert.equal((await fetch(`http://${agent.metrics}/readyz`)).status, 200);
  });
  await ordinary('ExecSync', async () => assert.equal((await lasting.exec(['echo', 'here'])).stdout, 'here\n'));
  await ordinary('StopContainer', () => stopped.stop());
  await ordinary('StartContainer', () => other.start('late', ['sleep', '100004']));
  const fresh = await ordinary('RunPodSandbox', () => Pod.run(agent));
  await ordinary('RemovePodSandbox', () => (fresh as Pod).remove());
  await ordinary('StopPodSandbox', () => other.stop());
  assert.equal(answered, '', 'what is asked of the wedged pod has to wait');

  const [stopOutcome, execOutcome, runOutcome] = await asked;
  assert.equal(stopOutcome.status, 'fulfilled');
  assert.ok(execOutcome.status === 'rejected' && execOutcome.reason.code === 'FailedPrecondition');
  assert.ok(runOutcome.status === 'rejected' && runOutcome.reason.code === 'AlreadyExists', 'that attempt has stopped');
  const { state, exitCode, reason } = await held.status();
  assert.deepEqual([state, exitCode, reason], [CONTAINER_EXITED, 137, 'Error']);
  assert.equal((await wedged.status()).state, SANDBOX_NOTREADY);
  await until('the books balance', 3000, async () => (await differences(agent)).length === 0);
  await wedged.remove();
});

test('a shim that answers a new agent late, but in time, keeps its pod', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sleep', '100001']);
  const shim = await restartWedged(agent, pod);
  const exec = container.exec(['echo', 'late']);
  await sleep(2000);
  process.kill(shim, 'SIGCONT');
  assert.equal((await exec).stdout, 'late\n');
  const { happenings } = await agent.client.call(adminService.Explain, { name: pod.id });
  const recovered = happenings.find(({ what }) => what === 'recovered');
  assert.ok(recovered && recovered.ms > 1000, 'that it came late is told');
  assert.equal((await pod.status()).state, SANDBOX_READY);
  assert.equal((await container.status()).state, CONTAINER_RUNNING);
  assert.deepEqual(await differences(agent), []);
});

test('an agent that is stopped while a shim does not answer ends at once and leaves the pod to the next one', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sleep', '100001']);
  const shim = await restartWedged(agent, pod);
  await quickly(t, 'SIGTERM', () => agent.stop());
  process.kill(shim, 'SIGCONT');
  await agent.start();
  assert.equal((await container.exec(['echo', 'still here'])).stdout, 'still here\n');
  assert.equal((await pod.status()).state, SANDBOX_READY);
});

/** kill -9 of the agent, SIGSTOP of the pod's shim, then a new agent. Returns the shim's pid. */
async function restartWedged(agent: TestAgent, { id }: Pod): Promise<number> {
  const shim = shimsOf(agent).find(({ command }) => command.includes(id))?.pid;
  assert.ok(shim, `pod ${id} has a shim`);
  await agent.stop('SIGKILL');
  process.kill(shim, 'SIGSTOP');
  await agent.start();
  return shim;
}

/** None of these takes more than some hundred milliseconds; what waits for the wedged shim takes ten seconds. */
async function quickly<T>(t: { diagnostic(message: string): void }, what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  const took = performance.now() - began;
  t.diagnostic(`${what}: ${took.toFixed(0)} ms`);
  assert.ok(took < within(2000), `${what} took ${took} ms`);
  return result;
}
