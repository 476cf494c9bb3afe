import type { Deps } from '../../internal/cri/deps.ts';
import type { InstrumentOptions } from '../../internal/cri/instrument.ts';
import { PodMarks } from '../../internal/cri/lookups/pod-marks.ts';
import { lookupServices } from '../../internal/cri/lookups/services.ts';
import { GrpcServer } from '../../internal/cri/server.ts';

/** Serves the lookups of cAdvisor on a socket of their own; another server's socket is never taken over. */
export async function serveLookups(listen: string, deps: Deps, options: InstrumentOptions): Promise<GrpcServer> {
  const server = new GrpcServer({ listen });
  for (const [definition, implementation] of lookupServices(deps, options)) server.add(definition, implementation);
  const { tasks, cgroups, sandboxes, log } = deps;
  new PodMarks({ tasks, cgroups, sandboxes, log });
  await server.listen();
  return server;
}
