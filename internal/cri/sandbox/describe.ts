import type { SandboxRecord } from '../../metadata/records.ts';
import type { PodNamespaces } from '../../runtime/oci/container-input.ts';
import type { Deps } from '../deps.ts';
import { toPodSandboxStatus } from './messages.ts';
import { sandboxPaths } from './paths.ts';
import { podSandbox } from './pod.ts';

/**
 * What `crictl inspectp` shows beside the status. Tools read `pid`, `config`, and the path of the network namespace in
 * `runtimeSpec`; a pod without an infra process has no spec, so that is what there is to say in its form.
 */
export async function describeSandbox(deps: Deps, record: SandboxRecord): Promise<object> {
  const { id, cgroupParent, ips, attached } = record;
  const paths = sandboxPaths(deps.state, deps.namespace, id);
  const { namespaces } = podSandbox(record, paths);
  const networks = await deps.network.attached(id);
  return {
    ...{ pid: deps.runtime.find(deps.namespace, id)?.pid ?? 0, runtimeHandler: record.handler || deps.defaultHandler },
    cgroup: cgroupParent,
    ...{ namespaces, ips, cniDelOwed: attached, cniResult: networks },
    config: configOf(record),
    runtimeSpec: { linux: { namespaces: pinned(namespaces), cgroupsPath: deps.cgroups.specPath(cgroupParent, id) } },
    ...{ record, paths, trace: deps.stages.of(id) },
  };
}

const pinned = (namespaces: PodNamespaces): { readonly type: string; readonly path: string }[] =>
  Object.entries(namespaces).flatMap(([type, namespace]) =>
    typeof namespace === 'string' ? [] : [{ type, path: namespace.path }],
  );

/** What is kept of the request, by the names of the CRI's own JSON. */
function configOf(record: SandboxRecord): object {
  const { hostname, logDirectory: log_directory, labels, annotations, portMappings, cgroupParent } = record;
  const { metadata, linux } = toPodSandboxStatus(record);
  const port_mappings = portMappings.map(({ protocol, containerPort, hostPort, hostIp }) => ({
    ...{ protocol: protocol.toUpperCase(), container_port: containerPort, host_port: hostPort, host_ip: hostIp },
  }));
  const namespace_options = linux?.namespaces?.options;
  return {
    ...{ metadata, hostname, log_directory, labels, annotations, port_mappings },
    linux: { cgroup_parent: cgroupParent, security_context: { namespace_options } },
  };
}
