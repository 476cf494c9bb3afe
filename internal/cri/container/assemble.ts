import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { together } from '../../async/together.ts';
import { nowNanos } from '../../host/clock.ts';
import { writeFileAtomic } from '../../host/files.ts';
import { mountOverlay } from '../../host/mount.ts';
import { onLayerDisk, onLogDisk } from '../../host/on-disk.ts';
import type { ContainerRecord, UserRecord } from '../../metadata/records.ts';
import { type Bundle, createBundle, writeSpec } from '../../runtime/bundle.ts';
import { containerSpec } from '../../runtime/oci/container-spec.ts';
import { selinuxLabels } from '../../runtime/oci/selinux.ts';
import type { OciSpec } from '../../runtime/oci/spec.ts';
import type { ContainerInputs } from '../container-create.ts';
import type { Deps } from '../deps.ts';
import { admitMappedRoot } from '../mapped-root.ts';
import { labelOption } from '../selinux.ts';
import type { Trace } from '../stages.ts';
import { noteClamped } from './clamped.ts';
import { specFile } from './folder.ts';
import { mountImages } from './image-mounts.ts';
import { makeLogFolder } from './log-file.ts';
import { makeMountSources } from './mount-sources.ts';
import { prepareMounts } from './prepare-mounts.ts';
import { relabelMounts } from './relabel-mounts.ts';
import { containerSpecInput, type SpecInputs } from './spec-input.ts';

/** Bundle, root file system and spec; the returned row knows the user that the container will run as. */
export async function assembleContainer(
  deps: Deps,
  trace: Trace,
  record: ContainerRecord,
  inputs: ContainerInputs,
): Promise<ContainerRecord> {
  const { snapshots, state, root, namespace } = deps;
  const { userNamespace } = inputs.sandbox;
  const [bundle, rootMount] = await together([
    trace.run('bundle', () => createBundle({ state, root, namespace, id: record.id })),
    trace.run('snapshot', () => snapshots.prepare(record.id, inputs.image.chainId, userNamespace)),
    trace.run('log', () => onLogDisk(() => makeLogFolder(record.logPath))),
  ]);
  admitMappedRoot(bundle.path, userNamespace);
  const options = [...rootMount.options, ...labelOption(mountLabel(deps, inputs))];
  await trace.run('mount', () => mountOverlay({ ...rootMount, options, target: bundle.rootfs }));
  await snapshots.mounted(record.id);
  const imageSources = await mountImages(deps, trace, inputs, bundle);
  const user = await trace.run('spec', () => makeSpec(deps, record, { ...inputs, imageSources }, bundle));
  return { ...record, user, readyAt: nowNanos() };
}

const mountLabel = ({ machine }: Deps, { config, sandbox }: ContainerInputs): string | undefined =>
  selinuxLabels(config.linux?.securityContext, machine.selinux, sandbox.selinux)?.mount;

async function keepSpec(path: string, spec: OciSpec): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o711 });
  await writeFileAtomic(path, JSON.stringify(spec), { mode: 0o600 });
}

async function makeSpec(deps: Deps, record: ContainerRecord, inputs: SpecInputs, bundle: Bundle): Promise<UserRecord> {
  const input = await containerSpecInput(deps, record, inputs, bundle);
  const made = containerSpec(input);
  noteClamped(deps.notices, made);
  const { spec } = made;
  await makeMountSources(deps.hostPaths, spec.mounts);
  await relabelMounts(inputs.config.mounts, spec.linux.mountLabel);
  const mounts = prepareMounts(bundle, spec.mounts, input.sandbox.namespaces.user);
  await writeSpec(bundle, { ...spec, mounts });
  await onLayerDisk(() => keepSpec(specFile(deps, record.id), spec));
  const { uid, gid, additionalGids } = spec.process.user;
  return { uid, gid, groups: additionalGids ?? [] };
}
