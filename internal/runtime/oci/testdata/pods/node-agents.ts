import { runtime } from '../../../../../api/gen/cri.js';
import type { CdiInput } from '../../cdi/apply-cdi.ts';
import type { ContainerSpecInput } from '../../container-input.ts';
import type { DeviceNode } from '../../devices.ts';
import type { HostMount } from '../../propagation.ts';
import { bestEffort, kubeletContainer, kubeletInput, pod, security, token, volume } from '../kubelet.ts';

const { NamespaceMode, MountPropagation } = runtime.v1;
const { PROPAGATION_BIDIRECTIONAL, PROPAGATION_HOST_TO_CONTAINER } = MountPropagation;

const character = (path: string, major: number, minor: number, mode = 0o666): DeviceNode => ({
  ...{ path, type: 'c', major, minor, mode, uid: 0, gid: 0 },
});

/** What the file of a vendor has for one of its devices, and for all of them. */
const gpuEdits: CdiInput = {
  edits: [
    {
      env: ['NVIDIA_VISIBLE_DEVICES=void'],
      deviceNodes: [{ path: '/dev/nvidiactl', permissions: 'rw' }],
      mounts: [
        {
          hostPath: '/usr/bin/nvidia-smi',
          containerPath: '/usr/bin/nvidia-smi',
          options: ['ro', 'nosuid', 'nodev', 'rbind', 'rprivate'],
        },
      ],
      hooks: [
        {
          hookName: 'createContainer',
          path: '/usr/bin/nvidia-cdi-hook',
          args: ['nvidia-cdi-hook', 'update-ldcache', '--folder', '/usr/lib64'],
        },
      ],
      additionalGids: [],
    },
    {
      env: [],
      deviceNodes: [{ path: '/dev/nvidia0', type: 'c', major: 195, minor: 0 }],
      mounts: [],
      hooks: [],
      additionalGids: [44],
    },
  ],
  nodes: [character('/dev/nvidiactl', 195, 255)],
};

/** systemd makes the root mount shared. */
const hostMounts: readonly HostMount[] = [
  { target: '/', propagation: ['shared:1'] },
  { target: '/sys', propagation: ['shared:7'] },
  { target: '/run', propagation: ['shared:12'] },
];

const onHost = { network: 'host', uts: 'host' } as const;

