import assert from 'node:assert/strict';
import { metricOf } from '../integration/support/metrics.ts';
import { until } from '../integration/support/until.ts';
import { anotherSandbox } from './support/another-sandbox.ts';
import { containerOf, idOf, inspect } from './support/inspect.ts';
import type { TestKubelet } from './support/kubelet.ts';
import { container, idle } from './support/manifests.ts';
import { scenarios } from './support/scenarios.ts';

/** A kubelet with this gate lists pods by itself every five minutes: what it knows earlier it was told by events. */
const featureGates = { EventedPLEG: true };

async function ends(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('ends', {
    restartPolicy: 'Never',
    containers: [container(kubelet, 'good', 'sleep 2'), container(kubelet, 'bad', 'sleep 4; exit 3')],
  });
  const status = await pod.until('has failed', ({ phase }) => phase === 'Failed');
  assert.equal(containerOf(status, 'good').state?.terminated?.reason, 'Completed');
  assert.equal(containerOf(status, 'bad').state?.terminated?.exitCode, 3);
  await pod.remove();
}

async function restarts(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('restarts', { containers: [container(kubelet, 'main', idle)] });
  const before = await pod.ready();
  const { pid } = await inspect(kubelet, idOf(before, 'main'));
  process.kill(pid, 'SIGKILL');
  const after = await pod.until('runs again', status => {
    const { restartCount, ready } = containerOf(status, 'main');
    return restartCount === 1 && ready;
  });
  assert.equal(containerOf(after, 'main').lastState?.terminated?.exitCode, 137);
  assert.notEqual(idOf(after, 'main'), idOf(before, 'main'));
  assert.equal(after.podIP, before.podIP);
  await pod.remove();
}

async function initialises(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('initialises', {
    initContainers: [container(kubelet, 'first', 'sleep 1'), container(kubelet, 'second', 'sleep 1')],
    containers: [container(kubelet, 'main', idle)],
  });
  const status = await pod.ready();
  assert.deepEqual(
    ['first', 'second', 'main'].map(name => containerOf(status, name).restartCount),
    [0, 0, 0],
  );
  await pod.remove();
}

/** What ended while berth was away is found whether the kubelet has events again or has given them up. */
async function afterRestart(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('away', { containers: [container(kubelet, 'main', idle)] });
  const before = await pod.ready();
  const { pid } = await inspect(kubelet, idOf(before, 'main'));
  await kubelet.agent.stop('SIGKILL');
  process.kill(pid, 'SIGKILL');
  await kubelet.agent.start();
  await pod.until('runs again', status => {
    const { restartCount, ready } = containerOf(status, 'main');
    return restartCount === 1 && ready;
  });
  await pod.remove();
}

/** By the kubelet's own count: one connection that has not failed, and events over it. */
async function streams(kubelet: TestKubelet): Promise<void> {
  const { agent } = kubelet;
  await until('events are sent', 20_000, async () =>
    /_events_total\{type="started"\} [1-9]/.test(await scrape(kubelet)),
  );
  assert.equal(await metricOf(agent, 'berth_event_stream_readers'), 1);
  const own = await (await kubelet.get('/metrics')).text();
  const count = (name: string) =>
    Number(new RegExp(`^kubelet_evented_pleg_connection_${name} (.*)$`, 'm').exec(own)?.[1]);
  assert.equal(count('success_count'), 1);
  assert.equal(count('error_count'), 0);
  assert.ok(count('latency_seconds_count') > 0);
}

const scrape = async ({ agent }: TestKubelet) => (await fetch(`http://${agent.metrics}/metrics`)).text();

/** The kubelet finds out by itself, as berth's socket is not there for a moment. */
const absence =
  /connection error|connect: (connection refused|no such file)|error reading from server: EOF|code = Unavailable/;

const told = { 'of ends': ends, 'of a kill': restarts, 'of a stopped sandbox': anotherSandbox, initialises, streams };

scenarios('a kubelet is told by events', told, { featureGates });

scenarios('a kubelet that lost its events', { 'finds what ended': afterRestart }, { featureGates, allow: [absence] });
