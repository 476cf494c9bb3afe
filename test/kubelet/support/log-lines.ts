/** What any kubelet says that is alone or at its beginning, whatever the runtime; and what it says of pods that crash. */
const known: readonly RegExp[] = [
  /"Skipping pod synchronization" err="\[?container runtime status check may not have completed yet/,
  /"Skipping pod synchronization" err="PLEG is not healthy: pleg has yet to be successful"/,
  /"Failed to read data from checkpoint" err="checkpoint is not found"/,
  // cAdvisor tells these apart for CRI-O alone
  /"eviction manager: failed to check if we have separate container filesystem. Ignoring."/,
  // where its cgroups of cgroup v1 are not of one name
  /"Failed to find cgroups of kubelet" err="cpu and memory cgroup hierarchy not unified/,
  // there is no API server that has a node
  /"failed to check if node is newer; using informer node" err="strconv.ParseInt: parsing \\"\\": invalid syntax"/,
  // it saw that a manifest is gone twice: in the folder, and by the kernel's word
  /"Unable to process watch event" err="the pod with key \S+ doesn't exist in cache"/,
  // cAdvisor knows a cgroup before it has measured it
  /"Partial failure issuing cadvisor.ContainerInfoV2" err="partial failures: \[[^\]]*RecentStats: unable to find data in memory cache\]"/,
  // a slow machine
  /"Housekeeping took longer than expected" err="housekeeping took too long"/,
  // a kernel without cpusets
  /"Unhandled Error" err="cgroup manager.Set failed: openat2 \S+\/cpuset.cpus: no such file or directory"/,
  // cAdvisor's reader of the kernel's log
  /"?exiting analyzeLines. OOM events will not be reported/,
  // it gave up its own call before it was made
  /err="(?:[^"]*: )?rpc error: code = Canceled desc = context canceled"/,
  /"Error syncing pod, skipping" err="failed to \\"StartContainer\\" for \\"[^"]+\\" with CrashLoopBackOff: /,
];

/** The errors in a kubelet's log, and what a crash prints, but for those that are known. */
export function errorsOf(log: string, allow: readonly RegExp[] = []): string[] {
  const removed = new Set<string>();
  const errors: string[] = [];
  for (const entry of entriesOf(log)) {
    const [, id] = /^I.*"RemoveContainer" containerID="([0-9a-f]+)"/.exec(entry) ?? [];
    if (id) removed.add(id);
    const isError = /^(?:[EF]\d{4} |panic:|fatal error:)/.test(entry);
    const isKnown = [...known, ...allow].some(pattern => pattern.test(entry)) || isOfRemoved(entry, removed);
    if (isError && !isKnown) errors.push(entry);
  }
  return errors;
}

/** A message may go on over lines. */
const entriesOf = (log: string): string[] => log.split(/\n(?=[IWEF]\d{4} |panic:|fatal error:)/);

/** A kubelet asks once more for a container that it has removed itself. */
function isOfRemoved(entry: string, removed: ReadonlySet<string>): boolean {
  const pattern =
    /"ContainerStatus from runtime service failed" err="rpc error: code = NotFound .* containerID="(\w+)"/;
  return removed.has(pattern.exec(entry)?.[1] ?? '');
}
