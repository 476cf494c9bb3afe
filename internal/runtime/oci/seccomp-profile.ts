import type { HostFacts } from './host-facts.ts';
import type { OciSeccomp, OciSyscall, OciSyscallArg } from './spec.ts';

/** When a rule counts: each of the capabilities, one of the architectures, at least that kernel. */
export interface RuleCondition {
  readonly caps?: readonly string[];
  readonly arches?: readonly string[];
  /** `4.8` */
  readonly minKernel?: string;
}

export interface SeccompRule {
  readonly names: readonly string[];
  readonly action: string;
  readonly errnoRet?: number;
  readonly args?: readonly OciSyscallArg[];
  readonly includes?: RuleCondition;
  readonly excludes?: RuleCondition;
}

/** A profile in the form that engines share: rules may depend on capabilities, architecture and kernel. */
export interface SeccompProfile {
  readonly defaultAction: string;
  readonly defaultErrnoRet?: number;
  readonly architectures?: readonly string[];
  readonly archMap?: readonly { readonly architecture: string; readonly subArchitectures?: readonly string[] }[];
  readonly flags?: readonly string[];
  readonly listenerPath?: string;
  readonly listenerMetadata?: string;
  readonly syscalls: readonly SeccompRule[];
}

export interface SeccompFacts {
  readonly arch: string;
  readonly kernel: HostFacts['kernel'];
  /** The bounding set of the container. */
  readonly capabilities: readonly string[];
}

const nativeArchitectures: Readonly<Record<string, string>> = {
  amd64: 'SCMP_ARCH_X86_64',
  arm64: 'SCMP_ARCH_AARCH64',
  riscv64: 'SCMP_ARCH_RISCV64',
  ppc64le: 'SCMP_ARCH_PPC64LE',
  s390x: 'SCMP_ARCH_S390X',
};

/** The profile with its conditions decided: what an OCI runtime understands. */
export function resolveSeccomp(profile: SeccompProfile, facts: SeccompFacts): OciSeccomp {
  const { archMap, architectures, syscalls, ...rest } = profile;
  const arches = architectures ?? mappedArchitectures(archMap ?? [], facts.arch);
  return {
    ...rest,
    ...(arches.length > 0 ? { architectures: arches } : {}),
    syscalls: syscalls.filter(rule => applies(rule, facts)).map(withoutConditions),
  };
}

function mappedArchitectures(archMap: NonNullable<SeccompProfile['archMap']>, arch: string): readonly string[] {
  const native = nativeArchitectures[arch];
  const entry = archMap.find(({ architecture }) => architecture === native);
  return entry ? [entry.architecture, ...(entry.subArchitectures ?? [])] : [];
}

function applies({ includes = {}, excludes = {} }: SeccompRule, facts: SeccompFacts): boolean {
  const holds = (capability: string): boolean => facts.capabilities.includes(capability);
  if (includes.caps && !includes.caps.every(holds)) return false;
  if (includes.arches && includes.arches.length > 0 && !includes.arches.includes(facts.arch)) return false;
  if (includes.minKernel && !isAtLeast(facts.kernel, includes.minKernel)) return false;
  if (excludes.caps?.some(holds)) return false;
  if (excludes.arches?.includes(facts.arch)) return false;
  return !(excludes.minKernel && isAtLeast(facts.kernel, excludes.minKernel));
}

function isAtLeast(kernel: HostFacts['kernel'], wanted: string): boolean {
  const [major = 0, minor = 0] = wanted.split('.').map(Number);
  return kernel.major > major || (kernel.major === major && kernel.minor >= minor);
}

const withoutConditions = ({ includes: _includes, excludes: _excludes, ...rule }: SeccompRule): OciSyscall => rule;
