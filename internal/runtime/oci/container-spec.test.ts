import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runtime } from '../../../api/gen/cri.js';
import type { ContainerSpecInput } from './container-input.ts';
import { containerSpec } from './container-spec.ts';
import type { ContainerConfig } from './cri-config.ts';
import { containerConfig, containerInput, host, mount, resources, securityContext } from './testdata/inputs.ts';

const golden = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'testdata', `${name}.json`), 'utf8'));

const built = (input: ContainerSpecInput): unknown => JSON.parse(JSON.stringify(containerSpec(input).spec));

test('the simplest container: an image with a command, in a pod of its own', () => {
  const input = containerInput({ config: containerConfig({ linux: { securityContext: ownPid() } }) });
  assert.deepEqual(built(input), golden('simplest'));
});

test('a privileged container in a pod on the host', () => {
  const { sandbox } = containerInput();
  const input = containerInput({
    config: containerConfig({
      command: ['/agent'],
      mounts: [mount('/host', '/', { propagation: 1 }), mount('/csi', '/var/lib/csi', { propagation: 2 })],
      linux: {
        securityContext: securityContext({
          privileged: true,
          maskedPaths: ['/proc/kcore'],
          readonlyPaths: ['/proc/sys'],
          namespaceOptions: { network: 2, pid: 2, ipc: 2, targetId: '' },
          seccomp: { profileType: 0, localhostRef: '' },
        }),
        resources: resources({ oomScoreAdj: -997n }),
      },
    }),
    sandbox: { ...sandbox, namespaces: { network: 'host', ipc: 'host', uts: 'host', user: 'host', pid: 'host' } },
    deviceNodes: [
      { path: '/dev/fuse', type: 'c', major: 10, minor: 229, mode: 0o666, uid: 0, gid: 0 },
      { path: '/dev/console', type: 'c', major: 5, minor: 1, mode: 0o600, uid: 0, gid: 0 },
      { path: '/dev/sda', type: 'b', major: 8, minor: 0, mode: 0o660, uid: 0, gid: 6 },
    ],
  });
  assert.deepEqual(built(input), golden('privileged'));
});

test('a container with everything set', () => {
  const { sandbox } = containerInput();
  const input = containerInput({
    config: everythingConfig(),
    image: {
      User: 'app:staff',
      Env: ['PATH=/app/bin:/bin', 'MODE=image'],
      Entrypoint: ['/entry'],
      Cmd: ['serve'],
      WorkingDir: '/srv',
      Volumes: { '/var/cache': {}, '/data': {} },
    },
    sandbox: {
      ...sandbox,
      annotations: { 'example.com/pod': 'kept', other: 'dropped' },
      namespaces: { ...sandbox.namespaces, pid: { path: '/run/berth/pins/pod1/pid' } },
      selinux: {
        process: 'system_u:system_r:container_t:s0:c1,c2',
        mount: 'system_u:object_r:container_file_t:s0:c1,c2',
      },
    },
    host: { ...host, apparmorEnabled: true, selinuxEnabled: true, minOomScoreAdj: -500 },
    accounts: {
      passwd: 'root:x:0:0:root:/root:/bin/sh\napp:x:1000:1000:App:/home/app:/bin/sh\n',
      group: 'root:x:0:\nstaff:x:50:\naudio:x:29:app,other\n',
    },
    imageVolumes: [{ containerPath: '/var/cache', hostPath: '/var/lib/berth/volumes/0' }],
    imageMounts: new Map([['/models', '/var/lib/berth/images/model/weights']]),
    deviceNodes: [{ path: '/dev/fuse', type: 'c', major: 10, minor: 229, mode: 0o666, uid: 0, gid: 0 }],
    localhostSeccomp: JSON.stringify({
      defaultAction: 'SCMP_ACT_ALLOW',
      archMap: [{ architecture: 'SCMP_ARCH_X86_64', subArchitectures: ['SCMP_ARCH_X86'] }],
      syscalls: [
        { names: ['chmod'], action: 'SCMP_ACT_ERRNO', errnoRet: 13 },
        { names: ['mount'], action: 'SCMP_ACT_ALLOW', includes: { caps: ['CAP_SYS_ADMIN'] } },
      ],
    }),
    allowedAnnotations: ['example.com/*'],
    rlimits: [{ type: 'RLIMIT_NOFILE', soft: 1024, hard: 524288 }],
    pidsLimit: 512,
  });
  assert.deepEqual(built(input), golden('everything'));
  assert.equal(containerSpec(input).oomScoreClamped, true);
});

