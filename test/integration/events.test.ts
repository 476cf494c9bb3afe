import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { isCode } from '../../internal/errors/errors.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { metricOf } from './support/metrics.ts';
import { type Container, Pod } from './support/pods.ts';
import { until } from './support/until.ts';
import { within } from './support/within.ts';

type Event = runtime.v1.ContainerEventResponse;

const { ContainerEventType: Type, ContainerState, PodSandboxState } = runtime.v1;

/** A client of the stream that keeps what it is sent. */
class Reader {
  readonly events: Event[] = [];
  /** Resolves when the stream ends in good order, rejects when it breaks. */
  readonly ended: Promise<void>;
  readonly #leaving = new AbortController();

  constructor(t: TestContext, agent: TestAgent) {
    t.after(() => this.leave());
    this.ended = this.#read(agent);
    this.ended.catch(() => {});
  }

  leave(): void {
    this.#leaving.abort();
  }

  async until(what: string, type: runtime.v1.ContainerEventType, id: string): Promise<Event> {
    const find = () => this.events.find(event => event.containerEventType === type && event.containerId === id);
    await until(what, 20_000, () => find() !== undefined);
    return find() as Event;
  }

  async #read(agent: TestAgent): Promise<void> {
    const stream = agent.client.stream(runtimeService.GetContainerEvents, {}, this.#leaving.signal);
    for await (const event of stream) this.events.push(event);
  }
}

const typesOf = (events: readonly Event[], { id }: { readonly id: string }): string[] =>
  events.filter(({ containerId }) => containerId === id).map(event => Type[event.containerEventType].slice(10, -6));

const statusOf = (event: Event | undefined, { id }: Container) =>
  event?.containersStatuses.find(status => status.id === id);

test('a stream tells of each step of a pod and its container, with the whole pod as it is then', async t => {
  const agent = await useAgent(t);
  const reader = new Reader(t, agent);
  await until('the reader is there', 10_000, async () => (await metricOf(agent, 'berth_event_stream_readers')) === 1);
  const pod = await Pod.run(agent, { annotations: { note: 'kept' } });
  const other = await pod.create('other', ['true']);
  const container = await pod.start('main', ['sh', '-c', 'sleep 1; exit 3']);
  const started = await reader.until('the start is told', Type.CONTAINER_STARTED_EVENT, container.id);
  assert.equal(statusOf(started, container)?.state, ContainerState.CONTAINER_RUNNING);
  assert.deepEqual(started.podSandboxStatus, await pod.status());
  assert.deepEqual(new Set(started.containersStatuses.map(({ id }) => id)), new Set([container.id, other.id]));

  const stopped = await reader.until('the end is told', Type.CONTAINER_STOPPED_EVENT, container.id);
  const status = await container.status();
  assert.equal(status.exitCode, 3);
  assert.deepEqual(statusOf(stopped, container), status);
  assert.ok(stopped.createdAt >= status.finishedAt);

  await pod.stop();
  const down = await reader.until('the end of the pod is told', Type.CONTAINER_STOPPED_EVENT, pod.id);
  assert.equal(down.podSandboxStatus?.state, PodSandboxState.SANDBOX_NOTREADY);
  await pod.remove();
  const gone = await reader.until('the removal is told', Type.CONTAINER_DELETED_EVENT, pod.id);
  assert.equal(gone.podSandboxStatus?.metadata?.uid, pod.config.metadata?.uid);
  assert.deepEqual(gone.containersStatuses, []);

  const all = ['CREATED', 'STARTED', 'STOPPED', 'DELETED'];
  assert.deepEqual(typesOf(reader.events, pod), all);
  assert.deepEqual(typesOf(reader.events, container), all);
  const times = reader.events.map(({ createdAt }) => createdAt);
  assert.deepEqual(
    times,
    [...new Set(times)].sort((a, b) => (a < b ? -1 : 1)),
  );
  reader.leave();
  await until('the reader is gone', 10_000, async () => (await metricOf(agent, 'berth_event_stream_readers')) === 0);
});

test('a new stream begins with the pods that are there, also with what ended while no agent ran', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sh', '-c', 'until [ -e /end ]; do sleep 0.1; done; exit 5']);
  const [one, two] = [new Reader(t, agent), new Reader(t, agent)];
  for (const reader of [one, two]) {
    const first = await reader.until('the pod is told', Type.CONTAINER_STARTED_EVENT, pod.id);
    assert.equal(statusOf(first, container)?.state, ContainerState.CONTAINER_RUNNING);
    assert.equal(reader.events.length, 1);
  }
  await container.exec(['touch', '/end']);
  await agent.stop('SIGKILL');
  await assert.rejects(one.ended, error => isCode(error, 'Unavailable'));
  await agent.start();
  await container.exited();
  const after = new Reader(t, agent);
  const first = await after.until('the pod is told again', Type.CONTAINER_STARTED_EVENT, pod.id);
  assert.equal(statusOf(first, container)?.exitCode, 5);
  // in good order, and at once
  const began = performance.now();
  await agent.stop();
  await after.ended;
  assert.ok(performance.now() - began < within(4000), 'a stream holds up the end of the agent');
});

test('who does not read is told in the end how things are, and costs the agent no queue', async t => {
  const agent = await useAgent(t);
  // few such messages fit what the network holds
  const pod = await Pod.run(agent, { annotations: { large: 'x'.repeat(400_000) } });
  const leaving = new AbortController();
  t.after(() => leaving.abort());
  const stream = agent.client.stream(runtimeService.GetContainerEvents, {}, leaving.signal);
  let last: Event | undefined;
  const first = await stream.next();
  assert.equal(first.value?.containerId, pod.id);
  const rounds = 60;
  for (let i = 0; i < rounds; i++) await (await pod.create(`c${i}`, ['true'])).remove();
  const kept = await pod.create('kept', ['true']);
  assert.ok(((await metricOf(agent, 'berth_event_stream_coalesced_total')) ?? 0) > 0);
  let events = 0;
  for await (const event of stream) {
    events++;
    last = event;
    if (event.containerId === kept.id) break;
  }
  assert.ok(events < 2 * rounds, `${events} events`);
  assert.deepEqual(
    last?.containersStatuses.map(({ id }) => id),
    [kept.id],
  );
});
