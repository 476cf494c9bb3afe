#!/bin/sh
# npm run test:kubelet: builds Kubernetes' kubelet once, then runs its tests in namespaces of their own, so that what a
# kubelet leaves in fixed places of a machine (/var, kernel settings, addresses, firewall rules) goes with them.
# BERTH_TEST_KUBELET=/path/to/kubelet takes a kubelet that is ready, and the machine as it is: nothing is built, nothing
# installed. Arguments are test files; without any, all are run.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)

fail() {
  echo "test:kubelet: $*" >&2
  exit 1
}

# --- before the namespaces: a build may need the network ---------------------------------------------------------

find_go() {
  command -v go || { [ -x /usr/local/go/bin/go ] && echo /usr/local/go/bin/go; }
}

# one binary for each state of the module and each Go
build() {
  go=$(find_go) || fail 'there is no Go on this machine, which compiles the kubelet: install Go 1.26 or newer, or name a ready kubelet by BERTH_TEST_KUBELET'
  cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/berth
  key=$({ cat "$here/main.go" "$here/go.mod" "$here/go.sum"; "$go" version; } | sha256sum | cut -c 1-16)
  BERTH_TEST_KUBELET=$cache/kubelet-$key
  [ -x "$BERTH_TEST_KUBELET" ] && return
  mkdir -p "$cache"
  echo 'test:kubelet: compiling the kubelet; this takes minutes, once' >&2
  version=$(sed -n 's/^\tk8s.io\/kubernetes \(v[0-9.]*\)$/\1/p' "$here/go.mod")
  # to another name first: a build that is interrupted must not count
  (cd "$here" && nice -n 10 "$go" build -trimpath -buildvcs=false \
    -ldflags "-s -w -X k8s.io/component-base/version.gitVersion=$version" -o "$BERTH_TEST_KUBELET.$$" .) ||
    fail 'the kubelet does not compile'
  mv "$BERTH_TEST_KUBELET.$$" "$BERTH_TEST_KUBELET"
}

outside() {
  [ "$(id -u)" = 0 ] || fail 'needs root: a kubelet and berth make namespaces, mounts and cgroups; try sudo'
  if [ "${BERTH_TEST_KUBELET-}" ]; then
    [ -x "$BERTH_TEST_KUBELET" ] || fail "BERTH_TEST_KUBELET is \"$BERTH_TEST_KUBELET\", which cannot be run"
  else
    build
    sh "$root/scripts/setup.sh"
  fi
  export BERTH_TEST_KUBELET
  PATH=$root/toolchain/node_modules/.bin:$PATH
  # systemd is told of processes and cgroups by name, and it knows the machine's only
  if [ -d /run/systemd/system ]; then
    exec unshare --mount --net -- sh "$0" --inside "$@"
  fi
  if [ ! -e /sys/fs/cgroup/cgroup.controllers ]; then
    BERTH_TEST_CGROUP=kubelet-$$
    export BERTH_TEST_CGROUP
    trap leave_cgroups EXIT
    trap 'exit 130' INT TERM
    enter_cgroups
  fi
  unshare --mount --net --pid --cgroup --fork --mount-proc --kill-child -- sh "$0" --inside "$@"
}

# a cgroup in each hierarchy of cgroup v1: the root of what is seen from inside
enter_cgroups() {
  for hierarchy in /sys/fs/cgroup/*/; do
    [ -L "${hierarchy%/}" ] && continue
    mkdir "$hierarchy$BERTH_TEST_CGROUP"
    for file in cpuset.cpus cpuset.mems; do
      if [ -e "$hierarchy$file" ]; then cat "$hierarchy$file" > "$hierarchy$BERTH_TEST_CGROUP/$file"; fi
    done
    echo $$ > "$hierarchy$BERTH_TEST_CGROUP/cgroup.procs"
  done
}

leave_cgroups() {
  for hierarchy in /sys/fs/cgroup/*/; do
    [ -d "$hierarchy$BERTH_TEST_CGROUP" ] || continue
    echo $$ > "${hierarchy}cgroup.procs"
    find "$hierarchy$BERTH_TEST_CGROUP" -depth -type d -exec rmdir {} +
  done
}

# --- in the namespaces -------------------------------------------------------------------------------------------

# one address for the node, and a route that makes it the one that a kubelet takes
network() {
  ip link set lo up
  ip link add eth0 type veth peer name nobody
  ip link set nobody up
  ip address add 192.0.2.2/24 dev eth0
  ip link set eth0 up
  ip route add default via 192.0.2.1
}

# what each shows is below the cgroup that this runs in
cgroups() {
  [ "${BERTH_TEST_CGROUP-}" ] || return 0
  kinds=$(ls /sys/fs/cgroup)
  umount --recursive /sys/fs/cgroup
  mount -t tmpfs -o mode=755 berth /sys/fs/cgroup
  for kind in $kinds; do
    mkdir "/sys/fs/cgroup/$kind"
    case $kind in
      unified) mount -t cgroup2 cgroup2 "/sys/fs/cgroup/$kind" ;;
      systemd) mount -t cgroup -o none,name=systemd cgroup "/sys/fs/cgroup/$kind" ;;
      *) mount -t cgroup -o "$kind" cgroup "/sys/fs/cgroup/$kind" ;;
    esac
  done
}

# what is written to /var from here on is in memory: /var/lib/kubelet, /var/log/containers
scratch_var() {
  mkdir /mnt/upper /mnt/work
  mount -t overlay -o lowerdir=/var,upperdir=/mnt/upper,workdir=/mnt/work overlay /var
}

# a kubelet sets these, and they are the machine's: it finds what it wants in files that stand in for them
stand_in() {
  mkdir -p /mnt/sysctl
  for setting in vm/overcommit_memory=1 vm/panic_on_oom=0 kernel/panic=10 kernel/panic_on_oops=1 \
    kernel/keys/root_maxkeys=1000000 kernel/keys/root_maxbytes=25000000; do
    file=/mnt/sysctl/$(echo "${setting%=*}" | tr / .)
    echo "${setting#*=}" > "$file"
    mount --bind "$file" "/proc/sys/${setting%=*}"
  done
  # the kernel lets a user namespace mount /proc only where one is in full view
  mkdir /mnt/proc
  mount -t proc proc /mnt/proc
}

inside() {
  mount --make-rprivate /
  mount -t tmpfs -o mode=755 berth /mnt
  network
  cgroups
  scratch_var
  mkdir -p /run/containerd
  mount -t tmpfs -o mode=755 berth /run/containerd
  stand_in
  # tells the tests that what they write to /var is not the machine's
  export BERTH_TEST_NAMESPACES=yes
  [ $# -gt 0 ] || set -- "$here"/*.test.ts
  # the first process of the namespace reaps what shims leave to it
  if [ $$ = 1 ]; then set -- catatonit -- node --test --test-concurrency=1 "$@"; else set -- node --test --test-concurrency=1 "$@"; fi
  exec "$@"
}

if [ "${1-}" = --inside ]; then
  shift
  inside "$@"
else
  outside "$@"
fi
