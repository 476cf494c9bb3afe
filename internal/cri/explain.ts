import { setTimeout as sleep } from 'node:timers/promises';
import type { berth } from '../../api/gen/berth.js';
import { within } from '../async/within.ts';
import { sayStuck, stuckAmong, stuckProcess } from '../host/stuck.ts';
import { type ContainerRecord, containerState, type SandboxRecord } from '../metadata/records.ts';
import { type Drift, kinds } from '../reconcile/drift.ts';
import type { Deps } from './deps.ts';
import { type Candidate, findCandidate, isPod } from './explain/find.ts';
import { obstacleOf } from './explain/obstacle.ts';
import type { Situation } from './explain/situation.ts';
import { timelineOf } from './explain/timeline.ts';
import { podName } from './history/pod-history.ts';
import type { RunningStage } from './stages.ts';

/** A shim that does not answer in this time is told of. */
const shimMs = 1000;
const betweenLooksMs = 100;

/** Of what stands and of what is gone: why it is as it is, from the rows, the history and what is under way. */
export async function explain(deps: Deps, { name }: berth.v1.ExplainRequest): Promise<berth.v1.IExplainResponse> {
  const { candidate, earlier } = findCandidate(name, await candidates(deps));
  const [rows, agent] = await Promise.all([deps.history.of(candidate.pod), deps.history.of('')]);
  const happenings = timelineOf(candidate, candidate.state !== 'gone', rows, agent);
  const ids = new Set(happenings.map(({ id }) => id));
  const situation = await situationOf(
    deps,
    candidate,
    rows.filter(({ subject }) => ids.has(subject.id)),
  );
  return {
    object: toExplained(candidate),
    obstacle: obstacleOf(situation),
    happenings,
    earlier: earlier.map(toExplained),
  };
}

const toExplained = ({ id, pod, name, state }: Candidate): berth.v1.IExplainedObject => ({
  ...{ id, podSandboxId: pod, name, state },
});

/** The newest first; those that are here before those that are gone. */
async function candidates(deps: Deps): Promise<Candidate[]> {
  const pods = deps.sandboxes.list().toSorted(newestFirst);
  const containers = deps.containers.list().toSorted(newestFirst);
  const names = new Map(pods.map(row => [row.id, podName(row)]));
  const here = [
    ...pods.map(row => ({ id: row.id, pod: row.id, name: podName(row), state: podState(row) })),
    ...containers.map(row => ({
      ...{ id: row.id, pod: row.sandboxId, name: `${names.get(row.sandboxId) ?? ''}/${row.name}` },
      state: row.readyAt === undefined ? 'making' : containerState(row),
    })),
  ];
  const ids = new Set(here.map(({ id }) => id));
  const remembered = (await deps.history.subjects()).filter(({ id }) => !ids.has(id));
  return [...here, ...remembered.map(subject => ({ ...subject, state: 'gone' }))];
}

const newestFirst = (a: SandboxRecord | ContainerRecord, b: SandboxRecord | ContainerRecord): number =>
  Number(b.createdAt - a.createdAt);

function podState({ readyAt, stoppedAt, downAt }: SandboxRecord): string {
  if (downAt !== undefined) return 'stopped';
  if (stoppedAt !== undefined) return 'stopping';
  return readyAt === undefined ? 'making' : 'ready';
}

async function situationOf(deps: Deps, subject: Candidate, history: Situation['history']): Promise<Situation> {
  const isContainer = !isPod(subject);
  const pod = deps.sandboxes.get(subject.pod);
  const ofPod = deps.containers.list().filter(({ sandboxId }) => sandboxId === subject.pod);
  const containers = isContainer ? ofPod.filter(({ id }) => id === subject.id) : ofPod;
  const about = new Set([subject.id, ...(isContainer ? [] : ofPod.map(({ id }) => id))]);
  const isAbout = ({ id }: { readonly id: string }): boolean => about.has(id);
  const isRecovering = deps.recovery.pending.includes(subject.pod);
  const stages = deps.stages.running().filter(isAbout);
  return {
    now: Date.now(),
    ...{ pod, containers, isContainer, isRecovering, history, drifts: driftsOf(deps, subject) },
    shimTrouble: isRecovering ? undefined : await shimTrouble(deps, subject.pod),
    stuck: await stuckProcesses(deps, containers, stages),
    stages,
    calls: deps.calls.running().filter(isAbout),
    debts: deps.debts.failing().filter(isAbout),
  };
}

function driftsOf({ reconciler, debts }: Deps, { id, pod }: Candidate): string[] {
  const failing = debts.failing();
  const isAbout = (drift: Drift): boolean => drift.containerId === id || (drift.podId === pod && id === pod);
  // what a row owes is told as a debt
  const isOwed = (drift: Drift): boolean => drift.kind === 'leaked-address' && drift.isOwed;
  const about = reconciler.standing().filter(drift => isAbout(drift) && !isOwed(drift));
  return about.map(({ kind, key, detail }) => {
    const debt = failing.find(each => each.id === key);
    const failed = debt ? `; its repair has failed ${debt.tries} times: ${debt.error.split('\n', 1)[0]}` : '';
    return `${kinds[kind].sentence}${detail && `: ${detail}`}${failed}`;
  });
}

/** Undefined also where there is no shim to ask. */
async function shimTrouble({ runtime }: Deps, pod: string): Promise<string | undefined> {
  const shim = runtime.shims().find(({ sandboxId }) => sandboxId === pod);
  if (!shim) return undefined;
  const answers = await within(shim.ping(), shimMs).catch(() => false);
  if (answers) return undefined;
  const stuck = stuckProcess(shim.record.pid);
  return stuck ? sayStuck(stuck) : '';
}

/** Of the containers that run, and of what stages wait for. A short wait for a disk is none: it is looked at twice. */
async function stuckProcesses(
  { runtime, namespace }: Deps,
  containers: readonly ContainerRecord[],
  stages: readonly RunningStage[],
): Promise<string[]> {
  const first = containers.flatMap(({ id }) => runtime.find(namespace, id)?.pid ?? []);
  const waited = stages.flatMap(({ waits }) => waits.flatMap(({ pid }) => pid ?? []));
  const look = () => stuckAmong([...first, ...waited].filter(pid => pid > 0));
  const before = new Set(look().map(({ pid }) => pid));
  if (before.size === 0) return [];
  await sleep(betweenLooksMs);
  return look()
    .filter(({ pid }) => before.has(pid))
    .map(sayStuck);
}
