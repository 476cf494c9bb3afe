import type { SeccompProfile, SeccompRule } from './seccomp-profile.ts';
import { capabilitySyscalls, commonSyscalls, machineSyscalls } from './seccomp-syscalls.ts';

const EPERM = 1;
const ENOSYS = 38;

const allow = (names: readonly string[], more: Partial<SeccompRule> = {}): SeccompRule => ({
  names,
  action: 'SCMP_ACT_ALLOW',
  ...more,
});

/** Allows a call whose argument equals `value` in the bits of `mask`; without a mask, in all. */
function allowArgument(name: string, index: number, value: number, mask?: number): SeccompRule {
  const arg =
    mask === undefined
      ? { index, value, op: 'SCMP_CMP_EQ' }
      : { index, value: mask, valueTwo: value, op: 'SCMP_CMP_MASKED_EQ' };
  return allow([name], { args: [arg] });
}

const namespaceFlags = {
  CLONE_NEWNS: 0x00020000,
  CLONE_NEWCGROUP: 0x02000000,
  CLONE_NEWUTS: 0x04000000,
  CLONE_NEWIPC: 0x08000000,
  CLONE_NEWUSER: 0x10000000,
  CLONE_NEWPID: 0x20000000,
  CLONE_NEWNET: 0x40000000,
} as const;

const allNamespaces = Object.values(namespaceFlags).reduce((flags, flag) => flags + flag, 0);

/**
 * Every address family but AF_ALG (38) and AF_VSOCK (40), which know no namespaces. The kernel looks at the low 32 bits
 * alone, so a filter by less or greater is passed by junk in the high ones: families are taken by masks instead.
 */
const socketFamilies: readonly (readonly [family: number, mask: number])[] = [
  [0, 0xffffffe0], // 0-31
  [32, 0xfffffffc], // 32-35
  [36, 0xfffffffe], // 36, 37
  [39, 0xffffffff],
  [41, 0xffffffff],
  [42, 0xfffffffe], // 42, 43
  [44, 0xfffffffc], // 44-47
];

/** PER_LINUX, PER_LINUX32 and each with UNAME26; the last one only asks. ADDR_NO_RANDOMIZE stays out. */
const personalities = [0x0, 0x8, 0x20000, 0x20008, 0xffffffff] as const;

/** What RuntimeDefault stands for: an allow list; the rest fails with EPERM. */
export const defaultSeccompProfile: SeccompProfile = {
  defaultAction: 'SCMP_ACT_ERRNO',
  defaultErrnoRet: EPERM,
  archMap: [
    { architecture: 'SCMP_ARCH_X86_64', subArchitectures: ['SCMP_ARCH_X86', 'SCMP_ARCH_X32'] },
    { architecture: 'SCMP_ARCH_AARCH64', subArchitectures: ['SCMP_ARCH_ARM'] },
    { architecture: 'SCMP_ARCH_RISCV64' },
    { architecture: 'SCMP_ARCH_PPC64LE' },
    { architecture: 'SCMP_ARCH_S390X', subArchitectures: ['SCMP_ARCH_S390'] },
  ],
  syscalls: [
    allow(commonSyscalls),
    ...Object.entries(machineSyscalls).map(([arch, names]) => allow(names, { includes: { arches: [arch] } })),
    ...Object.entries(capabilitySyscalls).map(([cap, names]) => allow(names, { includes: { caps: [cap] } })),
    // Before Linux 4.8 a tracer could slip past the filter.
    allow(['ptrace', 'process_vm_readv', 'process_vm_writev'], { includes: { minKernel: '4.8' } }),
    ...socketFamilies.map(([family, mask]) => allowArgument('socket', 0, family, mask)),
    ...personalities.map(value => allowArgument('personality', 0, value)),
    {
      ...allowArgument('clone', 0, 0, allNamespaces),
      excludes: { caps: ['CAP_SYS_ADMIN'], arches: ['s390x'] },
    },
    // clone(2) has its first two arguments the other way round there.
    {
      ...allowArgument('clone', 1, 0, allNamespaces),
      includes: { arches: ['s390x'] },
      excludes: { caps: ['CAP_SYS_ADMIN'] },
    },
    // Its flags lie in memory, out of a filter's sight; on ENOSYS libcs turn to clone(2).
    { names: ['clone3'], action: 'SCMP_ACT_ERRNO', errnoRet: ENOSYS, excludes: { caps: ['CAP_SYS_ADMIN'] } },
  ],
};