/** Those of DaemonSets, which see the node, and those that hold its devices. */
export const nodeAgents: Readonly<Record<string, ContainerSpecInput>> = {
  'node-exporter': kubeletInput(
    kubeletContainer('node-exporter', {
      args: ['--path.rootfs=/host/root', '--path.sysfs=/host/sys'],
      mounts: [
        { containerPath: '/host/root', hostPath: '/', readonly: true, propagation: PROPAGATION_HOST_TO_CONTAINER },
        { containerPath: '/host/sys', hostPath: '/sys', readonly: true, propagation: PROPAGATION_HOST_TO_CONTAINER },
        { containerPath: '/host/proc', hostPath: '/proc', readonly: true },
      ],
      linux: {
        securityContext: security({
          namespaceOptions: {
            network: NamespaceMode.NODE,
            pid: NamespaceMode.NODE,
            usernsOptions: { mode: NamespaceMode.NODE },
          },
          runAsUser: { value: 65_534n },
          readonlyRootfs: true,
          noNewPrivs: true,
          capabilities: { addCapabilities: ['SYS_TIME'], dropCapabilities: ['ALL'] },
        }),
        resources: bestEffort,
      },
    }),
    {
      image: { User: 'nobody', Entrypoint: ['/bin/node_exporter'] },
      sandbox: pod('node-exporter', { namespace: 'monitoring', namespaces: { ...onHost, pid: 'host' } }),
      hostMounts,
    },
  ),

  'cni-agent-privileged': kubeletInput(
    kubeletContainer('agent', {
      command: ['cilium-agent'],
      mounts: [
        { containerPath: '/sys/fs/bpf', hostPath: '/sys/fs/bpf', propagation: PROPAGATION_BIDIRECTIONAL },
        { containerPath: '/run/agent/cgroupv2', hostPath: '/run/agent/cgroupv2' },
        { containerPath: '/host/opt/cni/bin', hostPath: '/opt/cni/bin' },
        { containerPath: '/lib/modules', hostPath: '/lib/modules', readonly: true },
        { containerPath: '/run/netns', hostPath: '/run/netns', propagation: PROPAGATION_HOST_TO_CONTAINER },
        token,
      ],
      linux: {
        securityContext: security({
          privileged: true,
          namespaceOptions: {
            network: NamespaceMode.NODE,
            pid: NamespaceMode.CONTAINER,
            usernsOptions: { mode: NamespaceMode.NODE },
          },
        }),
        resources: { ...bestEffort, cpuShares: 102n, oomScoreAdj: -997n },
      },
    }),
    {
      qos: 'burstable',
      sandbox: pod('agent', { namespace: 'kube-system', namespaces: onHost }),
      hostMounts,
      deviceNodes: [
        character('/dev/fuse', 10, 229),
        character('/dev/kmsg', 1, 11, 0o644),
        character('/dev/net/tun', 10, 200),
        character('/dev/pts/0', 136, 0, 0o620),
        character('/dev/ptmx', 5, 2),
        character('/dev/shm/odd', 1, 3),
        { path: '/dev/sda', type: 'b', major: 8, minor: 0, mode: 0o660, uid: 0, gid: 6 },
      ],
    },
  ),

  'host-sys-and-dev': kubeletInput(
    kubeletContainer('udev', {
      command: ['/udev'],
      mounts: [
        { containerPath: '/dev', hostPath: '/dev' },
        { containerPath: '/sys', hostPath: '/sys' },
        { containerPath: '/sys/kernel/debug', hostPath: '/sys/kernel/debug', readonly: true },
      ],
    }),
  ),

  'gpu-devices': kubeletInput(
    kubeletContainer('train', {
      command: ['python3', 'train.py'],
      envs: [{ key: 'NVIDIA_VISIBLE_DEVICES', value: Buffer.from('GPU-1a2b') }],
      devices: [
        { containerPath: '/dev/nvidia0', hostPath: '/dev/nvidia0', permissions: 'rw' },
        { containerPath: '/dev/nvidiactl', hostPath: '/dev/nvidiactl', permissions: 'mrw' },
        { containerPath: '/dev/dri', hostPath: '/dev/dri', permissions: 'rw' },
      ],
      linux: {
        securityContext: security(),
        resources: { ...bestEffort, cpuShares: 4096n, cpuQuota: 400_000n, oomScoreAdj: -997n },
      },
    }),
    {
      qos: 'guaranteed',
      deviceNodes: [
        character('/dev/nvidia0', 195, 0),
        character('/dev/nvidiactl', 195, 255),
        { path: '/dev/dri/card0', type: 'c', major: 226, minor: 0, mode: 0o660, uid: 0, gid: 44 },
        { path: '/dev/dri/renderD128', type: 'c', major: 226, minor: 128, mode: 0o660, uid: 0, gid: 105 },
      ],
    },
  ),

  'gpu-by-cdi': kubeletInput(
    kubeletContainer('infer', {
      command: ['python3', 'infer.py'],
      CDIDevices: [{ name: 'nvidia.com/gpu=0' }],
      annotations: { 'cdi.k8s.io/nvidia': 'nvidia.com/gpu=0' },
    }),
    { cdi: gpuEdits, blockIo: { weight: 200 }, rdtClass: 'gold' },
  ),

  'raw-block-volume': kubeletInput(
    kubeletContainer('database', {
      command: ['/db', '--device=/dev/xvda'],
      devices: [
        { containerPath: '/dev/xvda', hostPath: `${volume('csi', 'pvc-82')}/dev/link`, permissions: 'mrw' },
        { containerPath: '/dev/xvdb', hostPath: `${volume('csi', 'pvc-83')}/dev/link`, permissions: 'r' },
      ],
    }),
    {
      deviceNodes: [
        {
          path: `${volume('csi', 'pvc-82')}/dev/link`,
          type: 'b',
          ...{ major: 259, minor: 3, mode: 0o660, uid: 0, gid: 6 },
        },
        {
          path: `${volume('csi', 'pvc-83')}/dev/link`,
          type: 'b',
          ...{ major: 259, minor: 4, mode: 0o660, uid: 0, gid: 6 },
        },
      ],
    },
  ),
};
