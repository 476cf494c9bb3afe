import fc, { type Arbitrary } from 'fast-check';
import type { CdiInput } from '../cdi/apply-cdi.ts';
import type { ContainerSpecInput, ImageConfig, PodNamespace, PodNamespaces } from '../container-input.ts';
import type { ContainerConfig, Mount, UserNamespaceOptions } from '../cri-config.ts';
import type { DeviceNode } from '../devices.ts';
import type { HostFacts } from '../host-facts.ts';
import { imageVolumePaths } from '../image-volumes.ts';
import { containerConfig, containerInput, mount, resources, securityContext } from './inputs.ts';
import { everyCapability } from './kubelet.ts';

/** Mostly what a kubelet could send, now and then what an attacker would. */
const mostly = <T>(good: Arbitrary<T>, bad: Arbitrary<T>): Arbitrary<T> =>
  fc.oneof({ weight: 40, arbitrary: good }, { weight: 1, arbitrary: bad });

const few = <T>(arbitrary: Arbitrary<T>): Arbitrary<T[]> => fc.array(arbitrary, { maxLength: 3 });

const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '\0',
    'a\0b',
    '/a/../b',
    '../..',
    '/var/run/../x',
    'relative',
    '__proto__',
    'constructor',
    '%s',
    '\n',
    '/',
  ),
  fc.constant('x'.repeat(70_000)),
);

const word = fc.constantFrom('web', 'app', 'A', 'PATH', 'HOME', 'staff', 'run-1', 'ünïcode');
const text = mostly(word, hostileText);

const paths = [
  ...[
    '/data',
    '/data/deep',
    '/data/deep/er',
    '/dev',
    '/dev/shm',
    '/dev/pts',
    '/dev/fuse',
    '/etc',
    '/etc/hosts',
    '/sys',
  ],
  ...['/sys/fs', '/sys/fs/cgroup', '/sys/fs/cgroup/mine', '/proc', '/proc/sys', '/a//b/', '/etc/'],
];
const path = mostly(fc.constantFrom(...paths), hostileText);

