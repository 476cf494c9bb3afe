import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { nowNanos } from '../../host/clock.ts';
import { mount } from '../../host/mount.ts';
import type { ContainerRecord } from '../../metadata/records.ts';
import { createBundle, writeSpec } from '../../runtime/bundle.ts';
import { containerSpec } from '../../runtime/oci/container-spec.ts';
import type { ContainerInputs } from '../container-create.ts';
import type { Deps } from '../deps.ts';
import { containerSpecInput } from './spec-input.ts';

/** Bundle, root file system and spec; the returned row knows the user that the container will run as. */
export async function assembleContainer(
  deps: Deps,
  record: ContainerRecord,
  inputs: ContainerInputs,
): Promise<ContainerRecord> {
  const { snapshots, state, root, namespace } = deps;
  const [bundle, rootMount] = await Promise.all([
    createBundle({ state, root, namespace, id: record.id }),
    snapshots.prepare(record.id, inputs.image.chainId),
    mkdir(dirname(record.logPath), { recursive: true, mode: 0o755 }),
  ]);
  mount({ ...rootMount, target: bundle.rootfs });
  const { spec, oomScoreClamped } = containerSpec(await containerSpecInput(deps, record, inputs, bundle));
  if (oomScoreClamped) deps.notices.once('oom-score', 'the agent may not lower oom scores: containers get its own');
  await writeSpec(bundle, spec);
  const { uid, gid, additionalGids } = spec.process.user;
  return { ...record, user: { uid, gid, groups: additionalGids ?? [] }, readyAt: nowNanos() };
}
