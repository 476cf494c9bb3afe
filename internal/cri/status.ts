import type { runtime } from '../../api/gen/cri.js';
import type { Deps, Handler } from './deps.ts';
import { verboseInfo } from './verbose-info.ts';

export async function status(deps: Deps, request: runtime.v1.StatusRequest): Promise<runtime.v1.IStatusResponse> {
  const network = await deps.network.statusNow();
  const conditions = [
    runtimeCondition(deps),
    { type: 'NetworkReady', status: network.ready, reason: network.reason, message: network.message },
  ];
  // the kubelet knows the default handler by the name ''
  const runtimeHandlers = ['', ...Object.keys(deps.handlers)].map(name => ({
    name,
    features: handlerFeatures(deps, deps.handlers[name || deps.defaultHandler]),
  }));
  const response = { status: { conditions }, runtimeHandlers, features: { supplementalGroupsPolicy: true } };
  if (!request.verbose) return response;
  const { machine, handlers, defaultHandler, recovery } = deps;
  return {
    ...response,
    info: {
      machine: verboseInfo(machine),
      network: verboseInfo(network),
      handlers: verboseInfo({ default: defaultHandler, handlers }),
      recovery: verboseInfo({ pending: recovery.pending }),
      conditions: verboseInfo(deps.conditions.list()),
    },
  };
}

function runtimeCondition({ machine, readiness, recovery }: Deps): runtime.v1.IRuntimeCondition {
  const type = 'RuntimeReady';
  if (!machine.runtime)
    return { type, status: false, reason: 'OciRuntimeMissing', message: 'no OCI runtime works here: install runc' };
  if (!machine.shim)
    return { type, status: false, reason: 'ShimMissing', message: 'no containerd shim was found: install containerd' };
  const { ready, reason, message } = readiness.condition;
  if (!ready) return { type, status: false, reason, message };
  const waiting = recovery.pending.length;
  if (waiting === 0) return { type, status: true };
  // new pods need not wait
  const inDoubt = `${waiting} pods of an earlier agent are not recovered yet: changes of them wait`;
  return { type, status: true, reason: 'Recovering', message: inDoubt };
}

const handlerFeatures = ({ machine }: Deps, handler: Handler | undefined): runtime.v1.IRuntimeHandlerFeatures => ({
  recursiveReadOnlyMounts: machine.recursiveReadOnlyMounts,
  userNamespaces: handler !== undefined && handler.noUserNamespaces === undefined,
});
