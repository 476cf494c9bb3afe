import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mount } from './cri-config.ts';
import { imageVolumePaths } from './image-volumes.ts';
import { containerMounts } from './mounts.ts';
import { containerInput, mount } from './testdata/inputs.ts';

const { sandbox } = containerInput();

const build = (mounts: Mount[], more: Partial<Parameters<typeof containerMounts>[0]> = {}, facts: object = {}) =>
  containerMounts({
    mounts,
    imageVolumes: [],
    sandbox,
    privileged: false,
    readonlyRootfs: false,
    facts: {
      ...{ kernel: { major: 6, minor: 1 }, imageMounts: undefined, realPaths: undefined, hostMounts: undefined },
      ...facts,
    },
    ...more,
  });

const destinations = (...args: Parameters<typeof build>): string[] => build(...args).mounts.map(m => m.destination);
const optionsOf = (...args: Parameters<typeof build>) => build(...args).mounts.at(-1)?.options;

test('parents come before what lies in them, in whatever order they are sent', () => {
  const order = destinations([mount('/a/b/c', '/1'), mount('/a', '/2'), mount('/a/b', '/3')]);
  const sent = order.filter(path => path.startsWith('/a'));
  assert.deepEqual(sent, ['/a', '/a/b', '/a/b/c']);
});

test('a mount of the CRI takes the place of the pod’s file at its path', () => {
  const { mounts } = build([mount('/etc/hosts', '/kubelet/hosts'), mount('/dev/shm', '/kubelet/shm')]);
  assert.deepEqual(
    mounts.filter(m => m.destination === '/etc/hosts' || m.destination === '/dev/shm').map(m => m.source),
    ['/kubelet/hosts', '/kubelet/shm'],
  );
});

test('/dev of the host hides all that berth mounts there, but for the pod’s shared memory', () => {
  assert.deepEqual(
    destinations([mount('/dev', '/dev')]).filter(path => path.startsWith('/dev')),
    ['/dev', '/dev/shm'],
  );
});

test('with the host’s IPC namespace comes its shared memory', () => {
  const onHost = { ...sandbox, namespaces: { ...sandbox.namespaces, ipc: 'host' as const } };
  assert.equal(build([], { sandbox: onHost }).mounts.find(m => m.destination === '/dev/shm')?.source, '/dev/shm');
});

test('access and propagation become options, and the root takes part', () => {
  assert.deepEqual(optionsOf([mount('/a/b/c', '/x')]), ['rbind', 'rprivate', 'rw']);
  assert.deepEqual(optionsOf([mount('/a/b/c', '/x', { readonly: true, propagation: 1 })]), ['rbind', 'rslave', 'ro']);
  assert.deepEqual(optionsOf([mount('/a/b/c', '/x', { readonly: true, recursiveReadOnly: true })]), [
    'rbind',
    'rprivate',
    'rro',
  ]);
  assert.deepEqual(optionsOf([mount('/a/b/c', '/x', { mountOptions: ['nosuid'] })]), [
    'rbind',
    'rprivate',
    'rw',
    'nosuid',
  ]);
  assert.equal(
    build([mount('/a', '/x', { propagation: 1 }), mount('/b', '/x', { propagation: 2 })]).rootfsPropagation,
    'rshared',
  );
  assert.equal(build([mount('/a', '/x')]).rootfsPropagation, undefined);
});

test('kernel trees are writable for privileged containers only', () => {
  const sys = (privileged: boolean) => build([], { privileged }).mounts.find(m => m.destination === '/sys')?.options;
  assert.ok(sys(false)?.includes('ro'));
  assert.ok(sys(true)?.includes('rw'));
});

