#!/bin/sh
# npm test: sets this machine up, then format, lint, types, generated code, unit tests and integration tests.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd -P)
sh "$root/scripts/setup.sh" --test
PATH=$root/toolchain/node_modules/.bin:$PATH
exec node "$root/scripts/test.ts"
