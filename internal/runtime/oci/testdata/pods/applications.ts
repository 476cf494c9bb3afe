import { runtime } from '../../../../../api/gen/cri.js';
import type { ContainerSpecInput } from '../../container-input.ts';
import { bestEffort, kubeletContainer, kubeletInput, pod, security, token, volume } from '../kubelet.ts';

const { NamespaceMode, SupplementalGroupsPolicy } = runtime.v1;

/** What most pods are: a server, a database, a worker. */
export const applications: Readonly<Record<string, ContainerSpecInput>> = {
  'nginx-with-probes': kubeletInput(
    kubeletContainer('nginx', {
      mounts: [
        { containerPath: '/usr/share/nginx/html', hostPath: volume('configmap', 'pages'), readonly: true },
        { containerPath: '/var/cache/nginx', hostPath: volume('empty-dir', 'cache') },
        token,
      ],
      annotations: { 'io.kubernetes.container.ports': '[{"containerPort":80,"protocol":"TCP"}]' },
      stopSignal: runtime.v1.Signal.SIGNAL_SIGQUIT,
      linux: {
        securityContext: security(),
        resources: { ...bestEffort, cpuShares: 102n, memoryLimitInBytes: 134_217_728n, oomScoreAdj: 992n },
      },
    }),
    {
      qos: 'burstable',
      image: {
        Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'NGINX_VERSION=1.29.1'],
        Entrypoint: ['/docker-entrypoint.sh'],
        Cmd: ['nginx', '-g', 'daemon off;'],
      },
    },
  ),

  'postgres-fsgroup': kubeletInput(
    kubeletContainer('postgres', {
      envs: [
        { key: 'PGDATA', value: Buffer.from('/var/lib/postgresql/data/pgdata') },
        { key: 'POSTGRES_PASSWORD', value: Buffer.from('pass=word') },
      ],
      mounts: [{ containerPath: '/var/lib/postgresql/data', hostPath: volume('csi', 'pvc-81/mount') }, token],
      linux: {
        securityContext: security({
          runAsUser: { value: 999n },
          runAsGroup: { value: 999n },
          supplementalGroups: [2000n],
          noNewPrivs: true,
        }),
        resources: { ...bestEffort, cpuShares: 1024n, cpuQuota: 200_000n, memoryLimitInBytes: 2_147_483_648n },
      },
    }),
    {
      qos: 'burstable',
      image: {
        Env: ['PATH=/usr/lib/postgresql/17/bin:/usr/bin:/bin', 'PGDATA=/var/lib/postgresql/data'],
        Entrypoint: ['docker-entrypoint.sh'],
        Cmd: ['postgres'],
        Volumes: { '/var/lib/postgresql/data': {} },
      },
      accounts: {
        passwd: 'root:x:0:0:root:/root:/bin/bash\npostgres:x:999:999::/var/lib/postgresql:/bin/bash\n',
        group: 'root:x:0:\nssl-cert:x:101:postgres\npostgres:x:999:\n',
      },
    },
  ),

  'image-with-user-name': kubeletInput(
    kubeletContainer('grafana', {
      linux: { securityContext: security({ runAsUser: null, runAsUsername: 'grafana' }), resources: bestEffort },
    }),
    {
      image: { User: 'grafana:staff', Entrypoint: ['/run.sh'], WorkingDir: '/usr/share/grafana' },
      accounts: {
        passwd: 'root:x:0:0:root:/root:/bin/sh\ngrafana:x:472:0::/home/grafana:/sbin/nologin\n',
        group: 'root:x:0:\nstaff:x:50:\naudio:x:29:grafana,other\nplugdev:x:46:other, grafana\n',
      },
    },
  ),

  'strict-groups': kubeletInput(
    kubeletContainer('strict', {
      command: ['/app'],
      linux: {
        securityContext: security({
          runAsUser: { value: 472n },
          runAsGroup: { value: 3000n },
          supplementalGroups: [4000n],
          supplementalGroupsPolicy: SupplementalGroupsPolicy.Strict,
        }),
        resources: bestEffort,
      },
    }),
    {
      accounts: {
        passwd: 'grafana:x:472:0::/home/grafana:/sbin/nologin\n',
        group: 'audio:x:29:grafana\n',
      },
    },
  ),

  'image-volumes': kubeletInput(kubeletContainer('registry'), {
    image: {
      Entrypoint: ['/entrypoint.sh'],
      Cmd: ['/etc/registry/config.yml'],
      Volumes: { '/var/lib/registry': {}, 'relative/cache': {}, '/sys/fs/cgroup': {} },
    },
    imageVolumes: [
      { containerPath: '/var/lib/registry', hostPath: '/var/lib/berth/volumes/c0de/0' },
      { containerPath: 'relative/cache', hostPath: '/var/lib/berth/volumes/c0de/1' },
    ],
  }),

  'init-container': kubeletInput(
    kubeletContainer('migrate', {
      command: ['/bin/sh', '-c'],
      args: ['./migrate --to latest && touch /work/done'],
      workingDir: '/opt/app',
      mounts: [{ containerPath: '/work', hostPath: volume('empty-dir', 'work') }, token],
    }),
    { image: { Entrypoint: ['/app'], Cmd: ['serve'], WorkingDir: 'srv' }, sandbox: pod('shop') },
  ),

  'sidecar-args-only': kubeletInput(
    kubeletContainer('log-shipper', {
      args: ['--config', '/etc/shipper.yaml'],
      mounts: [
        { containerPath: '/work', hostPath: volume('empty-dir', 'work'), readonly: true },
        {
          containerPath: '/etc/shipper.yaml',
          hostPath: `${volume('configmap', 'shipper')}-subpaths/0`,
          readonly: true,
        },
      ],
    }),
    { image: { Entrypoint: ['/shipper', '--json'], Cmd: ['--help'] }, sandbox: pod('shop') },
  ),

  'shared-pid-namespace': kubeletInput(
    kubeletContainer('app', {
      command: ['/app'],
      linux: {
        securityContext: security({
          namespaceOptions: { pid: NamespaceMode.POD, usernsOptions: { mode: NamespaceMode.NODE } },
        }),
        resources: bestEffort,
      },
    }),
    { sandbox: pod('shared', { namespaces: { pid: { path: '/run/berth/k8s.io/5a0d/ns/pid' } } }) },
  ),

  'debug-container-with-terminal': kubeletInput(
    kubeletContainer('debugger', {
      command: ['sh'],
      tty: true,
      stdin: true,
      linux: {
        securityContext: security({
          namespaceOptions: {
            pid: NamespaceMode.TARGET,
            targetId: 'beef',
            usernsOptions: { mode: NamespaceMode.NODE },
          },
          capabilities: { addCapabilities: ['SYS_PTRACE'] },
        }),
        resources: bestEffort,
      },
    }),
    { image: { Cmd: ['sh'] }, sandbox: pod('shop'), targetPidNamespace: '/proc/4711/ns/pid' },
  ),
};
