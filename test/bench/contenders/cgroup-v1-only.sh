#!/bin/sh
# cgroup-v1-only.sh COMMAND...: runs it in a mount namespace of its own that has the v1 hierarchies and no v2 tree beside
# them, which crun refuses. On a machine that has v2 alone it only runs the command.
set -eu
if [ -z "${CGROUP_V1_ONLY:-}" ]; then
  [ -e /sys/fs/cgroup/cgroup.controllers ] && exec "$@"
  CGROUP_V1_ONLY=1 exec unshare --mount --propagation private -- sh "$0" "$@"
fi
unset CGROUP_V1_ONLY
trees=$(mktemp -d)
mount -t tmpfs -o mode=755 tmpfs "$trees"
for tree in /sys/fs/cgroup/*/; do
  name=$(basename "$tree")
  [ "$name" = unified ] && continue
  mkdir "$trees/$name"
  mount --bind "$tree" "$trees/$name"
done
umount --recursive /sys/fs/cgroup
mount --move "$trees" /sys/fs/cgroup
rmdir "$trees"
exec "$@"
