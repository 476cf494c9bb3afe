import { readFile } from 'node:fs/promises';
import type { runtime } from '../../api/gen/cri.js';
import { withUndo } from '../async/undo.ts';
import { BerthError, isCode } from '../errors/errors.ts';
import { moveOomScores } from '../host/oom-score.ts';
import { containerState, type ResourcesRecord } from '../metadata/records.ts';
import { bundleOf, writeSpec } from '../runtime/bundle.ts';
import type { OciSpec } from '../runtime/oci/spec.ts';
import { changedLimits, withResources } from '../runtime/oci/update-resources.ts';
import type { Task } from '../runtime/task.ts';
import { noteClamped } from './container/clamped.ts';
import { requireTask } from './container/task.ts';
import type { Deps } from './deps.ts';
import { hostFacts } from './host-facts.ts';
import { requireById } from './ids.ts';
import type { StageOf } from './operations.ts';
import { mergeResources, resourcesRecord } from './resources.ts';

/** A created container starts with the new limits, a running one has them when this returns. */
export async function updateContainerResources(
  deps: Deps,
  request: runtime.v1.UpdateContainerResourcesRequest,
): Promise<runtime.v1.IUpdateContainerResourcesResponse> {
  const { id } = requireById('container', deps.containers, request.containerId);
  const { linux } = request;
  if (linux) await deps.locks.run(id, () => update(deps, id, resourcesRecord(linux)));
  return {};
}

async function update(deps: Deps, id: string, asked: ResourcesRecord): Promise<void> {
  const record = requireById('container', deps.containers, id);
  const state = containerState(record);
  if (state === 'exited') {
    throw new BerthError('FailedPrecondition', `container "${id}" has exited: its resources cannot be changed`);
  }
  const bundle = bundleOf({ state: deps.state, root: deps.root, namespace: deps.namespace, id });
  const before: OciSpec = JSON.parse(await readFile(bundle.config, 'utf8'));
  const resources = mergeResources(record.resources, asked);
  const change = withResources(before, resources, hostFacts(deps.machine));
  noteClamped(deps.notices, change);
  const step = (stage: StageOf<'UpdateContainerResources'>, work: () => Promise<void>) =>
    deps.stages.time('UpdateContainerResources', stage, work);
  await withUndo(deps.log, async undo => {
    if (state === 'running') {
      const task = requireTask(deps, id);
      refuseHugepages(id, before, change.spec);
      undo.push('limits', () => apply(task, change.spec, before));
      await step('limits', () => apply(task, before, change.spec));
    }
    undo.push('spec', () => writeSpec(bundle, before));
    await step('spec', () => writeSpec(bundle, change.spec));
    await step('commit', () => deps.exits.amend(id, current => ({ ...current, resources })));
  });
}

async function apply(task: Task, from: OciSpec, to: OciSpec): Promise<void> {
  try {
    await task.update(changedLimits(from, to));
    moveOomScores(await task.pids(), from.process.oomScoreAdj, to.process.oomScoreAdj);
  } catch (error) {
    if (!isCode(error, 'NotFound')) throw error;
    throw new BerthError('FailedPrecondition', `container "${task.id}" has just ended`, { cause: error });
  }
}

/** OCI runtimes leave them out of an update. */
function refuseHugepages(id: string, before: OciSpec, after: OciSpec): void {
  const [held, asked] = [before, after].map(({ linux }) => JSON.stringify(linux.resources.hugepageLimits ?? []));
  if (held === asked) return;
  throw new BerthError('FailedPrecondition', `container "${id}" runs: its hugepage limits cannot be changed`);
}