const refused: [title: string, mounts: Mount[], reason: RegExp, facts?: object][] = [
  ['a relative path', [mount('a', '/x')], /mount path "a" is not absolute/],
  ['a climbing path', [mount('/a/../../etc', '/x')], /climbs with "\.\."/],
  ['the root', [mount('//', '/x')], /cannot cover the root/],
  ['a relative host path', [mount('/a', 'x')], /host path of mount "\/a" "x" is not absolute/],
  ['no host path', [mount('/a', '')], /is not absolute/],
  ['an unknown propagation', [mount('/a', '/x', { propagation: 7 })], /unknown propagation mode 7/],
  ['recursive without read-only', [mount('/a', '/x', { recursiveReadOnly: true })], /but not read-only/],
  [
    'recursive read-only that propagates',
    [mount('/a', '/x', { readonly: true, recursiveReadOnly: true, propagation: 1 })],
    /must be private/,
  ],
  [
    'recursive read-only on an old kernel',
    [mount('/a', '/x', { readonly: true, recursiveReadOnly: true })],
    /needs Linux 5\.12, this is 5\.10/,
    { kernel: { major: 5, minor: 10 } },
  ],
  ['an option that loosens', [mount('/a', '/x', { mountOptions: ['suid'] })], /option "suid", which is not allowed/],
  [
    'an image that is not there',
    [mount('/a', '', { image: { image: 'i' }, readonly: true })],
    /image "i", which is not mounted/,
  ],
  ['an image to write to', [mount('/a', '', { image: { image: 'i' } })], /is an image, so it must be read-only/],
  ['an image with a host path', [mount('/a', '/x', { image: { image: 'i' } })], /both an image and a host path/],
  [
    'a mount with id mappings in a pod without a user namespace',
    [mount('/a', '/x', { uidMappings: [{ containerId: 0, hostId: 1000, length: 10 }] })],
    /mount "\/a" has id mappings, but the pod has no user namespace/,
  ],
  [
    'propagation out of a private mount',
    [mount('/a', '/mnt/x', { propagation: 2 })],
    /"\/mnt\/x" cannot propagate mounts, "\/mnt" on the host is a private mount, make it shared/,
    {
      hostMounts: [
        { target: '/', propagation: ['shared:1'] },
        { target: '/mnt', propagation: [] },
      ],
    },
  ],
];

for (const [title, mounts, reason, facts] of refused) {
  test(`${title} is refused`, () => assert.throws(() => build(mounts, {}, facts), reason));
}

test('in a user namespace mounts keep their maps, none is bidirectional, and terminals belong to a group that exists', () => {
  const range = { containerId: 0, hostId: 65_536, size: 5 };
  const user = { path: '/pins/user', uids: [range], gids: [range] };
  const mapped = { sandbox: { ...sandbox, namespaces: { ...sandbox.namespaces, user } } };
  const mappings = [{ containerId: 0, hostId: 65_536, length: 5 }];
  const made = build([mount('/a/b/c', '/x', { uidMappings: mappings, gidMappings: mappings })], mapped).mounts;
  const oci = [{ containerID: 0, hostID: 65_536, size: 5 }];
  assert.deepEqual([made.at(-1)?.uidMappings, made.at(-1)?.gidMappings], [oci, oci]);
  assert.ok(!made.find(({ destination }) => destination === '/dev/pts')?.options.includes('gid=5'));
  assert.ok(
    build([])
      .mounts.find(({ destination }) => destination === '/dev/pts')
      ?.options.includes('gid=5'),
  );
  assert.throws(() => build([mount('/a', '/x', { propagation: 2 })], mapped), /bidirectional/);
  const other = [{ containerId: 0, hostId: 1, length: 5 }];
  assert.throws(
    () => build([mount('/a', '/x', { uidMappings: other, gidMappings: other })], mapped),
    /mount "\/a" has other id mappings/,
  );
});

test('propagation is let through where the host’s mount takes part', () => {
  const hostMounts = [
    { target: '/mnt', propagation: [] },
    { target: '/mnt', propagation: ['master:2'] },
  ];
  assert.doesNotThrow(() => build([mount('/a', '/mnt/x', { propagation: 1 })], {}, { hostMounts }));
  assert.throws(() => build([mount('/a', '/mnt/x', { propagation: 2 })], {}, { hostMounts }), /make it shared/);
});

test('propagation is that of the place where a link leads to, and that is what is mounted', () => {
  const hostMounts = [
    { target: '/', propagation: ['shared:1'] },
    { target: '/mnt', propagation: [] },
  ];
  const facts = { hostMounts, realPaths: new Map([['/link', '/mnt/x']]) };
  assert.throws(() => build([mount('/a', '/link', { propagation: 2 })], {}, facts), /"\/mnt" on the host is a private/);
  assert.equal(build([mount('/a/b/c', '/link')], {}, facts).mounts.at(-1)?.source, '/mnt/x');
});

test('volumes of the image need a directory unless a mount or berth itself serves the path', () => {
  const volumes = { '/data/': {}, cache: {}, '/taken': {}, '/sys/fs/cgroup': {}, '/up/../x': {} };
  assert.deepEqual(imageVolumePaths(volumes, [mount('/taken', '/x')]), ['/data', '/cache', '/x']);
  assert.deepEqual(imageVolumePaths(null, []), []);
  assert.throws(() => imageVolumePaths({ '/': {} }, []), /covers its whole root/);
});
