import { closeSync, lstatSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BerthError } from '../errors/errors.ts';
import { mountIdmapped } from './idmapped-mount.ts';
import { mount, unmountAll } from './mount.ts';
import { run } from './spawn.ts';
import { openUserNamespace } from './user-namespace.ts';

/** Any that the host's own accounts do not have. */
const outside = 1_000_000;

/**
 * Why pods cannot have user namespaces that keep their files below `root` and their bundles below `state`; undefined
 * when they can. Does it once, small: a user namespace, and an overlay over a layer whose owners are mapped.
 */
export async function whyNoUserNamespaces(root: string, state: string): Promise<string | undefined> {
  const range = { containerId: 0, hostId: outside, size: 2 };
  try {
    const userNamespace = await openUserNamespace({ uids: [range], gids: [range] });
    try {
      tryMappedOverlay(root, userNamespace);
    } finally {
      closeSync(userNamespace);
    }
  } catch (error) {
    return BerthError.from(error).message;
  }
  const shut = ancestors(state).find(folder => (statSync(folder).mode & 0o001) === 0);
  if (shut === undefined) return undefined;
  return `the root of a user namespace cannot get through "${shut}" to its files: make it mode 0711`;
}

function tryMappedOverlay(root: string, userNamespace: number): void {
  const folder = mkdtempSync(join(root, 'probe-'));
  const at = (name: string) => join(folder, name);
  try {
    for (const name of ['layer', 'lower', 'upper', 'work', 'merged']) mkdirSync(at(name));
    writeFileSync(at('layer/file'), '');
    mountIdmapped(at('layer'), at('lower'), userNamespace);
    const options = [`lowerdir=${at('lower')}`, `upperdir=${at('upper')}`, `workdir=${at('work')}`];
    mount({ source: 'overlay', target: at('merged'), type: 'overlay', options });
    if (lstatSync(at('merged/file')).uid !== outside) {
      throw new BerthError('Unimplemented', 'overlay mounts of this kernel ignore mapped owners: Linux 5.19 does not');
    }
  } finally {
    unmountAll(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

const ancestors = (path: string): string[] => (path === '/' ? [path] : [...ancestors(dirname(path)), path]);

const askTimeoutMs = 5000;

/** Why an OCI runtime cannot run containers in user namespaces; undefined when it says that it can. */
export async function whyRuntimeHasNone(runtime: string): Promise<string | undefined> {
  const { namespaces, crunVersion } = await featuresOf(runtime);
  if (!namespaces.includes('user')) return `"${runtime} features" names no user namespaces`;
  if (crunVersion === undefined || !isOlder(crunVersion, [1, 24])) return undefined;
  return `crun ${crunVersion} makes the container's root the owner of the host's /dev/null, 1.24 does not`;
}

interface RuntimeFeatures {
  readonly namespaces: readonly string[];
  readonly crunVersion: string | undefined;
}

/** What `runc features` and crun's print; nothing of a runtime without that command. */
async function featuresOf(runtime: string): Promise<RuntimeFeatures> {
  try {
    const { stdout } = await run(runtime, ['features'], { timeoutMs: askTimeoutMs });
    const { linux, annotations }: FeaturesDocument = JSON.parse(stdout.toString());
    return { namespaces: linux?.namespaces ?? [], crunVersion: annotations?.['run.oci.crun.version'] };
  } catch {
    return { namespaces: [], crunVersion: undefined };
  }
}

interface FeaturesDocument {
  readonly linux?: { readonly namespaces?: readonly string[] };
  readonly annotations?: Readonly<Record<string, string>>;
}

function isOlder(version: string, [major, minor]: readonly [number, number]): boolean {
  const [foundMajor = 0, foundMinor = 0] = version.split('.').map(Number.parseFloat);
  return foundMajor < major || (foundMajor === major && foundMinor < minor);
}
