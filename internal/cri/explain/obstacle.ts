import type { HistoryRow } from '../../metadata/history.ts';
import { type ContainerRecord, containerState } from '../../metadata/records.ts';
import { sayCondition } from '../conditions.ts';
import { howLong } from '../history/how-long.ts';
import { shimDied } from '../history/pod-history.ts';
import { exitPhrase, millis } from '../history/row-notes.ts';
import { sayStage, sayWait } from '../patience.ts';
import type { Situation } from './situation.ts';

/** What the pod or container waits for, or why it does not run, in one sentence; `nothing: it runs` when it does. Pure. */
export function obstacleOf(situation: Situation): string {
  for (const rule of rules) {
    const sentence = rule(situation);
    if (sentence !== undefined) return sentence;
  }
  return 'nothing: it runs';
}

type Rule = (situation: Situation) => string | undefined;

/** What holds up everything else comes first. */
const rules: readonly Rule[] = [
  ({ isRecovering }) =>
    isRecovering
      ? 'its shim has not answered since the agent started, and what is asked of it waits for that'
      : undefined,
  ({ shimTrouble }) =>
    shimTrouble === undefined ? undefined : `its shim does not answer${shimTrouble && `: ${shimTrouble}`}`,
  ({ conditions: [first], now }) => first && `for ${howLong(now - first.since)} ${sayCondition(first)}`,
  ({ stages, stuck }) => {
    const [longest] = stages.toSorted((a, b) => b.forMs - a.forMs);
    return longest && withStuck(`${longest.operation} is under way: ${sayStage(longest)}`, stuck);
  },
  ({ drifts: [first] }) => first,
  ({ debts: [debt] }) => {
    if (!debt) return undefined;
    const again = debt.againInMs > 0 ? `again in ${howLong(debt.againInMs)}` : 'trying again now';
    return `what is left of it cannot be taken down: ${firstLine(debt.error)} (tried ${times(debt.tries)}, ${again})`;
  },
  ({ calls: [call], waits: [wait], stuck }) => {
    if (!call) return undefined;
    const asked = call.detail && `: ${call.detail}`;
    const waits = wait ? `; it waits for ${sayWait(wait)}` : '';
    return withStuck(`${call.rpc} has been under way for ${howLong(call.forMs)}${asked}${waits}`, stuck);
  },
  ({ stuck: [first] }) => first,
  situation => (situation.pod ? undefined : whyGone(situation)),
  situation => (situation.isContainer && situation.containers.length === 0 ? whyGone(situation) : undefined),
  whyNotReady,
  situation => {
    const [only] = situation.containers;
    return situation.isContainer && only ? containerObstacle(only, situation.now) : undefined;
  },
  podObstacle,
];

const withStuck = (sentence: string, [first]: readonly string[]): string =>
  first === undefined ? sentence : `${sentence}; ${first}`;

const ago = (now: number, then: number): string => `${howLong(Math.max(0, now - then))} ago`;
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
const latest = ({ entry }: HistoryRow): number => entry.lastAt ?? entry.at;

/** A stop of the whole pod ends its containers too. */
function whyNotReady({ pod, now, history, isContainer, containers }: Situation): string | undefined {
  if (!pod) return undefined;
  const what = isContainer ? 'its pod' : 'it';
  if (pod.stoppedAt === undefined) {
    return pod.readyAt === undefined ? `${what} never came to be, and is taken down` : undefined;
  }
  // how it ended itself says more
  if (isContainer && containers.some(each => containerState(each) === 'exited')) return undefined;
  if (pod.downAt === undefined) return `${what} has been stopping for ${howLong(now - millis(pod.stoppedAt))}`;
  const death = history.some(({ entry }) => entry.what === shimDied) ? ', because its shim died' : '';
  return `${what} stopped ${ago(now, millis(pod.stoppedAt))}${death}`;
}

function whyGone({ history, now }: Situation): string {
  const [last] = history.toSorted((a, b) => latest(b) - latest(a));
  const removed = history.findLast(({ entry }) => entry.what === 'removed' || entry.what === 'undone');
  const failed = history.findLast(({ entry }) => entry.error !== undefined);
  if (removed?.entry.what === 'removed') return `it is not here: it was removed ${ago(now, removed.entry.at)}`;
  if (failed) return `it is not here: ${failureSentence(failed, now)}`;
  if (removed) return `it is not here: an earlier agent ended while it was made, and this was undone`;
  return last
    ? `it is not here any more: the last of it was ${last.entry.what}, ${ago(now, latest(last))}`
    : 'it is not here';
}

