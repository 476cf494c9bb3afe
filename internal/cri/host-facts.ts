import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from '../host/machine.ts';
import type { HostFacts } from '../runtime/oci/host-facts.ts';

const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/** What the spec builder asks about the machine, out of what was probed at start. */
export function hostFacts(machine: Machine): HostFacts {
  const [major = 0, minor = 0] = machine.kernel.split('.').map(Number);
  return {
    cgroupMode: machine.cgroupMode,
    arch: architectures[machine.architecture] ?? machine.architecture,
    kernel: { major, minor },
    agentCapabilities: machine.capabilities,
    apparmorEnabled: machine.apparmor,
    selinuxEnabled: machine.selinux,
    seccompEnabled: machine.seccomp,
    minOomScoreAdj: machine.capabilities.includes('CAP_SYS_RESOURCE') ? -1000 : ownOomScore(),
    swapAccounting: machine.swapAccounting,
    hugetlbController: machine.cgroupControllers.includes('hugetlb') && machine.cgroupMode !== 'hybrid',
  };
}

const ownOomScore = (): number => Number(readFileSync(join('/proc/self', 'oom_score_adj'), 'utf8'));
