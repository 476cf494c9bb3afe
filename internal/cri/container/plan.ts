import { join, normalize } from 'node:path';
import type { runtime } from '../../../api/gen/cri.js';
import { BerthError } from '../../errors/errors.ts';
import type { ContainerRecord, MountRecord, SandboxRecord } from '../../metadata/records.ts';
import { resourcesRecord } from '../resources.ts';

export interface ContainerPlanFacts {
  readonly id: string;
  readonly now: bigint;
  readonly sandbox: SandboxRecord;
  readonly image: { readonly id: string; readonly ref: string };
  /** Ids of the images that are to be mounted, by the names that the client gave. */
  readonly mountedImages: ReadonlyMap<string, string>;
  readonly stopSignal: number;
  /** Where the log goes when the client names no place. */
  readonly ownLog: string;
}

const invalid = (message: string): BerthError => new BerthError('InvalidArgument', message);

/** Turns a checked container config into the row that is written first. Pure. */
export function planContainer(config: runtime.v1.ContainerConfig, facts: ContainerPlanFacts): ContainerRecord {
  const { id, sandbox, image, now, stopSignal } = facts;
  const resources = config.linux?.resources;
  return {
    id,
    sandboxId: sandbox.id,
    name: config.metadata?.name ?? '',
    attempt: config.metadata?.attempt ?? 0,
    labels: config.labels,
    annotations: config.annotations,
    image: { ...image, spec: config.image?.image ?? '', userSpecified: config.image?.userSpecifiedImage ?? '' },
    createdAt: now,
    mounts: config.mounts.map(mount => mountRecord(mount, facts.mountedImages)),
    logPath: logPath(sandbox.logDirectory, config.logPath) || facts.ownLog,
    tty: config.tty,
    stdin: config.stdin,
    stdinOnce: config.stdinOnce,
    stopSignal,
    ...(resources && { resources: resourcesRecord(resources) }),
  };
}

/** Throws InvalidArgument for what no container can be made of. */
export function checkConfig(config: runtime.v1.ContainerConfig | null): runtime.v1.ContainerConfig {
  if (!config) throw invalid('the request has no container config');
  if (!config.metadata?.name) throw invalid('the container config has no metadata name');
  if (!config.image?.image) throw invalid(`the config of container "${config.metadata.name}" names no image`);
  for (const mount of config.mounts) {
    if (mount.containerPath === '')
      throw invalid(`a mount of container "${config.metadata.name}" has no container path`);
  }
  return config;
}

/** The log path is relative to the pod's log directory and stays under it; '' when the client names none. */
function logPath(directory: string, path: string): string {
  if (path === '') return '';
  if (path.includes('\0') || path.split('/').includes('..')) {
    throw invalid(`the log path ${JSON.stringify(path)} climbs out of the log directory`);
  }
  if (directory === '') throw invalid(`the log path "${path}" needs a log directory in the sandbox config`);
  return normalize(join(directory, path));
}

function mountRecord(mount: runtime.v1.Mount, images: ReadonlyMap<string, string>): MountRecord {
  const { containerPath, hostPath, readonly, recursiveReadOnly, selinuxRelabel, propagation, imageSubPath } = mount;
  const { image: spec = '', userSpecifiedImage: userSpecified = '' } = mount.image ?? {};
  const id = images.get(spec);
  return {
    ...{ containerPath, hostPath, readonly, recursiveReadOnly, selinuxRelabel, propagation },
    ...(id !== undefined && { image: { spec, userSpecified, id }, imageSubPath }),
  };
}