test('a decoded message of the wire is taken as it is', () => {
  const { ContainerConfig } = runtime.v1;
  const sent = ContainerConfig.encode({
    metadata: { name: 'web' },
    image: { image: 'sha256:0123', userSpecifiedImage: 'registry.example/web:1' },
    linux: { securityContext: { namespaceOptions: { pid: 1 } } },
  }).finish();
  const input = containerInput({ config: ContainerConfig.decode(sent) });
  const masks = { maskedPaths: [], readonlyPaths: [] };
  const { spec } = containerSpec(input);
  const expected = containerSpec(containerInput({ config: containerConfig({ linux: { securityContext: ownPid() } }) }));
  assert.deepEqual({ ...spec, linux: { ...spec.linux, ...masks } }, expected.spec);
});

const ownPid = () => securityContext({ namespaceOptions: { network: 0, ipc: 0, pid: 1, targetId: '' } });

const everythingConfig = (): ContainerConfig =>
  containerConfig({
    args: ['--fast'],
    workingDir: '/work',
    envs: [
      { key: 'MODE', value: Buffer.from('pod') },
      { key: 'TOKEN', value: Buffer.from('a=b') },
    ],
    tty: true,
    annotations: { 'example.com/container': 'kept' },
    mounts: [
      mount('/data/deep', '/srv/deep', { readonly: true, recursiveReadOnly: true }),
      mount('/data', '/srv/data', { readonly: true, propagation: 1, mountOptions: ['noexec'] }),
      mount('/etc/hosts', '/var/lib/kubelet/pods/uid-1/etc-hosts'),
      mount('/models', '', { image: { image: 'sha256:4567' }, readonly: true }),
    ],
    devices: [{ containerPath: '/dev/my-fuse', hostPath: '/dev/fuse', permissions: 'rw' }],
    linux: {
      securityContext: securityContext({
        capabilities: {
          addCapabilities: ['net_admin'],
          dropCapabilities: ['CAP_MKNOD', 'net_raw'],
          addAmbientCapabilities: ['NET_BIND_SERVICE'],
        },
        namespaceOptions: { network: 0, pid: 0, ipc: 0, targetId: '', usernsOptions: { mode: 2, uids: [], gids: [] } },
        selinuxOptions: { user: '', role: '', type: 'web_t', level: '' },
        runAsUsername: 'app',
        supplementalGroups: [2000n],
        readonlyRootfs: true,
        noNewPrivs: true,
        maskedPaths: ['/proc/kcore'],
        readonlyPaths: ['/proc/sys'],
        seccomp: { profileType: 2, localhostRef: '/var/lib/kubelet/seccomp/web.json' },
        apparmor: { profileType: 2, localhostRef: 'web' },
      }),
      resources: resources({
        cpuShares: 512n,
        cpuQuota: 50000n,
        cpuPeriod: 100000n,
        cpusetCpus: '0-1',
        cpusetMems: '0',
        memoryLimitInBytes: 134217728n,
        memorySwapLimitInBytes: 134217728n,
        oomScoreAdj: -997n,
        hugepageLimits: [{ pageSize: '2MB', limit: 0n }],
        unified: { 'memory.oom.group': '1' },
      }),
    },
  });
