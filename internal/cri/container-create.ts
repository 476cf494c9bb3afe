import { join } from 'node:path';
import { runtime } from '../../api/gen/cri.js';
import { BerthError } from '../errors/errors.ts';
import { nowNanos } from '../host/clock.ts';
import { signalNumber } from '../host/signals.ts';
import type { ImageRecord } from '../images/image-store.ts';
import {
  type ContainerRecord,
  containerState,
  imagesOf,
  type SandboxRecord,
  sandboxIsReady,
} from '../metadata/records.ts';
import { abandonContainer, settleContainer } from './container/abandon.ts';
import { requireApparmor } from './container/apparmor.ts';
import { assembleContainer } from './container/assemble.ts';
import { findImageMounts, type ImageMount } from './container/image-mounts.ts';
import { checkConfig, planContainer } from './container/plan.ts';
import type { Deps } from './deps.ts';
import { newId, requireById } from './ids.ts';
import type { Call } from './instrument.ts';
import type { Trace } from './stages.ts';
import { undo } from './undo.ts';

/** A retry of the same sandbox, name and attempt joins the running create, or gets the id of the made container. */
export async function createContainer(
  deps: Deps,
  request: runtime.v1.CreateContainerRequest,
  call: Call,
): Promise<runtime.v1.ICreateContainerResponse> {
  const config = checkConfig(request.config);
  const sandbox = requireReady(deps, request.podSandboxId);
  const image = deps.images.require(config.image?.image ?? '');
  const imageMounts = findImageMounts(deps.images, config.mounts);
  const id = newId();
  const planned = planContainer(config, {
    id,
    now: nowNanos(),
    sandbox,
    image: { id: image.id, ref: image.digests[0] ?? image.id },
    mountedImages: new Map(imageMounts.map(mount => [mount.name, mount.image.id])),
    stopSignal: stopSignal(config, image),
    ownLog: join(deps.root, 'logs', `${id}.log`),
  });
  const make = async (abandoned: AbortSignal) => {
    const existing = deps.containers.list().find(record => attemptKey(record) === attemptKey(planned));
    const resumed = existing && (await resume(deps, existing));
    if (resumed) return resumed;
    await requireApparmor(deps, config.linux?.securityContext);
    return create(deps, planned, { config, sandbox, image, imageMounts }, abandoned);
  };
  const makeHolding = imagesOf(planned).reduce<(abandoned: AbortSignal) => Promise<string>>(
    (body, used) => abandoned => deps.images.whileUsed(used, () => body(abandoned)),
    make,
  );
  const containerId = await deps.making.run(attemptKey(planned), makeHolding, call.signal);
  return { containerId };
}

const attemptKey = ({ sandboxId, name, attempt }: ContainerRecord): string =>
  JSON.stringify([sandboxId, name, attempt]);

/** Undefined when what an earlier try left is gone now: the container is to be made anew. */
async function resume(deps: Deps, { id, name, attempt }: ContainerRecord): Promise<string | undefined> {
  await settleContainer(deps, id);
  const existing = deps.containers.get(id);
  if (!existing) return undefined;
  const state = containerState(existing);
  if (state === 'created') return id;
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
  try {
    return signalNumber(image.config.StopSignal || 'SIGTERM');
  } catch (error) {
    throw BerthError.wrap(error, `the stop signal of image "${config.image?.image}" cannot be sent`);
  }
}

export interface ContainerInputs {
  readonly config: runtime.v1.ContainerConfig;
  readonly sandbox: SandboxRecord;
  readonly image: ImageRecord;
  readonly imageMounts: readonly ImageMount[];
}

function create(deps: Deps, record: ContainerRecord, inputs: ContainerInputs, abandoned: AbortSignal): Promise<string> {
  const { id, sandboxId } = record;
  const { namespace, name } = inputs.sandbox;
  const subject = `container "${record.name}" of pod "${namespace}/${name}"`;
  const assemble = async (trace: Trace) => {
    // its start follows
    void deps.cgroups.moveAhead();
    try {
      await trace.run('row', () => deps.containers.put(record));
      // a stop of the pod that did not find the row yet has written that it stops
      requireReady(deps, sandboxId);
      const made = await assembleContainer(deps, trace, record, inputs);
      await trace.run('commit', () => deps.containers.put(made));
      return id;
    } catch (error) {
      await undo(`container "${id}"`, () => abandonContainer(deps, id)).catch((left: unknown) =>
        deps.log.warn('a failed container could not be taken down whole', { container: id, error: left }),
      );
      throw error;
    }
  };
  return deps.locks.run(id, () => deps.stages.trace('CreateContainer', id, subject, assemble, abandoned));
}
