import { runtime } from '../../api/gen/cri.js';
import { toContainerStatus } from './container/messages.ts';
import type { Deps } from './deps.ts';
import type { TimedEvent } from './events/pod-events.ts';
import type { Call } from './instrument.ts';
import { toPodSandboxStatus } from './sandbox/messages.ts';

const { ContainerEventType } = runtime.v1;

const types = {
  created: ContainerEventType.CONTAINER_CREATED_EVENT,
  running: ContainerEventType.CONTAINER_STARTED_EVENT,
  exited: ContainerEventType.CONTAINER_STOPPED_EVENT,
};

/** Ends when the client goes away or the agent does; a sandbox's events have its id in the place of a container's. */
export async function* getContainerEvents(
  deps: Deps,
  _request: runtime.v1.GetEventsRequest,
  { signal }: Call,
): AsyncGenerator<runtime.v1.IContainerEventResponse> {
  for await (const event of deps.podEvents.read(signal)) yield toEventResponse(event);
}

export const toEventResponse = ({ id, phase, at, view }: TimedEvent): runtime.v1.IContainerEventResponse => ({
  containerId: id,
  containerEventType: phase === undefined ? ContainerEventType.CONTAINER_DELETED_EVENT : types[phase],
  createdAt: at,
  podSandboxStatus: toPodSandboxStatus(view.sandbox),
  containersStatuses: view.containers.map(toContainerStatus),
});
