import type { ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import { containersService, tasksService, versionService } from '../../../api/lookups.ts';
import type { Deps } from '../deps.ts';
import { type InstrumentOptions, instrument } from '../instrument.ts';
import { getContainer } from './container-get.ts';
import { getTask } from './task-get.ts';
import { lookupVersion } from './version.ts';

export type LookupService = readonly [definition: ServiceDefinition, implementation: UntypedServiceImplementation];

/** What a kubelet's cAdvisor asks of containerd, answered for the containers of this agent. It changes nothing. */
export function lookupServices(deps: Deps, options: InstrumentOptions): LookupService[] {
  const version = instrument('LookupVersion', () => lookupVersion(deps), options);
  const container = instrument('LookupContainer', (request: ContainerRequest) => getContainer(deps, request), options);
  const task = instrument('LookupTask', (request: TaskRequest) => getTask(deps, request), options);
  return [
    [versionService, { Version: version }],
    [containersService, { Get: container }],
    [tasksService, { Get: task }],
  ];
}

type ContainerRequest = Parameters<typeof getContainer>[1];
type TaskRequest = Parameters<typeof getTask>[1];
