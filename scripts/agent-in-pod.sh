#!/bin/sh
# The image's entry point: runs berth with the arguments given, which are those of bin/berth, in a cgroup of its own.
#
# When a container ends, its runtime kills whatever is left in its cgroup. Shims start in the agent's cgroup and must
# outlive it, as the pods behind them do. So the agent goes to the cgroup BERTH_CGROUP, a name at the top of the node's
# hierarchies, and this shell stays in the container's: a systemd unit without a process would be gone.
set -eu
here=$(dirname "$(readlink -f "$0")")
cgroups=/sys/fs/cgroup

leave_cgroup() {
  for hierarchy in "$cgroups" "$cgroups"/*/; do
    hierarchy=${hierarchy%/}
    # on v2 the folders below the root are cgroups, and no hierarchies
    if [ "$hierarchy" != "$cgroups" ] && [ -e "$cgroups/cgroup.procs" ]; then continue; fi
    if [ -L "$hierarchy" ] || [ ! -e "$hierarchy/cgroup.procs" ]; then continue; fi
    own=$hierarchy/$BERTH_CGROUP
    mkdir -p "$own"
    # a cpuset of v1 begins empty, and takes no process then
    for file in cpuset.cpus cpuset.mems; do
      if [ "$hierarchy" != "$cgroups" ] && [ -e "$own/$file" ]; then cat "$hierarchy/$file" > "$own/$file"; fi
    done
    # 0 is whoever writes
    echo 0 > "$own/cgroup.procs"
  done
}

if [ "${1-}" = --in-own-cgroup ]; then
  shift
  leave_cgroup
  exec "$here/../bin/berth" "$@"
fi

: "${BERTH_CGROUP:=berth-agent}"
export BERTH_CGROUP
# should this shell be killed, its agent must not live on: the next one would find the socket taken
setpriv --pdeathsig KILL -- "$0" --in-own-cgroup "$@" &
agent=$!
trap 'kill -TERM $agent' TERM INT
# wait returns early when a signal comes
status=0
while kill -0 $agent 2> /dev/null; do
  status=0
  wait $agent || status=$?
done
exit $status