const id = mostly(
  fc.bigInt({ min: 0n, max: 70_000n }),
  fc.constantFrom(-1n, 2n ** 31n - 1n, 2n ** 31n, 2n ** 32n, -(2n ** 63n), 2n ** 63n - 1n),
);
const amount = mostly(
  fc.bigInt({ min: 0n, max: 2n ** 40n }),
  fc.oneof(fc.constantFrom(-1n, -2n, 2n ** 53n + 1n), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
);
const optional = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | null> => fc.option(arbitrary);

const rarely = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | null> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** The map of the pods here that have one. */
const criMappings = [{ containerId: 0, hostId: 65_536, length: 65_536 }];

const anyMount: Arbitrary<Mount> = fc
  .record({
    containerPath: path,
    hostPath: path,
    readonly: fc.boolean(),
    propagation: mostly(fc.constantFrom(0, 0, 1, 2), fc.integer({ min: -1, max: 9 })),
    rro: mostly(fc.constant(false), fc.boolean()),
    image: rarely(text.map(image => ({ image }))),
    isMapped: rarely(fc.constant(true)),
    mountOptions: mostly(fc.constant<string[]>([]), few(fc.constantFrom('noexec', 'nosuid', 'rw', 'dev', 'ro'))),
  })
  .map(({ containerPath, hostPath, rro, image, isMapped, ...rest }) =>
    mount(containerPath, image?.image ? '' : hostPath, {
      ...rest,
      image,
      ...(isMapped && { uidMappings: criMappings, gidMappings: criMappings }),
      recursiveReadOnly: rro,
      ...(image?.image && { readonly: true }),
      ...(rro && { readonly: true, propagation: 0 }),
    }),
  );

const capabilityList = few(
  mostly(fc.constantFrom('ALL', 'all', 'NET_ADMIN', 'cap_net_raw', 'CAP_SYS_ADMIN', 'CHOWN', 'MKNOD'), hostileText),
);

const profile = fc.record({
  profileType: mostly(fc.constantFrom(0, 1, 2), fc.integer({ min: -1, max: 9 })),
  localhostRef: mostly(fc.constantFrom('/profiles/a.json', 'k8s-web'), hostileText),
});

const label = mostly(fc.constantFrom('', 'web_t'), hostileText);
const idMapping = mostly(
  fc.constant({ containerId: 0, hostId: 65_536, length: 65_536 }),
  fc.record({ containerId: fc.nat(2), hostId: fc.nat(), length: fc.nat(2) }),
);

/** Most say nothing, so that pods with a user namespace are not refused for it. */
const anyUserNamespace = mostly<UserNamespaceOptions | null>(
  fc.constantFrom(null, null, { mode: 2, uids: [], gids: [] }),
  fc.record({ mode: fc.constantFrom(0, 1, 2, 3), uids: few(idMapping), gids: few(idMapping) }),
);

const anySecurity = fc
  .record({
    privileged: fc.boolean(),
    readonlyRootfs: fc.boolean(),
    noNewPrivs: fc.boolean(),
    namespaceOptions: optional(
      fc.record({
        network: fc.constantFrom(0, 2),
        ipc: fc.constantFrom(0, 2),
        pid: mostly(fc.constantFrom(0, 1, 2, 3), fc.integer({ min: -1, max: 9 })),
        targetId: text,
        usernsOptions: anyUserNamespace,
      }),
    ),
    capabilities: optional(
      fc.record({
        addCapabilities: capabilityList,
        dropCapabilities: capabilityList,
        addAmbientCapabilities: mostly(fc.constant<string[]>([]), capabilityList),
      }),
    ),
    selinuxOptions: optional(
      fc.record({ user: label, role: label, type: label, level: mostly(fc.constantFrom('', 's0:c1,c2'), hostileText) }),
    ),
    runAsUser: optional(id.map(value => ({ value }))),
    runAsGroup: optional(id.map(value => ({ value }))),
    username: mostly(fc.constant(''), fc.constantFrom('root', 'app', 'ghost')),
    supplementalGroups: few(id),
    supplementalGroupsPolicy: mostly(fc.constantFrom(0, 1), fc.integer()),
    maskedPaths: few(path),
    readonlyPaths: few(path),
    seccomp: optional(profile),
    apparmor: optional(profile),
  })
  .map(({ username, runAsUser, runAsGroup, ...rest }) =>
    securityContext({
      ...rest,
      runAsUser,
      runAsUsername: runAsUser ? '' : username,
      runAsGroup: runAsUser ? runAsGroup : null,
    }),
  );

const anyResources = fc
  .record({
    cpuPeriod: amount,
    cpuQuota: amount,
    cpuShares: amount,
    memoryLimitInBytes: amount,
    memorySwapLimitInBytes: mostly(fc.constant(0n), amount),
    oomScoreAdj: mostly(fc.bigInt({ min: -1000n, max: 1000n }), amount),
    cpusetCpus: mostly(fc.constantFrom('', '0-3', '1,5-7'), hostileText),
    cpusetMems: mostly(fc.constantFrom('', '0'), hostileText),
    hugepageLimits: few(
      fc.record({ pageSize: mostly(fc.constantFrom('2MB', '1GB', '64KB'), hostileText), limit: amount }),
    ),
    unified: mostly(
      fc.constant<Record<string, string>>({}),
      fc.dictionary(mostly(fc.constantFrom('memory.high', 'memory.oom.group'), hostileText), hostileText),
    ),
  })
  .map(resources);

const anyConfig: Arbitrary<ContainerConfig> = fc
  .record({
    metadata: optional(fc.record({ name: text })),
    image: optional(fc.record({ image: text, userSpecifiedImage: text })),
    command: few(text),
    args: few(text),
    workingDir: mostly(fc.constantFrom('', '/srv'), path),
    envs: few(
      fc.record({
        key: text,
        value: mostly(
          word.map(value => Buffer.from(value)),
          fc.uint8Array(),
        ),
      }),
    ),
    mounts: few(anyMount),
    devices: few(
      fc.record({
        containerPath: mostly(fc.constantFrom('', '/dev/mine'), path),
        hostPath: mostly(fc.constantFrom('/dev/fuse', '/dev/dri'), path),
        permissions: mostly(fc.constantFrom('', 'r', 'rw', 'mrw'), hostileText),
      }),
    ),
    annotations: fc.dictionary(
      fc.oneof(
        text,
        fc.constantFrom('example.com/a', 'io.kubernetes.cri.sandbox-id', 'io.kubernetes.cri.container-type'),
      ),
      text,
    ),
    tty: fc.boolean(),
    securityContext: optional(anySecurity),
    resources: optional(anyResources),
  })
  .map(({ securityContext: security, resources: limits, ...rest }) =>
    containerConfig({ ...rest, linux: { securityContext: security, resources: limits } }),
  );

const lines = few(
  mostly(
    fc.constantFrom('root:x:0:0::/root:', 'app:x:7:8::/app:', 'staff:x:50:app', 'x:y', '1000:x:0:0::/:', ':x:1:1::/:'),
    hostileText,
  ),
).map(list => list.join('\n'));

const anyImage: Arbitrary<ImageConfig> = fc.record({
  User: optional(mostly(fc.constantFrom('', '7:8', '1000', '0'), fc.constantFrom('app', 'app:staff', 'a:b:c', '-1'))),
  Env: optional(few(mostly(fc.constantFrom('PATH=/bin', 'A=image'), hostileText))),
  Entrypoint: optional(few(text)),
  Cmd: optional(few(text)),
  WorkingDir: optional(path),
  Volumes: optional(fc.dictionary(path, fc.constant({}))),
});

const pin = (type: string): Arbitrary<PodNamespace> =>
  fc.constantFrom<PodNamespace[]>('host', { path: `/run/berth/pod1/ns/${type}` });

const range = { containerId: 0, hostId: 65_536, size: 65_536 };
const mapped = { path: '/run/berth/pod1/ns/user', uids: [range], gids: [range] };

const anyNamespaces = fc.record({
  network: pin('net'),
  ipc: pin('ipc'),
  uts: pin('uts'),
  pid: fc.oneof(pin('pid'), fc.constant('private' as const)),
  user: fc.constantFrom<PodNamespaces['user'][]>('host', 'host', 'host', 'host', mapped),
});

const anyHost: Arbitrary<HostFacts> = fc.record({
  cgroupMode: fc.constantFrom('v1', 'hybrid', 'v2'),
  arch: fc.constantFrom('amd64', 'arm64', 's390x', 'unheard-of'),
  kernel: fc.record({ major: fc.integer({ min: 4, max: 7 }), minor: fc.integer({ min: 0, max: 20 }) }),
  agentCapabilities: mostly(fc.constant(everyCapability), fc.subarray(everyCapability)),
  apparmorEnabled: mostly(fc.constant(true), fc.constant(false)),
  selinuxEnabled: fc.boolean(),
  seccompEnabled: mostly(fc.constant(true), fc.boolean()),
  minOomScoreAdj: fc.integer({ min: -1000, max: 1000 }),
  swapAccounting: fc.boolean(),
  hugetlbController: fc.boolean(),
  highestRlimits: fc.constantFrom({}, { RLIMIT_NOFILE: 1024 }),
});

const allNodes: DeviceNode[] = [
  { path: '/dev/fuse', type: 'c', major: 10, minor: 229, mode: 0o666, uid: 0, gid: 0 },
  { path: '/dev/dri/card0', type: 'c', major: 226, minor: 0, mode: 0o660, uid: 0, gid: 44 },
  { path: '/dev/sda', type: 'b', major: 8, minor: 2 ** 20 - 1, mode: 0o660, uid: 0, gid: 6 },
  { path: '/dev/pts/0', type: 'c', major: 136, minor: 0, mode: 0o620, uid: 0, gid: 5 },
];

const deviceNodes = mostly(fc.constant(allNodes), fc.subarray(allNodes));

const seccompText = fc.oneof(
  fc.constantFrom(
    '{"defaultAction":"SCMP_ACT_ALLOW"}',
    '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":["read"],"action":"SCMP_ACT_ALLOW"}]}',
    '{"defaultAction":1}',
    '{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["a"],"action":"SCMP_ACT_LOG","errnoRet":1e300}]}',
    '[]',
    'null',
    '',
  ),
  fc.json(),
);

/** What a vendor's file adds for a device. */
const cdi: CdiInput = {
  edits: [
    {
      env: ['PATH=/vendor/bin', 'VENDOR=1'],
      deviceNodes: [{ path: '/dev/vendor0', type: 'c', major: 511, minor: 7 }],
      mounts: [{ hostPath: '/usr/lib/vendor', containerPath: '/data', options: ['ro'] }],
      hooks: [{ hookName: 'createContainer', path: '/usr/bin/vendor-hook' }],
      additionalGids: [44],
    },
  ],
  nodes: [],
};

/** All that a container's spec can be made from, as the caller of the builder would gather it. */
export const anyInput: Arbitrary<ContainerSpecInput> = fc
  .record({
    config: anyConfig,
    image: anyImage,
    namespaces: anyNamespaces,
    hostname: text,
    podAnnotations: fc.dictionary(text, text),
    host: anyHost,
    accounts: fc.record({ passwd: fc.option(lines, { nil: undefined }), group: fc.option(lines, { nil: undefined }) }),
    hasTarget: fc.boolean(),
    hostMounts: fc.option(
      few(fc.record({ target: fc.constantFrom('/', '/data'), propagation: fc.subarray(['shared:1', 'master:2']) })),
      { nil: undefined },
    ),
    deviceNodes: fc.option(deviceNodes, { nil: undefined, freq: 20 }),
    cdi: fc.option(fc.constant(cdi), { nil: undefined }),
    blockIo: fc.constantFrom(undefined, { weight: 500 }),
    rdtClass: fc.constantFrom(undefined, 'gold'),
    rlimits: fc.constantFrom(undefined, [{ type: 'RLIMIT_NOFILE', soft: 4096, hard: 65_536 }]),
    localhostSeccomp: fc.option(seccompText, { nil: undefined }),
    apparmorDefault: fc.constantFrom(undefined, 'berth-default'),
    allowedAnnotations: few(fc.constantFrom('*', 'example.com/*', 'io.kubernetes.cri.*', 'web')),
    pidsLimit: fc.constantFrom(undefined, 0, 1024),
    label: fc.option(fc.constant('system_u:object_r:container_t:s0:c1,c2'), { nil: undefined }),
  })
  .map(({ namespaces, hostname, podAnnotations, hasTarget, label, ...rest }) => {
    const { sandbox } = containerInput();
    const { config, image } = rest;
    return containerInput({
      ...rest,
      sandbox: {
        ...sandbox,
        ...{ namespaces, hostname, annotations: podAnnotations },
        selinux: label === undefined ? undefined : { process: label, mount: label },
      },
      targetPidNamespace: hasTarget ? '/proc/1234/ns/pid' : undefined,
      imageVolumes: volumesOf(image, config),
      imageMounts: new Map(config.mounts.filter(asked => asked.image).map(asked => [asked.containerPath, '/image/x'])),
    });
  });

/** The caller asks for these before; what it is refused there never comes to the builder. */
function volumesOf({ Volumes }: ImageConfig, { mounts }: ContainerConfig): ContainerSpecInput['imageVolumes'] {
  try {
    return imageVolumePaths(Volumes, mounts).map((containerPath, at) => ({
      containerPath,
      hostPath: `/volumes/${at}`,
    }));
  } catch {
    return undefined;
  }
}
