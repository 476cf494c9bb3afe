#!/bin/sh
# npm run test:chart: the tests of the chart; arguments are test files, without any all are run.
# Rendering needs Helm, which Go compiles (minutes, once: it is kept in ~/.cache/berth). BERTH_TEST_HELM is
#   build        compile it if it is not there; the default
#   cached       what `npm test` sets: take it if it is there, compile nothing
#   /path/to/helm  that one
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
helm_version=v4.3.1
cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/berth

skip() {
  echo "test:chart: the chart was not rendered: $*"
  BERTH_TEST_HELM=
}

find_go() {
  command -v go || { [ -x /usr/local/go/bin/go ] && echo /usr/local/go/bin/go; }
}

# one binary for each version of Helm and of Go
find_helm() {
  case ${BERTH_TEST_HELM:=build} in
    /*) return ;;
    build | cached) ;;
    *)
      echo "test:chart: BERTH_TEST_HELM is \"$BERTH_TEST_HELM\"; expected build, cached or the path of a helm" >&2
      exit 1
      ;;
  esac
  helm=$cache/helm-$helm_version-$("$go" env GOOS GOARCH GOVERSION | sha256sum | cut -c 1-16)
  if [ ! -x "$helm" ]; then
    if [ "$BERTH_TEST_HELM" = cached ]; then
      skip 'Helm is not compiled yet, which takes minutes, once: npm run test:chart, or BERTH_TEST_HELM=build'
      return
    fi
    echo 'test:chart: compiling Helm; this takes minutes, once' >&2
    # a folder of its own, so that a build that is interrupted does not count
    if ! GOBIN=$helm.$$ GOFLAGS='-trimpath -buildvcs=false' nice -n 10 "$go" install "helm.sh/helm/v4/cmd/helm@$helm_version" >&2; then
      rm -rf "$helm.$$"
      echo 'test:chart: Helm does not compile' >&2
      exit 1
    fi
    mv "$helm.$$/helm" "$helm"
    rmdir "$helm.$$"
  fi
  BERTH_TEST_HELM=$helm
}

# decodes objects into the types of Kubernetes
build_schema() {
  BERTH_TEST_SCHEMA=$cache/chart-schema-$({ cat "$here"/schema/*; "$go" version; } | sha256sum | cut -c 1-16)
  export BERTH_TEST_SCHEMA
  [ -x "$BERTH_TEST_SCHEMA" ] && return
  (cd "$here/schema" && GOFLAGS='' nice -n 10 "$go" build -trimpath -buildvcs=false -o "$BERTH_TEST_SCHEMA.$$" . >&2) || {
    echo 'test:chart: the program that checks objects does not compile' >&2
    exit 1
  }
  mv "$BERTH_TEST_SCHEMA.$$" "$BERTH_TEST_SCHEMA"
}

if go=$(find_go); then
  mkdir -p "$cache"
  find_helm
  if [ "$BERTH_TEST_HELM" ]; then build_schema; fi
else
  skip 'there is no Go on this machine, which compiles Helm and the check of objects: install Go 1.26 or newer'
fi
export BERTH_TEST_HELM
PATH=$root/toolchain/node_modules/.bin:$PATH
[ $# -gt 0 ] || set -- "$here"/*.test.ts "$here"/support/*.test.ts
exec node --test --test-concurrency=1 "$@"
