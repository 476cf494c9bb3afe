import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from '../host/machine.ts';
import { parseHardLimits } from '../host/rlimits.ts';
import type { HostFacts } from '../runtime/oci/host-facts.ts';

const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/** What the spec builder asks about the machine, out of what was probed at start. */
export function hostFacts(machine: Machine): HostFacts {
  const [major = 0, minor = 0] = machine.kernel.split('.').map(Number);
  const unlimited = machine.capabilities.includes('CAP_SYS_RESOURCE');
  return {
    cgroupMode: machine.cgroupMode,
    arch: architectures[machine.architecture] ?? machine.architecture,
    kernel: { major, minor },
    agentCapabilities: machine.capabilities,
    apparmorEnabled: machine.apparmor,
    selinuxEnabled: machine.selinux,
    seccompEnabled: machine.seccomp,
    minOomScoreAdj: unlimited ? -1000 : ownOomScore(),
    highestRlimits: unlimited ? {} : parseHardLimits(readFileSync('/proc/self/limits', 'utf8')),
    swapAccounting: machine.swapAccounting,
    // what OCI runtimes use of a hybrid machine is its v1 side
    hugetlbController: machine.cgroupControllers.includes('hugetlb') && !machine.unifiedControllers.includes('hugetlb'),
  };
}

const ownOomScore = (): number => Number(readFileSync(join('/proc/self', 'oom_score_adj'), 'utf8'));
