import { join, posix } from 'node:path';
import { runtime } from '../../../api/gen/cri.js';
import { BerthError, isCode } from '../../errors/errors.ts';
import { deviceNodes } from '../../host/devices.ts';
import { readFileInRoot } from '../../host/files.ts';
import { readMounts } from '../../host/mount.ts';
import type { ContainerRecord } from '../../metadata/records.ts';
import type { Bundle } from '../../runtime/bundle.ts';
import type { ContainerSpecInput } from '../../runtime/oci/container-input.ts';
import type { ContainerInputs } from '../container-create.ts';
import type { Deps } from '../deps.ts';
import { hostFacts } from '../host-facts.ts';
import { requireById } from '../ids.ts';
import { sandboxPaths } from '../sandbox/paths.ts';
import { podSandbox } from '../sandbox/pod.ts';
import { defaultApparmor } from './apparmor.ts';
import { cdiInput } from './cdi.ts';
import { makeImageVolumes } from './image-volumes.ts';
import { realPaths } from './mount-sources.ts';
import { qosInput } from './qos.ts';
import { readLocalhostSeccomp } from './seccomp.ts';

export interface SpecInputs extends ContainerInputs {
  /** Host paths of what is mounted of images, by container path. */
  readonly imageSources: ReadonlyMap<string, string>;
}

/** Reads from the machine and the image's root file system all that the container's spec is made of. */
export async function containerSpecInput(
  deps: Deps,
  record: ContainerRecord,
  { config, sandbox, image, imageSources }: SpecInputs,
  bundle: Bundle,
): Promise<ContainerSpecInput> {
  const security = config.linux?.securityContext;
  const deviceRoots = security?.privileged ? ['/dev'] : [];
  const { annotations } = config;
  const qosNames = { container: record.name, annotations, podAnnotations: sandbox.annotations };
  const [imageVolumes, nodes, cdi, qos, apparmorDefault, linked] = await Promise.all([
    makeImageVolumes(deps, record, config, image.config.Volumes, bundle, sandbox.userNamespace),
    Promise.all(
      [...deviceRoots, ...config.devices.map(device => posix.resolve('/', device.hostPath))].map(deviceNodes),
    ),
    cdiInput(deps.cdi, config),
    qosInput(deps.qos, qosNames),
    defaultApparmor(deps, security),
    realPaths(
      deps.hostPaths,
      config.mounts.map(({ hostPath }) => hostPath),
    ),
  ]);
  const handler = deps.handlers[sandbox.handler || deps.defaultHandler];
  return {
    config,
    image: image.config,
    sandbox: podSandbox(sandbox, sandboxPaths(deps.state, deps.namespace, sandbox.id)),
    host: hostFacts(deps.machine),
    rootfs: bundle.rootfs,
    cgroupsPath: deps.cgroups.specPath(sandbox.cgroupParent, record.id),
    accounts: { passwd: accountFile(bundle, '/etc/passwd'), group: accountFile(bundle, '/etc/group') },
    targetPidNamespace: targetPidNamespace(deps, sandbox.id, security?.namespaceOptions),
    imageVolumes,
    imageMounts: imageSources,
    realPaths: linked,
    hostMounts: config.mounts.some(asksPropagation) ? readMounts() : undefined,
    deviceNodes: nodes.flat(),
    cdi,
    localhostSeccomp: readLocalhostSeccomp(security),
    apparmorDefault,
    allowedAnnotations: handler?.annotations,
    ...qos,
    rlimits: handler?.rlimits,
    pidsLimit: handler?.pidsLimit,
  };
}

const asksPropagation = ({ propagation }: { readonly propagation: number }): boolean =>
  propagation !== runtime.v1.MountPropagation.PROPAGATION_PRIVATE;

/** Real ones have a few kilobytes; a huge one is an attack on the agent's memory (CVE-2025-4437, CVE-2026-47262). */
const maxAccountBytes = 1024 * 1024;

function accountFile(bundle: Bundle, path: string): string | undefined {
  try {
    return readFileInRoot(bundle.rootfs, path, maxAccountBytes).toString('utf8');
  } catch (error) {
    if (isCode(error, 'NotFound')) return undefined;
    throw BerthError.wrap(error, `the image's ${path} cannot be read`);
  }
}

const TARGET = 3;

function targetPidNamespace(
  deps: Deps,
  sandboxId: string,
  options: { readonly pid: number; readonly targetId: string } | null | undefined,
): string | undefined {
  if (options?.pid !== TARGET) return undefined;
  const target = requireById('target container', deps.containers, options.targetId);
  if (target.sandboxId !== sandboxId) {
    throw new BerthError('InvalidArgument', `the target container "${target.id}" belongs to another pod`);
  }
  const task = deps.runtime.find(deps.namespace, target.id);
  // one that has ended may not be deleted yet, and its pid be another's
  if (!task || task.exit)
    throw new BerthError('FailedPrecondition', `the target container "${target.id}" does not run`);
  return join('/proc', String(task.pid), 'ns', 'pid');
}
