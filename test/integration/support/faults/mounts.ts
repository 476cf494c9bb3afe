import { mkdir, writeFile } from 'node:fs/promises';
import { runtime } from '../../../../api/gen/cri.js';
import { mount, unmount } from '../../../../internal/host/mount.ts';
import {
  badSpec,
  badStart,
  creating,
  type FaultRow,
  inFolder,
  invalid,
  notFound,
  precondition,
  type Scene,
  starting,
  type Told,
} from './row.ts';

const { PROPAGATION_BIDIRECTIONAL, PROPAGATION_HOST_TO_CONTAINER } = runtime.v1.MountPropagation;

const mounting = (mount: runtime.v1.IMount) => ({ mounts: [{ containerPath: '/data', hostPath: '/tmp', ...mount }] });
const ofImage = (mount: runtime.v1.IMount) => mounting({ hostPath: '', ...mount });
const device = (more: runtime.v1.IDevice) => ({
  devices: [{ containerPath: '/dev/x', hostPath: '/dev/null', permissions: 'rw', ...more }],
});

export const mountRows: readonly FaultRow[] = [
  creating('a mount at /', mounting({ containerPath: '/' }), badSpec('a mount cannot cover the root of the container')),
  creating(
    'a mount without a container path',
    mounting({ containerPath: '' }),
    invalid('a mount of container "NAME" has no container path'),
  ),
  creating(
    'a mount at a relative path',
    mounting({ containerPath: 'data' }),
    badSpec('mount path "data" is not absolute'),
  ),
  creating(
    'a mount whose container path climbs',
    mounting({ containerPath: '/data/../../etc' }),
    badSpec('mount path "/data/../../etc" climbs with ".."'),
  ),
  creating(
    'a mount with a NUL byte in its path',
    mounting({ containerPath: '/da\0ta' }),
    badSpec('mount path "/da\\u0000ta" has a NUL byte'),
  ),
  creating(
    'a mount of a relative host path',
    mounting({ hostPath: 'tmp' }),
    badSpec('host path of mount "/data" "tmp" is not absolute'),
  ),
  creating(
    'a missing host path below a file',
    async scene => below(await aFile(scene)),
    precondition(
      'could not make the spec of container "NAME" of pod "POD": the host path "DIR/a-file/below" of a mount cannot be used: not a directory',
    ),
  ),
  starting(
    'a folder mounted where the image has a file',
    ['true'],
    badStart('"/tmp" cannot be mounted at "/etc/passwd", one is a folder and the other is not'),
    mounting({ containerPath: '/etc/passwd' }),
  ),
  ofPrivateMount(
    'host-to-container propagation of a private mount',
    PROPAGATION_HOST_TO_CONTAINER,
    badSpec(
      '"DIR/private" cannot propagate mounts, "DIR/private" on the host is a private mount, make it shared or slave',
    ),
  ),
  ofPrivateMount(
    'bidirectional propagation of a private mount',
    PROPAGATION_BIDIRECTIONAL,
    badSpec('"DIR/private" cannot propagate mounts, "DIR/private" on the host is a private mount, make it shared'),
  ),
  creating(
    'a propagation mode that does not exist',
    mounting({ propagation: 9 as runtime.v1.MountPropagation }),
    badSpec('mount "/data" has an unknown propagation mode 9'),
  ),
  creating(
    'recursively read-only, but not read-only',
    mounting({ recursiveReadOnly: true }),
    badSpec('mount "/data" is recursively read-only but not read-only'),
  ),
  creating(
    'recursively read-only with propagation',
    mounting({ readonly: true, recursiveReadOnly: true, propagation: PROPAGATION_HOST_TO_CONTAINER }),
    badSpec('mount "/data" is recursively read-only, so its propagation must be private'),
  ),
  creating(
    'a mount option that gives rights',
    mounting({ mountOptions: ['dev'] }),
    badSpec('mount "/data" has option "dev", which is not allowed'),
  ),
  creating(
    'both an image and a host path to mount',
    ({ agent }) => mounting({ image: { image: agent.image }, readonly: true }),
    badSpec('mount "/data" names both an image and a host path'),
  ),
  creating(
    'an image to write to',
    ({ agent }) => ofImage({ image: { image: agent.image } }),
    badSpec('mount "/data" is an image, so it must be read-only'),
  ),
  creating(
    'a sub path that the mounted image does not have',
    ({ agent }) => ofImage({ image: { image: agent.image }, readonly: true, imageSubPath: 'no/such' }),
    notFound(
      'ImageVolumeMountFailed: could not mount the image volumes of container "NAME" of pod "POD": image "IMAGE" has no "no/such"',
    ),
  ),
  creating(
    'a sub path that climbs out of the mounted image',
    ({ agent }) => ofImage({ image: { image: agent.image }, readonly: true, imageSubPath: '../..' }),
    invalid(
      'ImageVolumeMountFailed: could not mount the image volumes of container "NAME" of pod "POD": sub path of image "IMAGE" "/../.." climbs with ".."',
    ),
  ),
  creating(
    'an image to mount that is not here',
    ofImage({ image: { image: 'registry.example/none:1' }, readonly: true }),
    notFound('ImageVolumeMountFailed: image "registry.example/none:1" is not on this node: pull or import it'),
  ),
  creating(
    'a device that the host does not have',
    device({ hostPath: '/dev/no-such-device' }),
    badSpec('there is no device node at or below "/dev/no-such-device" on the host'),
  ),
  creating(
    'a device path that is a file',
    device({ hostPath: '/etc/hostname' }),
    badSpec('there is no device node at or below "/etc/hostname" on the host'),
  ),
  creating(
    'device permissions of other letters',
    device({ permissions: 'rwx' }),
    badSpec('device "/dev/null" has permissions "rwx", they are made of r, w and m'),
  ),
  creating(
    'device permissions with a letter twice',
    device({ permissions: 'rr' }),
    badSpec('device "/dev/null" has permissions "rr", they are made of r, w and m'),
  ),
  creating(
    'a device at a relative path',
    device({ containerPath: 'dev/x' }),
    badSpec('device path "dev/x" is not absolute'),
  ),
  creating(
    "a device where the container has the kernel's",
    device({ containerPath: '/proc' }),
    badSpec('no device can be at "/proc": that is a place of /proc, /sys, /dev/pts, /dev/shm, /dev/mqueue'),
  ),
  creating(
    'a device of the host by a relative path',
    device({ hostPath: 'dev/null' }),
    badSpec('device host path "dev/null" is not absolute'),
  ),
  creating(
    'a CDI device that no file describes',
    { CDIDevices: [{ name: 'vendor.example/gpu=9' }] },
    badSpec('CDI device "vendor.example/gpu=9" is not known: the kinds here are none'),
  ),
  creating(
    'a CDI device by a name that is none',
    { CDIDevices: [{ name: 'gpu' }] },
    badSpec('CDI device "gpu" is not of the form vendor.com/class=name'),
  ),
  creating(
    'a masked path that is relative',
    { linux: { securityContext: { maskedPaths: ['proc/kcore'] } } },
    badSpec('masked path "proc/kcore" is not absolute'),
  ),
];

const below = (hostPath: string) => mounting({ hostPath });

async function aFile(scene: Scene): Promise<string> {
  await writeFile(inFolder(scene, 'a-file'), '');
  return inFolder(scene, 'a-file', 'below');
}

function ofPrivateMount(fault: string, propagation: runtime.v1.MountPropagation, told: Told): FaultRow {
  const folder = (scene: Scene) => inFolder(scene, 'private');
  const row = creating(fault, scene => mounting({ hostPath: folder(scene), propagation }), told);
  const induce = async (scene: Scene) => {
    const target = folder(scene);
    await mkdir(target, { recursive: true });
    mount({ source: 'tmpfs', target, type: 'tmpfs', options: ['private'] });
    try {
      return await row.induce(scene);
    } finally {
      unmount(target);
    }
  };
  return { ...row, induce };
}
