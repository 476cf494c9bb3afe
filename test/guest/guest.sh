#!/bin/sh
# In the guest: sees the project as the host has it, writes to memory alone, and runs the command.
setting() { tr ' ' '\n' < /proc/cmdline | sed -n "s/^$1=//p"; }
run() {
  modprobe -a overlay bridge br_netfilter veth dummy xt_comment xt_MASQUERADE fuse ipv6 loop
  ip link set lo up
  # a kubelet wants to know how fast the processor is; whoever has a user namespace cannot mount a /proc of which a part is
  # covered
  if grep -q kubelet /host/run/command; then
    sed '/^flags/i cpu MHz\t\t: 2000.000' /proc/cpuinfo > /run/cpuinfo
    mount --bind /run/cpuinfo /proc/cpuinfo
  fi
  mkdir -p /host/root /host/written /berth
  mount -t hostfs none /host/root -o "$(setting berth_root)"
  mount -t tmpfs tmpfs /host/written
  mkdir /host/written/upper /host/written/work
  mount -t overlay -o lowerdir=/host/root,upperdir=/host/written/upper,workdir=/host/written/work overlay /berth
  cd /berth || exit
  export HOME=/root LC_ALL=C.UTF-8 NODE_COMPILE_CACHE=/var/cache/node RESULT=/host/run/result BERTH_TEST_SLOW=4
  export PATH=/berth/toolchain/node_modules/.bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  sh /host/run/command
}
mkdir -p /host/run
mount -t hostfs none /host/run -o "$(setting berth_run)"
(run) > /host/run/out 2>&1
echo $? > /host/run/status
sync
systemctl poweroff -ff
