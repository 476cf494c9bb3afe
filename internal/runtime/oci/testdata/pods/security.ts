import { runtime } from '../../../../../api/gen/cri.js';
import type { ContainerSpecInput } from '../../container-input.ts';
import { bestEffort, kubeletContainer, kubeletInput, node, pod, security, token, volume } from '../kubelet.ts';

const { NamespaceMode, SecurityProfile } = runtime.v1;
const { ProfileType } = SecurityProfile;

/** The first that a kubelet gives away. */
const range = { containerId: 0, hostId: 65_536, size: 65_536 };
const mapping = [{ containerId: 0, hostId: 65_536, length: 65_536 }];
const mapped = { mode: NamespaceMode.POD, uids: mapping, gids: mapping };
const mappings = { uidMappings: mapping, gidMappings: mapping };

const localProfile = {
  defaultAction: 'SCMP_ACT_ERRNO',
  defaultErrnoRet: 1,
  archMap: [
    { architecture: 'SCMP_ARCH_X86_64', subArchitectures: ['SCMP_ARCH_X86', 'SCMP_ARCH_X32'] },
    { architecture: 'SCMP_ARCH_AARCH64', subArchitectures: ['SCMP_ARCH_ARM'] },
  ],
  syscalls: [
    { names: ['read', 'write', 'exit_group', 'execve'], action: 'SCMP_ACT_ALLOW' },
    { names: ['mount'], action: 'SCMP_ACT_ALLOW', includes: { caps: ['CAP_SYS_ADMIN'] } },
    { names: ['ptrace'], action: 'SCMP_ACT_ALLOW', includes: { minKernel: '4.8' } },
    {
      names: ['personality'],
      action: 'SCMP_ACT_ALLOW',
      args: [{ index: 0, value: 131_072, op: 'SCMP_CMP_EQ' }],
      excludes: { arches: ['arm64'] },
    },
  ],
};

/** What a pod of the restricted standard says; each profile; and hosts that label. */
export const securityContexts: Readonly<Record<string, ContainerSpecInput>> = {
  'restricted-standard': kubeletInput(
    kubeletContainer('api', {
      mounts: [{ containerPath: '/tmp', hostPath: volume('empty-dir', 'tmp') }, token],
      linux: {
        securityContext: security({
          runAsUser: { value: 10_001n },
          readonlyRootfs: true,
          noNewPrivs: true,
          capabilities: { addCapabilities: ['NET_BIND_SERVICE'], dropCapabilities: ['ALL'] },
          seccomp: { profileType: ProfileType.RuntimeDefault },
        }),
        resources: bestEffort,
      },
    }),
    { image: { User: '10001', Entrypoint: ['/api'] } },
  ),

  'seccomp-localhost': kubeletInput(
    kubeletContainer('parser', {
      command: ['/parser'],
      linux: {
        securityContext: security({
          seccomp: {
            profileType: ProfileType.Localhost,
            localhostRef: '/var/lib/kubelet/seccomp/profiles/parser.json',
          },
        }),
        resources: bestEffort,
      },
    }),
    { localhostSeccomp: JSON.stringify(localProfile) },
  ),

  'proc-mount-unmasked': kubeletInput(
    kubeletContainer('builder', {
      command: ['/buildkitd'],
      linux: {
        securityContext: security({
          maskedPaths: [],
          readonlyPaths: [],
          capabilities: { addCapabilities: ['SYS_ADMIN', 'cap_setfcap'], dropCapabilities: ['NET_RAW'] },
        }),
        resources: bestEffort,
      },
    }),
  ),

  'selinux-host': kubeletInput(
    kubeletContainer('web', {
      command: ['/web'],
      mounts: [{ containerPath: '/data', hostPath: volume('empty-dir', 'data'), selinuxRelabel: true }],
      linux: {
        securityContext: security({ selinuxOptions: { type: 'web_t', level: 's0:c100,c200' } }),
        resources: bestEffort,
      },
    }),
    {
      host: { ...node, selinuxEnabled: true },
      sandbox: {
        ...pod('web'),
        selinux: {
          process: 'system_u:system_r:container_t:s0:c1,c2',
          mount: 'system_u:object_r:container_file_t:s0:c1,c2',
        },
      },
    },
  ),

  'user-namespace': kubeletInput(
    kubeletContainer('web', {
      command: ['/web'],
      mounts: [{ containerPath: '/data', hostPath: volume('csi', 'data'), ...mappings }],
      linux: {
        securityContext: security({
          namespaceOptions: { pid: NamespaceMode.CONTAINER, usernsOptions: mapped },
          runAsUser: { value: 1000n },
        }),
        resources: bestEffort,
      },
    }),
    {
      sandbox: pod('web', {
        namespaces: { user: { path: '/run/berth/k8s.io/5a0d/ns/user', uids: [range], gids: [range] } },
      }),
    },
  ),

  'apparmor-host': kubeletInput(
    kubeletContainer('web', {
      command: ['/web'],
      linux: {
        securityContext: security({
          apparmor: { profileType: ProfileType.Localhost, localhostRef: 'k8s-web' },
          apparmorProfile: 'localhost/k8s-web',
        }),
        resources: bestEffort,
      },
    }),
    { host: { ...node, apparmorEnabled: true }, apparmorDefault: 'berth-default' },
  ),
};
