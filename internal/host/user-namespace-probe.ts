import { closeSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BerthError } from '../errors/errors.ts';
import { mountIdmapped } from './idmapped-mount.ts';
import { mount, unmountAll } from './mount.ts';
import { isAlive } from './process.ts';
import { run } from './spawn.ts';
import { openUserNamespace } from './user-namespace.ts';

const askTimeoutMs = 5000;

/** With the pid of who is at it. */
const probeName = /^probe-(\d+)-/;

/** Any that the host's own accounts do not have. */
const outside = 1_000_000;

/**
 * Why pods cannot have user namespaces that keep their files below `root` and their bundles below `state`; undefined
 * when they can. Does it once, small: a user namespace, an overlay over a layer whose owners are mapped, /proc and /sys.
 */
export async function whyNoUserNamespaces(root: string, state: string): Promise<string | undefined> {
  try {
    await tryMappedOwners(root);
    await tryKernelTrees();
    checkPassable(state);
    return undefined;
  } catch (error) {
    return BerthError.from(error).message;
  }
}

async function tryMappedOwners(root: string): Promise<void> {
  const range = { containerId: 0, hostId: outside, size: 2 };
  const userNamespace = await openUserNamespace({ uids: [range], gids: [range] });
  try {
    removeOldProbes(root);
    tryMappedOverlay(root, userNamespace);
  } finally {
    closeSync(userNamespace);
  }
}

/** Of agents that were killed at it. */
function removeOldProbes(root: string): void {
  for (const name of readdirSync(root)) {
    const [, pid] = probeName.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) removeProbe(join(root, name));
  }
}

function removeProbe(folder: string): void {
  unmountAll(folder);
  rmSync(folder, { recursive: true, force: true });
}

function tryMappedOverlay(root: string, userNamespace: number): void {
  const folder = mkdtempSync(join(root, `probe-${process.pid}-`));
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
    removeProbe(folder);
  }
}

/** The kernel lets a user namespace mount these only where all of them can be seen already. */
async function tryKernelTrees(): Promise<void> {
  const inside = ['--user', '--map-root-user', '--net', '--pid', '--fork', '--mount-proc'];
  const mounting = ['mount', '-t', 'sysfs', 'sysfs', '/sys'];
  const { exitCode } = await run('unshare', [...inside, ...mounting], { timeoutMs: askTimeoutMs });
  if (exitCode === 0) return;
  const why =
    "its root could not mount /proc and /sys: other mounts cover parts of the machine's own, as in a container";
  throw new BerthError('FailedPrecondition', why);
}

function checkPassable(state: string): void {
  const shut = ancestors(state).find(folder => (statSync(folder).mode & 0o001) === 0);
  if (shut === undefined) return;
  const why = `the root of a user namespace cannot get through "${shut}" to its files: make it mode 0711`;
  throw new BerthError('FailedPrecondition', why);
}

const ancestors = (path: string): string[] => (path === '/' ? [path] : [...ancestors(dirname(path)), path]);

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
