# The image of the chart charts/berth: docker build --tag REGISTRY/berth:0.1.0 .
# docs/chart.md says what is in it and why.

FROM debian:bookworm-slim AS build
RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates containerd g++ libatomic1 make nodejs npm python3
WORKDIR /opt/berth
# Node 26 and npm first, as scripts/setup.sh does: addons are compiled against the headers of the Node that loads them
COPY toolchain/package.json toolchain/package-lock.json toolchain/
RUN cd toolchain && npm ci --no-audit --no-fund --include=prod --ignore-scripts=false
ENV PATH=/opt/berth/toolchain/node_modules/.bin:$PATH
COPY package.json package-lock.json ./
RUN headers=$(ls --directory toolchain/node_modules/node/node_modules/node-*/include/node toolchain/node_modules/node-*/include/node 2> /dev/null | head --lines 1) \
 && npm_config_nodedir=${headers%/include/node} npm ci --no-audit --no-fund --include=dev --ignore-scripts=false
COPY tsconfig.json ./
COPY bin bin
COPY api api
COPY cmd cmd
COPY internal internal
COPY scripts scripts
RUN node scripts/build.ts \
 && npm prune --omit=dev --no-audit --no-fund \
 # sources and objects of what was compiled
 && rm -rf node_modules/sqlite3/deps node_modules/sqlite3/build/Release/obj* \
 && cp --dereference "$(node --print process.execPath)" /usr/local/bin/node-26

FROM debian:bookworm-slim
# apparmor loads the default profile, catatonit holds pipes and shared PID namespaces, iptables maps ports
RUN apt-get update \
 && apt-get install --yes --no-install-recommends apparmor ca-certificates catatonit iptables libatomic1 runc \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /usr/bin/containerd-shim-runc-v2 /usr/bin/
COPY --from=build /usr/local/bin/node-26 /usr/local/bin/node
COPY --from=build /opt/berth/package.json /opt/berth/
COPY --from=build /opt/berth/node_modules /opt/berth/node_modules
COPY --from=build /opt/berth/bin /opt/berth/bin
COPY --from=build /opt/berth/dist /opt/berth/dist
COPY --from=build /opt/berth/scripts/agent-in-pod.sh /opt/berth/scripts/ask-agents.ts /opt/berth/scripts/
ENTRYPOINT ["/opt/berth/scripts/agent-in-pod.sh"]
CMD ["agent"]
