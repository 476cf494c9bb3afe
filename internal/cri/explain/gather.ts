import { setTimeout as sleep } from 'node:timers/promises';
import type { Wait } from '../../async/waits.ts';
import { within } from '../../async/within.ts';
import { sayStuck, stuckAmong, stuckProcess } from '../../host/stuck.ts';
import type { ContainerRecord } from '../../metadata/records.ts';
import { type Drift, kinds } from '../../reconcile/drift.ts';
import { pidsOf } from '../conditions.ts';
import type { Deps } from '../deps.ts';
import { type Candidate, isPod } from './find.ts';
import type { Situation } from './situation.ts';

/** A shim that does not answer in this time is told of. */
const shimMs = 1000;
const betweenLooksMs = 100;

/** Everything that is known now; `history` is what is told of the subject. */
export async function situationOf(deps: Deps, subject: Candidate, history: Situation['history']): Promise<Situation> {
  const isContainer = !isPod(subject);
  const pod = deps.sandboxes.get(subject.pod);
  const ofPod = deps.containers.list().filter(({ sandboxId }) => sandboxId === subject.pod);
  const containers = isContainer ? ofPod.filter(({ id }) => id === subject.id) : ofPod;
  const about = new Set([subject.id, ...(isContainer ? [] : ofPod.map(({ id }) => id))]);
  const isAbout = ({ id }: { readonly id: string }): boolean => about.has(id);
  const isRecovering = deps.recovery.pending.includes(subject.pod);
  const waits = deps.waitBook
    .waiting()
    .filter(isAbout)
    .map(({ wait }) => wait);
  const stages = deps.stages.running().filter(isAbout);
  return {
    now: Date.now(),
    ...{ pod, containers, isContainer, isRecovering, history, drifts: driftsOf(deps, subject) },
    shimTrouble: isRecovering ? undefined : await shimTrouble(deps, subject.pod),
    conditions: deps.conditions.list().filter(isAbout),
    stuck: await stuckProcesses(deps, containers, [...stages.flatMap(stage => stage.waits), ...waits]),
    waits,
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

/** Of the containers that run, and what changes wait for. A short wait for a disk is none: it is looked at twice. */
async function stuckProcesses(
  { runtime, namespace }: Deps,
  containers: readonly ContainerRecord[],
  waits: readonly Wait[],
): Promise<string[]> {
  const first = containers.flatMap(({ id }) => runtime.find(namespace, id)?.pid ?? []);
  const look = () => stuckAmong([...first, ...waits.flatMap(wait => [...pidsOf(wait)])].filter(pid => pid > 0));
  const before = new Set(look().map(({ pid }) => pid));
  if (before.size === 0) return [];
  await sleep(betweenLooksMs);
  return look()
    .filter(({ pid }) => before.has(pid))
    .map(sayStuck);
}
