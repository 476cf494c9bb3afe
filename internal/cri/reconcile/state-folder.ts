import { readdir, readlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errnoOf } from '../../errors/errors.ts';
import type { BundleSeen, StateFolder } from '../../reconcile/witnesses.ts';
import { bundleOf, isRemoved } from '../../runtime/bundle.ts';
import { readPodRecord, readTaskRecord } from '../../runtime/records.ts';
import type { Deps } from '../deps.ts';
import { isId } from '../ids.ts';
import { ownRuntimeRoots } from './places.ts';

type StateDeps = Pick<Deps, 'state' | 'root' | 'namespace' | 'handlers'>;

/**
 * What stands in the state folder. A bundle of this agent has an id for a name and, if any, a link to this agent's
 * root; of all else, other namespaces too, nothing is touched. Only what no row knows is looked into.
 */
export async function readStateFolder(deps: StateDeps, isKnown: (id: string) => boolean): Promise<StateFolder> {
  const folder = join(deps.state, deps.namespace);
  const entries = await entriesOf(folder);
  const ids = entries.filter(entry => entry.isDirectory() && isId(entry.name)).map(({ name }) => name);
  const looked = await Promise.all(ids.map(async id => (isKnown(id) ? known(folder, id) : lookInto(deps, id))));
  const others = entries.filter(entry => !(entry.isDirectory() && (isId(entry.name) || isRemoved(entry.name))));
  return {
    bundles: looked.filter(bundle => bundle !== undefined),
    halfDeleted: entries
      .filter(each => each.isDirectory() && isRemoved(each.name))
      .map(({ name }) => join(folder, name)),
    foreign: [
      ...others.map(({ name }) => join(folder, name)),
      ...ids.filter((_, at) => !looked[at]).map(id => join(folder, id)),
      ...(await foreignNamespaces(deps)),
    ],
  };
}

const known = (folder: string, id: string): BundleSeen => ({ id, path: join(folder, id), podId: undefined });

/** Undefined for one that belongs to somebody else. */
async function lookInto({ state, root, namespace }: StateDeps, id: string): Promise<BundleSeen | undefined> {
  const bundle = bundleOf({ state, root, namespace, id });
  const work = await readlink(join(bundle.path, 'work')).catch(() => bundle.work);
  if (work !== bundle.work) return undefined;
  const task = await readTaskRecord(bundle).catch(() => undefined);
  const pod = task ? undefined : await readPodRecord(bundle).catch(() => undefined);
  return { id, path: bundle.path, podId: task?.sandboxId ?? (pod && id) };
}

/** Folders beside the agent's own: its bundles and the state of its OCI runtimes. */
async function foreignNamespaces(deps: StateDeps): Promise<string[]> {
  const { state, namespace } = deps;
  const own = new Set([namespace, ...ownRuntimeRoots(deps).map(path => basename(path))]);
  const entries = await entriesOf(state);
  return entries.filter(entry => entry.isDirectory() && !own.has(entry.name)).map(({ name }) => join(state, name));
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    // nothing has been made since the machine started
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}
