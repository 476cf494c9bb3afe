import { runtime } from '../../../api/gen/cri.js';
import { signalName } from '../../host/signals.ts';
import { type ContainerRecord, containerState, type MountRecord } from '../../metadata/records.ts';

const states = {
  created: runtime.v1.ContainerState.CONTAINER_CREATED,
  running: runtime.v1.ContainerState.CONTAINER_RUNNING,
  exited: runtime.v1.ContainerState.CONTAINER_EXITED,
};

export const criState = (record: ContainerRecord): runtime.v1.ContainerState => states[containerState(record)];

/** Labels and annotations come back byte for byte: they are the kubelet's only copy. */
function common(record: ContainerRecord) {
  const { id, name, attempt, labels, annotations, createdAt, image } = record;
  return {
    ...{ id, labels, annotations, createdAt },
    metadata: { name, attempt },
    image: { image: image.spec, userSpecifiedImage: image.userSpecified },
    imageRef: image.ref,
    imageId: image.id,
    state: criState(record),
  };
}

export const toContainer = (record: ContainerRecord): runtime.v1.IContainer => ({
  ...common(record),
  podSandboxId: record.sandboxId,
});

export function toContainerStatus(record: ContainerRecord): runtime.v1.IContainerStatus {
  const {
    startedAt = 0n,
    finishedAt = 0n,
    exitCode = 0,
    reason = '',
    message = '',
    mounts,
    logPath,
    resources,
    user,
  } = record;
  const { spec, userSpecified } = record.image;
  return {
    ...common(record),
    // shown in the status of the pod: the name that its manifest has, where a kubelet's spec is an id
    image: { image: userSpecified || spec, userSpecifiedImage: userSpecified },
    ...{ startedAt, finishedAt, exitCode, reason, message, logPath },
    mounts: mounts.map(criMount),
    ...(resources && { resources: { linux: resources } }),
    ...(user && { user: { linux: criUser(user) } }),
    stopSignal: criSignal(record.stopSignal),
  };
}

/** A kubelet keeps an image from its garbage collection when `image` is the id that it was listed by. */
const criMount = ({ image, ...mount }: MountRecord): runtime.v1.IMount => ({
  ...mount,
  ...(image && { image: { image: image.spec, userSpecifiedImage: image.userSpecified, imageRef: image.id } }),
});

const criUser = ({ uid, gid, groups }: NonNullable<ContainerRecord['user']>): runtime.v1.ILinuxContainerUser => ({
  uid: BigInt(uid),
  gid: BigInt(gid),
  supplementalGroups: groups.map(BigInt),
});

function criSignal(number: number): runtime.v1.Signal {
  const name = `SIGNAL_${signalName(number).replace('+', 'PLUS').replace('-', 'MINUS')}`;
  return runtime.v1.Signal[name as keyof typeof runtime.v1.Signal] ?? runtime.v1.Signal.SIGNAL_RUNTIME_DEFAULT;
}
