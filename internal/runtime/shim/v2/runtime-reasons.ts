import type { Code } from '../../../errors/errors.ts';

/** What an OCI runtime says -> what it means, as a sentence. */
interface Reason {
  /** InvalidArgument, the fault of what was asked, where it is none of the machine's. */
  readonly code?: Code;
  readonly pattern: RegExp;
  readonly say: (first: string, second: string, third: string) => string;
}

const nowhere = (program: string): string => `the program "${program}" is nowhere in the container's PATH`;
const barred = (program: string): string => `"${program}" in the container cannot be executed`;

/** The program that was to run. */
const programs: readonly Reason[] = [
  { pattern: /exec: "(.+?)": executable file not found/, say: nowhere },
  { pattern: /executable file [`'"](.+?)[`'"] not found/, say: nowhere },
  {
    pattern: /exec: "(.+?)": stat .*no such file or directory/,
    say: program => `there is no program "${program}" in the container`,
  },
  { pattern: /exec: "(.+?)": (?:permission denied|is a directory)/, say: barred },
  { pattern: /exec (\/\S+): permission denied/, say: barred },
  {
    pattern: /exec .*?(\S+): exec format error/,
    say: program => `"${program}" in the container is no program for this machine`,
  },
];

/** Where it was to run. */
const places: readonly Reason[] = [
  {
    pattern: /container init: mkdir (\/.*?): not a directory/,
    say: folder => `"${folder}" cannot be made a folder in the container, a file is in the way`,
  },
  {
    pattern: /error mounting "(.+?)" to rootfs at "(.+?)": .*not a directory/,
    say: (source, target) => `"${source}" cannot be mounted at "${target}", one is a folder and the other is not`,
  },
];

/** Limits that the kernel refused; cgroup v1 and v2 say it in different words. */
const limits: readonly Reason[] = [
  {
    pattern: /unable to set memory limit to (\d+) \(current usage/,
    say: bytes => `the memory limit of ${bytes} bytes is below what is in use, raise it`,
  },
  {
    pattern: /container init was OOM-killed/,
    say: () => 'the memory limit is too low to start in, raise it',
  },
  {
    // where systemd has taken the cgroup of a process that has ended
    pattern: /error setting cgroup config for procHooks process: openat2 \S+\.scope\/cgroup\.controllers: no such file/,
    say: () => 'its process ended while its limits were set, most often as the memory limit is too low to start in',
  },
  {
    pattern: /failed to write "(.*?)": write \S*?\/([a-z0-9_.]+): (invalid argument|numerical result out of range)/,
    say: (value, file, reason) => `the cgroup's "${file}" does not take "${value}": ${reason}`,
  },
];

/** The OCI runtime itself. */
const machine: readonly Reason[] = [
  {
    code: 'FailedPrecondition',
    pattern: /fork\/exec (\S+): ([a-z ]+)/,
    say: (runtime, reason) => `the OCI runtime "${runtime}" cannot be run: ${reason}`,
  },
];

const reasons = [...programs, ...places, ...limits, ...machine];

/** Undefined for what has no sentence of its own. */
export function runtimeReason(said: string): { readonly code: Code; readonly sentence: string } | undefined {
  for (const { code = 'InvalidArgument', pattern, say } of reasons) {
    const [found, first = '', second = '', third = ''] = pattern.exec(said) ?? [];
    if (found !== undefined) return { code, sentence: say(first, second, third) };
  }
  return undefined;
}
