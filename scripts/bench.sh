#!/bin/sh
# npm run bench: sets this machine up, then measures berth beside containerd. Flags: --quick, --only NAME, --rounds N,
# --pods N, --stats-pods N, --pull-rounds N, --write.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd -P)
sh "$root/scripts/setup.sh" --test
PATH=$root/toolchain/node_modules/.bin:$PATH
exec node "$root/test/bench/main.ts" "$@"
