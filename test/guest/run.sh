#!/bin/sh
# npm run test:guest: integration tests where there is cgroup v2 alone, systemd, AppArmor and every capability, on a
# machine that has none of them: Debian 12 on its User-Mode Linux, a kernel that is a process. Arguments are test files;
# without any, all of test/integration are run, in an hour. BERTH_GUEST_COMMAND is run instead, in the project's folder.
# This kernel has one processor, and neither cpusets, PSI, huge pages nor io throttling by weight. Its log is
# as large as that of Debian's other kernels: its own 16 KiB lose the first of four kills for memory.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/berth/guest
packages=systemd,systemd-sysv,dbus,udev,kmod,iproute2,iptables,ca-certificates,runc,crun,conmon,containerd,containernetworking-plugins,busybox-static,catatonit,procps,psmisc,apparmor,libatomic1,jq,curl,git,attr,e2fsprogs,fdisk,openssl,prometheus,docker-registry,skopeo,umoci

fail() {
  echo "test:guest: $*" >&2
  exit 1
}

# --- the disk and the kernel, once -------------------------------------------------------------------------------

make_guest() {
  echo 'test:guest: making the guest, of Debian packages; this takes minutes, once' >&2
  rm -rf "$cache.new"
  mkdir -p "$cache.new"
  cd "$cache.new"
  debootstrap --variant=minbase --include="$packages" bookworm disk > make.log 2>&1 ||
    fail "debootstrap failed; see $cache.new/make.log"
  apt-get -qq -o APT::Sandbox::User=root download user-mode-linux
  dpkg-deb --extract user-mode-linux_*.deb uml
  mv uml/usr/bin/linux.uml linux
  mkdir -p disk/lib/modules
  mv uml/usr/lib/uml/modules/* disk/lib/modules/
  chroot disk /sbin/depmod -a "$(ls disk/lib/modules)"
  # this kernel has no nftables for IPv4
  for command in iptables ip6tables; do
    chroot disk update-alternatives --quiet --set $command /usr/sbin/$command-legacy
  done
  for unit in containerd docker-registry prometheus apt-daily.timer apt-daily-upgrade.timer; do
    chroot disk systemctl --quiet disable $unit
  done
  install -m 644 "$here/guest.service" disk/etc/systemd/system/
  install -m 755 "$here/guest.sh" disk/usr/local/sbin/guest
  chroot disk systemctl --quiet enable guest.service
  gcc -O2 -shared -fPIC -o xstate.so "$here/xstate.c"
  mke2fs -q -F -t ext4 -d disk disk.img 12G
  rm -rf disk uml ./*.deb
  mv "$cache.new" "$cache"
}

[ "$(id -u)" = 0 ] || fail 'needs root, as the guest is made of what only root may make; try sudo'
key=$(cat "$0" "$here"/guest.* "$here/xstate.c" | sha256sum | cut -c 1-16)
cache=$cache-$key
if [ ! -d "$cache" ]; then
  command -v debootstrap > /dev/null || DEBIAN_FRONTEND=noninteractive apt-get -qq install -y debootstrap > /dev/null
  (make_guest)
fi

# --- a run -------------------------------------------------------------------------------------------------------

run=$(mktemp -d /dev/shm/berth-guest-XXXXXX)
trap 'rm -rf "$run"' EXIT
trap 'exit 130' INT TERM
mkdir "$run/result"
if [ $# -gt 0 ]; then files=$*; else files=$(cd "$root" && echo test/integration/*.test.ts); fi
printf '%s\n' "${BERTH_GUEST_COMMAND:-node --test --test-concurrency=1 $files}" > "$run/command"
touch "$run/out"
# the kernel's memory is a file, and its console says nothing that a test does not
TMPDIR=$run LD_PRELOAD=$cache/xstate.so "$cache/linux" "ubd0=$run/written,$cache/disk.img" root=/dev/ubda rw mem=6144M \
  security=apparmor apparmor=1 systemd.unified_cgroup_hierarchy=1 log_buf_len=128K con=null quiet \
  "berth_run=$run" "berth_root=$root" \
  > "$run/console" 2>&1 < /dev/null &
kernel=$!
trap 'pkill -9 -f "berth_run=$run" || true; rm -rf "$run"' EXIT
tail -n +1 -f --pid=$kernel "$run/out"
[ -f "$run/status" ] || fail "the guest did not come to its end: $(tail -n 3 "$run/console")"
exit "$(cat "$run/status")"
