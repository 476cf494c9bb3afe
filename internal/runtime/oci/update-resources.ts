import type { LinuxContainerResources } from './cri-config.ts';
import type { HostFacts } from './host-facts.ts';
import { clampOomScoreAdj } from './oom-score.ts';
import { linuxResources } from './resources.ts';
import type { OciResources, OciSpec } from './spec.ts';

export interface ResourceUpdate {
  readonly spec: OciSpec;
  /** As in `ContainerSpec`. */
  readonly oomScoreClamped: boolean;
}

/** A container's spec with other limits: those given are all of them, except for what only the node decides. */
export function withResources(spec: OciSpec, asked: LinuxContainerResources, host: HostFacts): ResourceUpdate {
  const { devices, pids, blockIO } = spec.linux.resources;
  const { score, clamped } = clampOomScoreAdj(asked.oomScoreAdj, host.minOomScoreAdj);
  const resources = { ...linuxResources(asked, host), ...(pids && { pids }), ...(blockIO && { blockIO }), devices };
  return {
    spec: { ...spec, process: { ...spec.process, oomScoreAdj: score }, linux: { ...spec.linux, resources } },
    oomScoreClamped: clamped,
  };
}

/** What a running container is told: every limit of `to`, and that those which it has no more are gone. */
export function changedLimits(from: OciSpec, to: OciSpec): OciResources {
  const { cpu: oldCpu, memory: oldMemory } = from.linux.resources;
  const { cpu, memory, unified } = to.linux.resources;
  return {
    cpu: { ...(oldCpu?.quota !== undefined && { quota: -1 }), ...cpu },
    memory: {
      ...(oldMemory?.limit !== undefined && { limit: -1 }),
      ...(oldMemory?.swap !== undefined && { swap: -1 }),
      ...memory,
    },
    ...(unified && { unified }),
  };
}
