/** What the spec rests on of this machine; probed once at start. */
export interface HostFacts {
  /** `hybrid` has its controllers on cgroup v1 and counts as v1 here. */
  readonly cgroupMode: 'v1' | 'hybrid' | 'v2';
  /** As in image manifests: `amd64`, `arm64`. */
  readonly arch: string;
  readonly kernel: { readonly major: number; readonly minor: number };
  /** The agent's own permitted set, as `CAP_…`: a container never gets more. */
  readonly agentCapabilities: readonly string[];
  readonly apparmorEnabled: boolean;
  readonly selinuxEnabled: boolean;
  readonly seccompEnabled: boolean;
  /** The lowest `oom_score_adj` that the agent may set: -1000 with CAP_SYS_RESOURCE, else its own. */
  readonly minOomScoreAdj: number;
  /** The agent's own hard resource limits by `RLIMIT_…`, where it lacks CAP_SYS_RESOURCE to go beyond them. */
  readonly highestRlimits: Readonly<Record<string, number>>;
  /** The memory controller can limit swap (v1: `memory.memsw.*` exists). */
  readonly swapAccounting: boolean;
  readonly hugetlbController: boolean;
}

export const atLeastKernel = (kernel: HostFacts['kernel'], major: number, minor: number): boolean =>
  kernel.major > major || (kernel.major === major && kernel.minor >= minor);
