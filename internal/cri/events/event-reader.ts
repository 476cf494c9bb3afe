import type { SandboxRecord } from '../../metadata/records.ts';
import { nextStep, type Step, type Told } from './next-step.ts';
import type { PodKey, PodView } from './pod-view.ts';

/** One event: what happened to an object of a pod, and the pod as it is now. */
export interface PodEvent extends Step {
  /** Of a pod that is gone its last sandbox, which is not ready, and no containers. */
  readonly view: PodView;
}

/** What a reader was told of a pod, and the pod's newest sandbox at that time. */
interface Known {
  readonly sandbox: SandboxRecord;
  readonly told: ReadonlyMap<string, Told>;
}

/**
 * What one reader of events knows and has yet to be told. Of a reader that is behind only which pods have changed is
 * kept: it is told of them as they are when it takes the next event, so what is kept is bounded by the pods there are
 * and those it was told of.
 */
export class EventReader {
  readonly #view: (key: PodKey) => PodView | undefined;
  readonly #known = new Map<PodKey, Known>();
  /** Of the pods that were there before the reader. */
  readonly #unmet: Set<PodKey>;
  readonly #changed: Set<PodKey>;
  #wake: () => void = () => {};

  /** `view` looks at a pod as it is now; all of a pod of `keys` is told by one event. */
  constructor(view: (key: PodKey) => PodView | undefined, keys: readonly PodKey[]) {
    this.#view = view;
    this.#unmet = new Set(keys);
    this.#changed = new Set(keys);
  }

  /** False when the reader has yet to be told of an earlier change of the pod. */
  changed(key: PodKey): boolean {
    if (this.#changed.has(key)) return false;
    this.#changed.add(key);
    this.#wake();
    return true;
  }

  /** Undefined when the reader knows everything. */
  next(): PodEvent | undefined {
    for (const key of this.#changed) {
      this.#changed.delete(key);
      const event = this.#unmet.delete(key) ? this.#introduce(key) : this.#tell(key);
      if (!event) continue;
      // what else there is to tell of it comes after the others' turn
      this.#changed.add(key);
      return event;
    }
    return undefined;
  }

  /** Resolves when there may be something to tell. */
  waiting(): Promise<void> {
    if (this.#changed.size > 0) return Promise.resolve();
    return new Promise(resolve => {
      this.#wake = resolve;
    });
  }

  #introduce(key: PodKey): PodEvent | undefined {
    const view = this.#view(key);
    if (!view) return undefined;
    const { sandbox, phases } = view;
    this.#known.set(key, { sandbox, told: phases });
    return { id: sandbox.id, phase: phases.get(sandbox.id), view };
  }

  #tell(key: PodKey): PodEvent | undefined {
    const known = this.#known.get(key);
    const view = this.#view(key) ?? (known && gone(known));
    const before = known?.told ?? new Map<string, Told>();
    const step = view && nextStep(before, view.phases, known?.sandbox.id);
    if (!step) return undefined;
    const told = afterStep(before, step, view);
    if (told.size > 0) this.#known.set(key, { sandbox: view.sandbox, told });
    else this.#known.delete(key);
    return { ...step, view };
  }
}

function afterStep(before: ReadonlyMap<string, Told>, { id, phase }: Step, view: PodView): ReadonlyMap<string, Told> {
  const told = new Map(before);
  for (const each of view.phases.keys()) if (!told.has(each)) told.set(each, 'shown');
  if (phase === undefined) told.delete(id);
  else told.set(id, phase);
  return told;
}

const gone = ({ sandbox }: Known): PodView => ({
  sandbox: { ...sandbox, stoppedAt: sandbox.stoppedAt ?? sandbox.createdAt },
  containers: [],
  phases: new Map(),
});