function failureSentence(row: HistoryRow, now: number): string {
  const { what, error = '', times: count = 1 } = row.entry;
  const often = count > 1 ? `, ${times(count)} in a row` : '';
  return `${what} failed ${ago(now, latest(row))}${often}: ${firstLine(error)}`;
}

/** What follows the container's name; undefined when it runs. */
function whyNotRunning(record: ContainerRecord, now: number): string | undefined {
  switch (containerState(record)) {
    case 'running':
      return undefined;
    case 'created':
      return record.readyAt === undefined
        ? 'never came to be, and is taken down'
        : `was created ${ago(now, millis(record.createdAt))} and nobody has started it`;
    case 'exited': {
      const { finishedAt = 0n, reason, exitCode, message = '' } = record;
      const when = ago(now, millis(finishedAt));
      if (reason === 'StartError') return `could not be started ${when}: ${firstLine(message)}`;
      if (exitCode === 0) return `completed ${when} (exit code 0)`;
      return `ended ${when} with ${exitPhrase(record)}${message && `: ${firstLine(message)}`}`;
    }
  }
}

function containerObstacle(record: ContainerRecord, now: number): string | undefined {
  const why = whyNotRunning(record, now);
  return why && `it ${why}`;
}

function podObstacle({ containers, history, now }: Situation): string | undefined {
  const current = newestOfEachName(containers);
  const refused = currentRefusal(current, history);
  if (refused) {
    const name = containerName(refused);
    return `${name === undefined ? '' : `container "${name}" is not here: `}${failureSentence(refused, now)}`;
  }
  const notRunning = current.flatMap(record => {
    const why = whyNotRunning(record, now);
    return why === undefined ? [] : [{ record, sentence: `container "${record.name}" ${why}` }];
  });
  const [first, ...others] = notRunning.toSorted((a, b) => rank(a.record) - rank(b.record));
  if (!first) return containers.length === 0 ? 'nothing: it is ready, and has no containers' : undefined;
  const more = others.length > 0 ? `; ${others.length} more of its ${current.length} containers do not run` : '';
  return `${hasCompleted(first.record) ? 'nothing: ' : ''}${first.sentence}${more}`;
}

const hasCompleted = ({ finishedAt, exitCode }: ContainerRecord): boolean => finishedAt !== undefined && exitCode === 0;

/** What failed is told before what waits, and that before what has done its work. */
const rank = (record: ContainerRecord): number =>
  hasCompleted(record) ? 2 : containerState(record) === 'exited' ? 0 : 1;

function newestOfEachName(containers: readonly ContainerRecord[]): ContainerRecord[] {
  const byAge = containers.toSorted((a, b) => Number(a.createdAt - b.createdAt));
  return [...new Map(byAge.map(record => [record.name, record])).values()];
}

/** A container that is asked for and cannot be made, or an image for it that cannot be pulled. */
function currentRefusal(current: readonly ContainerRecord[], history: readonly HistoryRow[]): HistoryRow | undefined {
  const isAnswered = (row: HistoryRow): boolean => {
    const name = containerName(row);
    const later = current.filter(({ createdAt }) => millis(createdAt) > latest(row));
    return name === undefined ? later.length > 0 : later.some(record => record.name === name);
  };
  const asked = history.filter(({ entry: { what } }) => what === 'CreateContainer' || what === 'PullImage');
  return asked.findLast(row => row.entry.error !== undefined && !isAnswered(row) && !isRepeated(row, asked));
}

const containerName = ({ subject }: HistoryRow): string | undefined =>
  subject.id === subject.pod ? undefined : subject.name.split('/')[2];

/** The same went well since. */
const isRepeated = (row: HistoryRow, asked: readonly HistoryRow[]): boolean =>
  asked.some(
    other =>
      other.entry.error === undefined &&
      other.entry.what === row.entry.what &&
      other.subject.name === row.subject.name &&
      other.entry.at > latest(row),
  );
