import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { BerthError } from '../../internal/errors/errors.ts';
import { type TestAgent, useAgent } from '../integration/support/agent.ts';
import { Container, Pod } from '../integration/support/pods.ts';
import { until } from '../integration/support/until.ts';
import { within } from '../integration/support/within.ts';
import { annotationsOf, marksOf, wrongEnds } from './support/ends.ts';
import { countFromEnvironment, Random, seedFromEnvironment } from './support/random.ts';

const { CONTAINER_CREATED, CONTAINER_RUNNING } = runtime.v1.ContainerState;
const kills = countFromEnvironment('BERTH_EXIT_KILLS', 25);
const workers = 4;

test(`${kills} kills of the agent over containers that end at once, each with a code of its own: all are told`, async t => {
  const seed = seedFromEnvironment();
  t.diagnostic(`BERTH_SEED=${seed} BERTH_EXIT_KILLS=${kills}`);
  const random = new Random(seed);
  const agent = await useAgent(t, { built: true });
  await mkdir(marksOf(agent));
  const pods = [await Pod.run(agent), await Pod.run(agent)];
  const stop = new AbortController();
  const working = Promise.all(
    Array.from({ length: workers }, (_, at) =>
      work(agent, at, pods[at % 2] ?? assert.fail(), random.fork(), stop.signal),
    ),
  );
  working.catch(() => {});
  try {
    for (let kill = 0; kill < kills; kill++) {
      await Promise.race([sleep(within(random.between(0, 500))), working]);
      await agent.stop('SIGKILL');
      await sleep(random.chance(0.5) ? 0 : within(random.between(0, 400)));
      await agent.start();
    }
  } finally {
    stop.abort();
  }
  const made = (await working).flat();
  await until('all have ended', 20_000, async () => (await running(agent)).length === 0);
  assert.deepEqual(await wrongEnds(agent), []);
  const { containers } = await agent.client.call(runtimeService.ListContainers, {});
  assert.deepEqual(new Set(containers.map(({ id }) => id)), new Set(made), 'each that was made is told of');
  const ends = await Promise.all(made.map(id => new Container(agent, id, '').status()));
  const unrun = ends.filter(({ reason }) => reason === 'StartError');
  t.diagnostic(`${made.length} containers; ${unrun.length} could not be started: ${unrun[0]?.message ?? ''}`);
});

const running = async (agent: TestAgent) =>
  (await agent.client.call(runtimeService.ListContainers, {})).containers.filter(
    ({ state }) => state === CONTAINER_RUNNING || state === CONTAINER_CREATED,
  );

/** Starts one container after the other, whatever happens to the agent; returns the ids of all. */
async function work(
  agent: TestAgent,
  worker: number,
  pod: Pod,
  random: Random,
  signal: AbortSignal,
): Promise<string[]> {
  const ids: string[] = [];
  while (!signal.aborted) {
    const attempt = ids.length;
    // of a number of workers each has codes that no other has
    const end = { code: (attempt * workers + worker) % 256, mark: randomUUID() };
    const script = `touch /marks/${end.mark}; ${ending(end.code, random)}`;
    const container = await insist(() =>
      pod.create(`worker-${worker}`, ['sh', '-c', script], {
        metadata: { name: `worker-${worker}`, attempt },
        annotations: annotationsOf(end),
        mounts: [{ containerPath: '/marks', hostPath: marksOf(agent) }],
      }),
    );
    ids.push(container.id);
    // one that was not answered may have come about
    while ((await insist(() => container.status())).state === CONTAINER_CREATED) {
      await container.start().catch(unlessCut);
    }
  }
  return ids;
}

/** Those that a process dies of; busybox' shell does not die of SIGQUIT. */
const deadly = new Set([1, 2, 4, 6, 7, 8, 9, 10, 11, 13, 14, 15, 24, 25, 26, 27, 31]);

/** At once or after a moment; 128 and more by a signal where there is one, which a child dies of. */
function ending(code: number, random: Random): string {
  const pause = random.chance(0.4) ? '' : `sleep 0.${random.between(0, 9)}; `;
  const bySignal = deadly.has(code - 128) && random.chance(0.5);
  return bySignal ? `${pause}sh -c 'kill -${code - 128} $$'; exit $?` : `${pause}exit ${code}`;
}

/** Asks again for as long as there is no answer, as a kubelet does. */
async function insist<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      unlessCut(error);
      await sleep(20);
    }
  }
}

/** FailedPrecondition of a start: by the time it was the container's turn, it ran. */
function unlessCut(error: unknown): void {
  const { code } = BerthError.from(error);
  if (code !== 'Unavailable' && code !== 'DeadlineExceeded' && code !== 'FailedPrecondition') throw error;
}
