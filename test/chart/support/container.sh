#!/bin/sh
# container.sh SCRATCH MOUNTS COMMAND...: runs the command as a node's runtime runs a privileged container on the node's network and
# processes: its root file system is this machine's, read-only, without what is mounted on it. The file MOUNTS has a line
# for each mount as a kubelet would ask for it: SOURCE TARGET PROPAGATION READONLY (yes or no); the source tmpfs is a new one.
set -eu
if [ "$1" != --inside ]; then exec unshare --mount --propagation unchanged -- "$0" --inside "$@"; fi
scratch=$2
mounts=$3
shift 3

# only what is shared by name is to be seen outside
mount --make-private /
mkdir -p "$scratch"
mount -t tmpfs container "$scratch"
mkdir "$scratch/upper" "$scratch/work" "$scratch/root"
mount -t overlay -o "lowerdir=/,upperdir=$scratch/upper,workdir=$scratch/work" container "$scratch/root"
cd "$scratch/root"
mount -t proc proc proc
mount --rbind /dev dev
while read -r source target propagation readonly; do
  if [ -d "$source" ] || [ "$source" = tmpfs ]; then mkdir -p ".$target"; else mkdir -p ".${target%/*}" && touch ".$target"; fi
  if [ "$source" = tmpfs ]; then mount -t tmpfs tmpfs ".$target"; else mount --rbind "$source" ".$target"; fi
  case $propagation in
    HostToContainer) mount --make-rslave ".$target" ;;
    None) mount --make-rprivate ".$target" ;;
    Bidirectional) [ "$(findmnt --noheadings --output PROPAGATION ".$target")" = shared ] ;;
  esac
  if [ "$readonly" = yes ]; then mount -o remount,bind,ro ".$target"; fi
done < "$mounts"
mount -o remount,ro .
pivot_root . mnt
cd /
mount --make-rslave /mnt
umount --lazy /mnt
exec "$@"
