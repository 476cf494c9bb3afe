import { containerAnnotations } from './annotations.ts';
import { apparmorProfile } from './apparmor.ts';
import { bindMovedDevices } from './bound-devices.ts';
import { containerCapabilities } from './capabilities.ts';
import { applyCdi } from './cdi/apply-cdi.ts';
import type { ContainerSpecInput } from './container-input.ts';
import { containerDevices } from './devices.ts';
import { environment } from './environment.ts';
import { protectedPaths } from './masked-paths.ts';
import { containerMounts } from './mounts.ts';
import { containerNamespaces, idMappings } from './namespaces.ts';
import { clampOomScoreAdj } from './oom-score.ts';
import { processArgs, workingDirectory } from './process.ts';
import { linuxResources } from './resources.ts';
import { clampRlimits } from './rlimits.ts';
import { seccompFilter } from './seccomp.ts';
import { type SelinuxLabels, selinuxLabels } from './selinux.ts';
import { type OciCapabilities, type OciLinux, type OciProcess, type OciSpec, ociVersion } from './spec.ts';
import { containerUser } from './user.ts';
import { checkIdsAreMapped } from './user-namespace.ts';

export interface ContainerSpec {
  readonly spec: OciSpec;
  /** The score asked for is below what the agent may set, so the lowest that it may was taken. */
  readonly oomScoreClamped: boolean;
  /** The same of the resource limits of the handler. */
  readonly rlimitsClamped: boolean;
}

/**
 * The OCI runtime spec of a container: what the CRI asks for, the image brings and this machine can do. A pure function.
 *
 * @throws BerthError InvalidArgument where the three do not go together.
 */
export function containerSpec(input: ContainerSpecInput): ContainerSpec {
  const { config, host, sandbox } = input;
  const context = config.linux?.securityContext;
  const privileged = context?.privileged ?? false;
  const readonlyRootfs = context?.readonlyRootfs ?? false;
  const capabilities = containerCapabilities(context?.capabilities, privileged, host.agentCapabilities);
  const labels = selinuxLabels(context, host.selinuxEnabled, sandbox.selinux);
  const oomScore = clampOomScoreAdj(config.linux?.resources?.oomScoreAdj ?? 0n, host.minOomScoreAdj);
  const { rlimits, clamped: rlimitsClamped } = clampRlimits(input.rlimits ?? [], host.highestRlimits);
  const { mounts, rootfsPropagation } = containerMounts({
    mounts: config.mounts,
    imageVolumes: input.imageVolumes ?? [],
    sandbox,
    privileged,
    readonlyRootfs,
    facts: { kernel: host.kernel, ...mountFacts(input) },
  });
  const spec: OciSpec = {
    ociVersion,
    process: {
      ...containerProcess(input, labels),
      capabilities,
      ...(rlimits.length > 0 && { rlimits }),
      oomScoreAdj: oomScore.score,
    },
    root: { path: input.rootfs, readonly: readonlyRootfs },
    mounts,
    annotations: containerAnnotations(input),
    linux: containerLinux(input, capabilities, labels, rootfsPropagation),
  };
  return { spec: withDevices(spec, input), oomScoreClamped: oomScore.clamped, rlimitsClamped };
}

const mountFacts = ({ imageMounts, realPaths, hostMounts }: ContainerSpecInput) => ({
  imageMounts,
  realPaths,
  hostMounts,
});

/** What CDI devices change, and devices as a user namespace can have them. */
function withDevices(spec: OciSpec, { cdi, deviceNodes = [], sandbox }: ContainerSpecInput): OciSpec {
  const edited = cdi ? applyCdi(spec, cdi) : spec;
  if (sandbox.namespaces.user === 'host') return edited;
  return bindMovedDevices(edited, [...deviceNodes, ...(cdi?.nodes ?? [])]);
}

function containerProcess(
  input: ContainerSpecInput,
  labels: SelinuxLabels | undefined,
): Omit<OciProcess, 'capabilities' | 'oomScoreAdj'> {
  const { config, host, image, sandbox } = input;
  const context = config.linux?.securityContext;
  const { home, ...user } = containerUser(context, image.User ?? '', input.accounts);
  checkIdsAreMapped(user, sandbox.namespaces.user);
  const apparmor = apparmorProfile(context, { enabled: host.apparmorEnabled, defaultProfile: input.apparmorDefault });
  return {
    terminal: config.tty,
    user,
    args: processArgs(config, image),
    env: environment({
      image: image.Env ?? [],
      container: config.envs,
      hostname: sandbox.hostname,
      home,
      tty: config.tty,
    }),
    cwd: workingDirectory(config.workingDir, image),
    noNewPrivileges: context?.noNewPrivs ?? false,
    ...(apparmor !== undefined && { apparmorProfile: apparmor }),
    ...(labels && { selinuxLabel: labels.process }),
  };
}

function containerLinux(
  input: ContainerSpecInput,
  capabilities: OciCapabilities,
  labels: SelinuxLabels | undefined,
  rootfsPropagation: OciLinux['rootfsPropagation'],
): OciLinux {
  const { config, host, sandbox } = input;
  const context = config.linux?.securityContext;
  const privileged = context?.privileged ?? false;
  const { devices, rules } = containerDevices(config.devices, input.deviceNodes ?? [], privileged);
  const seccomp = seccompFilter({
    context,
    capabilities: capabilities.bounding,
    localhostProfile: input.localhostSeccomp,
    host,
  });
  return {
    namespaces: containerNamespaces({
      pod: sandbox.namespaces,
      options: context?.namespaceOptions,
      targetPidNamespace: input.targetPidNamespace,
      cgroupMode: host.cgroupMode,
      privileged,
    }),
    ...idMappings(sandbox.namespaces.user),
    devices,
    cgroupsPath: input.cgroupsPath,
    resources: {
      ...linuxResources(config.linux?.resources, host),
      ...(input.pidsLimit ? { pids: { limit: input.pidsLimit } } : {}),
      ...(input.blockIo && { blockIO: input.blockIo }),
      devices: rules,
    },
    ...(rootfsPropagation && { rootfsPropagation }),
    ...(seccomp && { seccomp }),
    ...protectedPaths(context),
    ...(labels && { mountLabel: labels.mount }),
    ...(input.rdtClass !== undefined && { intelRdt: { closID: input.rdtClass } }),
  };
}
