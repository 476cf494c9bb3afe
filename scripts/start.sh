#!/bin/sh
# npm start: sets this machine up, then serves in the foreground and shows a real pod. Flags are those of `berth up`.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd -P)
sh "$root/scripts/setup.sh"
exec "$root/bin/berth" up "$@"
