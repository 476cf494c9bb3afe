import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { together } from '../../async/together.ts';
import { nowNanos } from '../../host/clock.ts';
import { mount } from '../../host/mount.ts';
import type { ContainerRecord, UserRecord } from '../../metadata/records.ts';
import { type Bundle, createBundle, writeSpec } from '../../runtime/bundle.ts';
import { containerSpec } from '../../runtime/oci/container-spec.ts';
import type { ContainerInputs } from '../container-create.ts';
import type { Deps } from '../deps.ts';
import type { Trace } from '../stages.ts';
import { mountImages } from './image-mounts.ts';
import { makeMountSources } from './mount-sources.ts';
import { containerSpecInput, type SpecInputs } from './spec-input.ts';

/** Bundle, root file system and spec; the returned row knows the user that the container will run as. */
export async function assembleContainer(
  deps: Deps,
  trace: Trace,
  record: ContainerRecord,
  inputs: ContainerInputs,
): Promise<ContainerRecord> {
  const { snapshots, state, root, namespace } = deps;
  const [bundle, rootMount] = await together([
    trace.run('bundle', () => createBundle({ state, root, namespace, id: record.id })),
    trace.run('snapshot', () => snapshots.prepare(record.id, inputs.image.chainId)),
    trace.run('log', () => mkdir(dirname(record.logPath), { recursive: true, mode: 0o755 })),
  ]);
  await trace.run('mount', () => mount({ ...rootMount, target: bundle.rootfs }));
  const imageSources = await mountImages(deps, trace, inputs.imageMounts, bundle);
  const user = await trace.run('spec', () => makeSpec(deps, record, { ...inputs, imageSources }, bundle));
  return { ...record, user, readyAt: nowNanos() };
}

async function makeSpec(deps: Deps, record: ContainerRecord, inputs: SpecInputs, bundle: Bundle): Promise<UserRecord> {
  const { spec, oomScoreClamped } = containerSpec(await containerSpecInput(deps, record, inputs, bundle));
  if (oomScoreClamped) deps.notices.once('oom-score', 'the agent may not lower oom scores: containers get its own');
  await makeMountSources(spec.mounts);
  await writeSpec(bundle, spec);
  const { uid, gid, additionalGids } = spec.process.user;
  return { uid, gid, groups: additionalGids ?? [] };
}
