import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { runtime } from '../../../../api/gen/cri.js';
import { Pod } from '../pods.ts';
import { strangeImage } from './images.ts';
import {
  badSpec,
  creating,
  type FaultRow,
  failing,
  inFolder,
  invalid,
  notFound,
  precondition,
  secured,
} from './row.ts';

const { Localhost } = runtime.v1.SecurityProfile.ProfileType;
const { NamespaceMode } = runtime.v1;
/** CAP_SYS_RESOURCE is bit 24. */
const hasEveryCapability = /^CapPrm:\s*[0-9a-f]*[13579bdf][0-9a-f]{6}$/m.test(
  readFileSync('/proc/self/status', 'utf8'),
);
const from = (kind: string) => ({ image: { image: strangeImage(kind) } });
const targeting = (targetId: string) => secured({ namespaceOptions: { pid: NamespaceMode.TARGET, targetId } });
const named = secured({ runAsUsername: 'app' });

export const securityRows: readonly FaultRow[] = [
  creating(
    'a user name that the image does not have',
    secured({ runAsUsername: 'ghost' }),
    badSpec('user "ghost" is not in /etc/passwd of the image'),
  ),
  creating(
    'a user id below zero',
    secured({ runAsUser: { value: -1n } }),
    badSpec('run_as_user -1 is not between 0 and 2147483647'),
  ),
  creating(
    'a user id beyond 31 bits',
    secured({ runAsUser: { value: 2n ** 32n } }),
    badSpec('run_as_user 4294967296 is not between 0 and 2147483647'),
  ),
  creating(
    'a group id below zero',
    secured({ runAsUser: { value: 1n }, runAsGroup: { value: -5n } }),
    badSpec('run_as_group -5 is not between 0 and 2147483647'),
  ),
  creating(
    'a group without a user',
    secured({ runAsGroup: { value: 5n } }),
    badSpec('run_as_group 5 needs run_as_user or run_as_username'),
  ),
  creating(
    'both a user id and a user name',
    secured({ runAsUser: { value: 5n }, runAsUsername: 'app' }),
    badSpec('both run_as_user and run_as_username "app" are set, only one may be'),
  ),
  creating(
    'a supplemental group below zero',
    secured({ supplementalGroups: [-3n] }),
    badSpec('supplemental group -3 is not between 0 and 2147483647'),
  ),
  creating(
    'a passwd file of 1 GiB',
    { ...from('huge'), ...named },
    {
      code: 'OutOfRange',
      says: 'could not make the spec of container "NAME" of pod "POD": the image\'s /etc/passwd cannot be read: "/etc/passwd" is larger than 1048576 bytes',
    },
  ),
  creating(
    'a passwd that is a named pipe',
    { ...from('fifo'), ...named },
    precondition(
      'could not make the spec of container "NAME" of pod "POD": the image\'s /etc/passwd cannot be read: "/etc/passwd" in "DIR/state/k8s.io/ID/rootfs" is not a regular file',
    ),
  ),
  creating(
    'a passwd that is a device',
    { ...from('device'), ...named },
    precondition(
      'could not make the spec of container "NAME" of pod "POD": the image\'s /etc/passwd cannot be read: "/etc/passwd" in "DIR/state/k8s.io/ID/rootfs" is not a regular file',
    ),
  ),
  creating(
    'a passwd that is a directory',
    { ...from('folder'), ...named },
    precondition(
      'could not make the spec of container "NAME" of pod "POD": the image\'s /etc/passwd cannot be read: "/etc/passwd" in "DIR/state/k8s.io/ID/rootfs" is not a regular file',
    ),
  ),
  creating(
    'a passwd that links out of the image',
    { ...from('climbing'), ...named },
    badSpec('user "app" is not in /etc/passwd of the image'),
  ),
  creating(
    'a passwd that links into /proc',
    { ...from('magic'), ...named },
    badSpec('user "app" is not in /etc/passwd of the image'),
  ),
  creating(
    'a capability that does not exist',
    secured({ capabilities: { addCapabilities: ['SYS_EVERYTHING'] } }),
    badSpec('capability "CAP_SYS_EVERYTHING" does not exist'),
  ),
  creating(
    'a capability that the agent has not',
    secured({ capabilities: { addCapabilities: ['SYS_RESOURCE'] } }),
    badSpec('capability "CAP_SYS_RESOURCE" cannot be added, the node agent does not have it itself'),
    hasEveryCapability && 'the agent has every capability here',
  ),
  creating(
    'a seccomp profile that is missing',
    secured({ seccomp: { profileType: Localhost, localhostRef: '/no/such/profile.json' } }),
    badSpec('the seccomp profile "/no/such/profile.json" does not exist on this node'),
  ),
  creating(
    'a seccomp profile by a relative path',
    secured({ seccomp: { profileType: Localhost, localhostRef: 'profiles/a.json' } }),
    badSpec('the seccomp profile "profiles/a.json" is not an absolute path'),
  ),
  creating(
    'a seccomp profile that is not JSON',
    scene => seccompOf(inFolder(scene, 'broken.json'), '{"defaultAction":'),
    badSpec('seccomp profile "DIR/broken.json" cannot be read: Unexpected end of JSON input'),
  ),
  creating(
    'a seccomp profile with an unknown action',
    scene => seccompOf(inFolder(scene, 'action.json'), '{"defaultAction":"ALLOW"}'),
    badSpec('seccomp profile "DIR/action.json" cannot be read: defaultAction "ALLOW" does not exist'),
  ),
  creating(
    'a seccomp profile without a name',
    secured({ seccomp: { profileType: Localhost } }),
    badSpec('a security profile of type Localhost has no localhost_ref'),
  ),
  creating(
    'a seccomp profile that is a directory',
    scene => secured({ seccomp: { profileType: Localhost, localhostRef: scene.agent.folder } }),
    badSpec('the seccomp profile "DIR" is not a regular file'),
  ),
  creating(
    'an AppArmor profile on a host without AppArmor',
    secured({ apparmor: { profileType: Localhost, localhostRef: 'k8s-web' } }),
    precondition('AppArmor profile "k8s-web" cannot be applied, AppArmor is off on this node'),
    existsSync('/sys/kernel/security/apparmor') && 'this machine has AppArmor',
  ),
  creating(
    'an AppArmor profile of no known form',
    secured({ apparmorProfile: 'k8s-web' }),
    invalid('security profile "k8s-web" is neither runtime/default, unconfined nor localhost/<name>'),
  ),
  creating(
    'a user namespace in a pod that has none',
    secured({
      namespaceOptions: {
        pid: NamespaceMode.CONTAINER,
        usernsOptions: {
          mode: NamespaceMode.POD,
          uids: [{ hostId: 65_536, containerId: 0, length: 65_536 }],
          gids: [{ hostId: 65_536, containerId: 0, length: 65_536 }],
        },
      },
    }),
    badSpec('the container has id mappings, but the pod has no user namespace'),
  ),
  creating(
    "the pod's pid namespace in a pod that shares none",
    secured({ namespaceOptions: { pid: NamespaceMode.POD } }),
    badSpec('the pod has no pid namespace to share, it was made without one'),
  ),
  creating(
    "the host's pid namespace in a pod that is not in it",
    secured({ namespaceOptions: { pid: NamespaceMode.NODE } }),
    badSpec("the host's pid namespace is asked for, but the pod is not in it"),
  ),
  creating(
    'the pid namespace of a container that is not there',
    targeting('f'.repeat(64)),
    notFound('could not make the spec of container "NAME" of pod "POD": there is no target container "ID"'),
  ),
  {
    ...{
      fault: 'the pid namespace of a container that does not run',
      rpc: 'CreateContainer',
      ...precondition(
        'could not make the spec of container "NAME" of pod "POD": the target container "ID" does not run',
      ),
    },
    induce: async ({ pod, name }) => {
      const target = await pod.create(`${name}-target`, ['true']);
      await failing(target, () => pod.create(name, ['true'], targeting(target.id)));
    },
  },
  {
    ...{
      fault: 'the pid namespace of a container of another pod',
      rpc: 'CreateContainer',
      ...badSpec('the target container "ID" belongs to another pod'),
    },
    induce: async ({ agent, pod, name }) => {
      const other = await Pod.run(agent);
      const target = await other.start('target', ['sleep', '100000']);
      try {
        await pod.create(name, ['true'], targeting(target.id));
      } finally {
        await other.remove();
      }
    },
  },
];

async function seccompOf(path: string, text: string) {
  await writeFile(path, text);
  return secured({ seccomp: { profileType: Localhost, localhostRef: path } });
}
