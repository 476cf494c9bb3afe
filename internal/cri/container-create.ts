import { join } from 'node:path';
import { runtime } from '../../api/gen/cri.js';
import { BerthError } from '../errors/errors.ts';
import { nowNanos } from '../host/clock.ts';
import { signalNumber } from '../host/signals.ts';
import type { ImageRecord } from '../images/image-store.ts';
import { type ContainerRecord, containerState, type SandboxRecord, sandboxIsReady } from '../metadata/records.ts';
import { assembleContainer } from './container/assemble.ts';
import { checkConfig, planContainer } from './container/plan.ts';
import { teardownContainer } from './container/teardown.ts';
import type { Deps } from './deps.ts';
import { newId, requireById } from './ids.ts';

/** A retry of the same sandbox, name and attempt joins the running create, or gets the id of the made container. */
export async function createContainer(
  deps: Deps,
  request: runtime.v1.CreateContainerRequest,
): Promise<runtime.v1.ICreateContainerResponse> {
  const config = checkConfig(request.config);
  const sandbox = requireReady(deps, request.podSandboxId);
  const image = deps.images.require(config.image?.image ?? '');
  const id = newId();
  const planned = planContainer(config, {
    id,
    now: nowNanos(),
    sandbox,
    image: { id: image.id, ref: image.digests[0] ?? image.id },
    stopSignal: stopSignal(config, image),
    ownLog: join(deps.root, 'logs', `${id}.log`),
  });
  const containerId = await deps.starting.run(attemptKey(planned), async () => {
    const existing = deps.containers.list().find(record => attemptKey(record) === attemptKey(planned));
    return existing ? resume(existing) : create(deps, planned, { config, sandbox, image });
  });
  return { containerId };
}

const attemptKey = ({ sandboxId, name, attempt }: ContainerRecord): string =>
  JSON.stringify([sandboxId, name, attempt]);

function resume(existing: ContainerRecord): string {
  const state = containerState(existing);
  if (state === 'created') return existing.id;
  const { name, attempt, id } = existing;
  throw new BerthError(
    'AlreadyExists',
    `attempt ${attempt} of container "${name}" is ${state} as "${id}": raise the attempt`,
  );
}

function requireReady(deps: Deps, id: string): SandboxRecord {
  const sandbox = requireById('pod sandbox', deps.sandboxes, id);
  if (sandboxIsReady(sandbox)) return sandbox;
  throw new BerthError('FailedPrecondition', `pod sandbox "${sandbox.id}" is not ready: run the pod again`);
}

function stopSignal(config: runtime.v1.ContainerConfig, image: ImageRecord): number {
  const asked = runtime.v1.Signal[config.stopSignal];
  if (config.stopSignal !== runtime.v1.Signal.SIGNAL_RUNTIME_DEFAULT && asked) {
    return signalNumber(asked.replace('SIGNAL_', '').replace('PLUS', '+').replace('MINUS', '-'));
  }
  return signalNumber(image.config.StopSignal || 'SIGTERM');
}

export interface ContainerInputs {
  readonly config: runtime.v1.ContainerConfig;
  readonly sandbox: SandboxRecord;
  readonly image: ImageRecord;
}

function create(deps: Deps, record: ContainerRecord, inputs: ContainerInputs): Promise<string> {
  const { namespace, name } = inputs.sandbox;
  const subject = `container "${record.name}" of pod "${namespace}/${name}"`;
  return deps.stages.trace('CreateContainer', record.id, subject, async trace => {
    try {
      await trace.run('row', () => deps.containers.put(record));
      const made = await assembleContainer(deps, trace, record, inputs);
      await trace.run('commit', () => deps.containers.put(made));
      return record.id;
    } catch (error) {
      await abandonContainer(deps, record);
      throw error;
    }
  });
}

/** Undoes a container that did not come to be. What cannot be undone now is when the agent starts again: the row says so. */
async function abandonContainer(deps: Deps, record: ContainerRecord): Promise<void> {
  try {
    await teardownContainer(deps, record);
    await deps.containers.delete(record.id);
  } catch (error) {
    deps.log.warn('a failed container could not be taken down whole', { container: record.id, error });
  }
}
