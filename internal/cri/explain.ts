import type { berth } from '../../api/gen/berth.js';
import type { Deps } from './deps.ts';
import { candidates } from './explain/candidates.ts';
import { type Candidate, findCandidate } from './explain/find.ts';
import { situationOf } from './explain/gather.ts';
import { obstacleOf } from './explain/obstacle.ts';
import { endsOfRows } from './explain/row-ends.ts';
import { timelineOf } from './explain/timeline.ts';

/** Of what stands and of what is gone: why it is as it is, from the rows, the history and what is under way. */
export async function explain(deps: Deps, { name }: berth.v1.ExplainRequest): Promise<berth.v1.IExplainResponse> {
  const { candidate, earlier } = findCandidate(name, await candidates(deps));
  const [kept, agent] = await Promise.all([deps.history.of(candidate.pod), deps.history.of('')]);
  const rows = [...kept, ...endsOfRows(deps, candidate.pod, kept)];
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
