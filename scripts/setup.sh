#!/bin/sh
# Brings this machine to where bin/berth runs: Debian packages, Node and npm, npm packages, dist/.
# What is there already is left alone; a run with nothing to do takes well under a second.
# usage: setup.sh [--test]    --test adds what only tests and the bench need
set -eu

root=$(cd "$(dirname "$0")/.." && pwd -P)
log=$root/setup.log
toolchain=$root/toolchain/node_modules
PATH=$PATH:/usr/sbin:/sbin

# npm hands its own paths on to its scripts; they would make the toolchain's npm build with the machine's node-gyp
unset npm_config_node_gyp npm_execpath npm_node_execpath NODE_OPTIONS

fail() {
  echo "setup: $*" >&2
  exit 1
}

# step TITLE COMMAND...: one line with the time it took, its output in the log
step() {
  title=$1
  shift
  printf 'setup: %s ... ' "$title"
  began=$(date +%s)
  printf '== %s\n' "$title" >> "$log"
  from=$(($(wc -l < "$log") + 1))
  if ("$@") >> "$log" 2>&1 < /dev/null; then
    echo "$(($(date +%s) - began)) s"
  else
    echo failed
    tail -n "+$from" "$log" | digest >&2
    fail "the step \"$title\" failed; all of its output is in $log"
  fi
}

# the first and the last lines: npm says what is wrong at the start, compilers at the end
digest() {
  awk '{ line[NR] = $0 } END { for (i = 1; i <= NR; i++) if (i <= 10 || i > NR - 10) print "  " line[i]; else if (i == 11) print "  ..." }'
}

# --- Debian packages ---------------------------------------------------------------------------------------------

# A package counts as there when what is used of it is there, whoever brought it: a machine may have runc from Docker's
# packages or CNI plugins in /opt, and these must stay.
missing=
want() {
  package=$1
  shift
  for candidate; do
    case $candidate in
      /*) [ -e "$candidate" ] && return ;;
      *) command -v "$candidate" > /dev/null && return ;;
    esac
  done
  missing="$missing $package"
}

static_busybox() {
  for file in /bin/busybox /usr/bin/busybox; do
    # musl and glibc alike: a static program names no interpreter
    if [ -x "$file" ] && ! head -c 4096 "$file" | grep -aq '/ld-'; then return 0; fi
  done
  return 1
}

find_missing() {
  missing=
  want runc runc
  want containerd containerd-shim-runc-v2
  want containernetworking-plugins /opt/cni/bin/bridge /usr/lib/cni/bridge
  want iptables iptables
  static_busybox || missing="$missing busybox-static"
  want catatonit catatonit
  want conmon conmon
  want crun crun
  want libatomic1 /usr/lib/*/libatomic.so.1 /lib/*/libatomic.so.1
  want make make
  want g++ g++
  want python3 python3
  want ca-certificates /etc/ssl/certs/ca-certificates.crt
  want iproute2 ip
  want procps ps
  # loads the default profile of containers
  if [ "$tests" ] || grep -qs Y /sys/module/apparmor/parameters/enabled; then want apparmor apparmor_parser; fi
  [ "$tests" ] || return 0
  want skopeo skopeo
  want umoci umoci
  want docker-registry docker-registry
  want openssl openssl
  want e2fsprogs mkfs.ext4
  want prometheus promtool
  want prometheus prometheus
}

policy=/usr/sbin/policy-rc.d
policy_is_ours=

deny_service_starts() {
  [ -e "$policy" ] && return
  policy_is_ours=yes
  trap 'rm -f "$policy"' EXIT
  trap 'exit 130' INT TERM
  printf '#!/bin/sh\n# made by berth for the time of one apt run\nexit 101\n' > "$policy"
  chmod 755 "$policy"
}

apt() {
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$@"
}

install_packages() {
  apt update || echo 'apt-get update failed; trying with the package lists that are here'
  # --no-remove: another vendor's containerd or busybox is never traded for Debian's
  # shellcheck disable=SC2086
  apt install --yes --no-install-recommends --no-remove $missing
}

# only the daemons of packages that this very run installed: none of them is needed at the next boot either
disable_daemons() {
  for package in $missing; do
    case $package in
      apparmor | containerd | docker-registry | prometheus)
        DPKG_MAINTSCRIPT_PACKAGE=$package deb-systemd-helper disable "$package.service" >> "$log" 2>&1 || true
        ;;
    esac
  done
}

debian_packages() {
  find_missing
  [ "$missing" ] || return 0
  command -v apt-get > /dev/null || fail "this machine has no apt-get; install what these Debian packages hold:$missing"
  deny_service_starts
  step "Debian packages:$missing" install_packages
  disable_daemons
  [ -z "$policy_is_ours" ] || rm -f "$policy"
  installed=$missing
  find_missing
  [ -z "$missing" ] || fail "apt installed$installed, but what is needed of$missing is still not there"
}

# --- Node and npm packages ---------------------------------------------------------------------------------------

stamp_of() {
  cat "$@" | sha256sum | cut -d ' ' -f 1
}

install_toolchain() {
  cd "$root/toolchain" && npm ci --loglevel=error --no-audit --no-fund --include=prod --ignore-scripts=false
}

node_toolchain() {
  stamp="$(uname -m) $(stamp_of "$root/toolchain/package-lock.json")"
  [ "$(cat "$toolchain/.stamp" 2> /dev/null)" = "$stamp" ] && return
  # npm can't replace itself while it runs
  PATH=$(printf %s "$PATH" | sed "s#$toolchain/\.bin:##g")
  command -v npm > /dev/null || fail 'npm is missing; it fetches Node 26: apt-get install npm'
  step 'Node and npm of its own' install_toolchain
  "$toolchain/.bin/node" --version >> "$log" 2>&1 || fail "the Node that npm fetched does not run; see $log"
  echo "$stamp" > "$toolchain/.stamp"
}

install_npm_packages() {
  cd "$root"
  for headers in "$toolchain"/node/node_modules/node-*/include/node "$toolchain"/node-*/include/node; do
    [ -d "$headers" ] && break
  done
  [ -d "$headers" ] || fail "the npm package \"node\" brought no headers to $toolchain"
  # the compiler must see the headers of the Node that will load the addons, not those of the machine's Node
  npm_config_nodedir=${headers%/include/node} JOBS=max \
    npm ci --loglevel=error --no-audit --no-fund --include=dev --ignore-scripts=false
}

npm_packages() {
  stamp="$(node --version) $(uname -m) $(stamp_of "$root/package-lock.json")"
  [ "$(cat "$root/node_modules/.stamp" 2> /dev/null)" = "$stamp" ] && return
  step 'npm packages' install_npm_packages
  step 'native addons load' node --input-type=module --eval "import 'sqlite3'; import 'koffi';"
  echo "$stamp" > "$root/node_modules/.stamp"
}

# -----------------------------------------------------------------------------------------------------------------

tests=
case ${1-} in
  '') ;;
  --test) tests=yes ;;
  *) fail "unknown argument \"$1\"; usage: setup.sh [--test]" ;;
esac
[ "$(id -u)" = 0 ] || fail 'needs root: it installs packages, and berth makes namespaces, mounts and cgroups; try sudo'

# one set-up at a time; the lock goes with the process
exec 9< "$root/toolchain"
flock 9

: > "$log"
debian_packages
node_toolchain
PATH=$toolchain/.bin:$PATH
npm_packages
node "$root/scripts/build.ts"
