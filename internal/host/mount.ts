import { closeSync, constants, openSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deadline } from '../async/deadline.ts';
import { waitingFor } from '../async/waits.ts';
import { BerthError, errnoOf } from '../errors/errors.ts';
import * as libc from './libc.ts';
import { type MountInfo, readMounts } from './mount-info.ts';
import { mountFlags, type ParsedMountOptions, parseMountOptions } from './mount-options.ts';
import { onLayerDisk } from './on-disk.ts';

export interface MountRequest {
  readonly source: string;
  readonly target: string;
  /** File system type; ignored for a bind mount. */
  readonly type: string;
  /** mount(8) words: flags, propagation, and what the file system itself reads. */
  readonly options: readonly string[];
}

/**
 * Mounts at once, on the calling thread. A read-only bind mount takes a second call, because the kernel ignores flags
 * on the first; when a later call fails, the mount is taken away again.
 */
export function mount(request: MountRequest): void {
  const parsed = parseMountOptions(request.options);
  try {
    if (parsed.flags & mountFlags.bind) bindMount(request, parsed);
    else mountFileSystem(request, parsed);
  } catch (error) {
    throw failed(error, request);
  }
  try {
    refine(request.target, parsed);
  } catch (error) {
    if (!(parsed.flags & mountFlags.remount)) unmount(request.target, { detach: true });
    throw failed(error, request);
  }
}

function bindMount({ source, target }: MountRequest, { flags }: ParsedMountOptions): void {
  const remounting = flags & mountFlags.remount;
  if (!remounting) libc.mount(source, target, null, flags & (mountFlags.bind | mountFlags.recursive), null);
}

function mountFileSystem({ source, target, type }: MountRequest, { flags, data }: ParsedMountOptions): void {
  using layers = new DisposableStack();
  const text = type === 'overlay' ? overlayData(data, layers) : data.join(',');
  // a call that only changes propagation names no file system
  if (type === '' && text === '' && flags === 0) return;
  libc.mount(source, target, type, flags, text === '' ? null : text);
}

/** Mounts an overlay on a thread of the pool: it makes folders on the disk of its upper one, which may be busy. */
export async function mountOverlay(request: MountRequest): Promise<void> {
  const { source, target, type } = request;
  const { flags, data } = parseMountOptions(request.options);
  using layers = new DisposableStack();
  try {
    await onLayerDisk(() => libc.mountOff(source, target, type, flags, overlayData(data, layers)));
  } catch (error) {
    throw failed(error, request);
  }
}

function refine(target: string, { flags, propagation, recursiveAttributes }: ParsedMountOptions): void {
  const own = flags & ~(mountFlags.bind | mountFlags.recursive | mountFlags.remount);
  if (flags & mountFlags.bind && (own || flags & mountFlags.remount)) {
    libc.mount(null, target, null, own | mountFlags.remount | mountFlags.bind, null);
  }
  if (recursiveAttributes) libc.mountSetattr(target, { set: recursiveAttributes, recursive: true });
  for (const propagate of propagation) libc.mount(null, target, null, propagate, null);
}

function failed(error: unknown, { source, target, type, options }: MountRequest): BerthError {
  const caught = BerthError.from(error);
  const what = options.some(option => option === 'bind' || option === 'rbind') ? 'bind mount' : `${type} mount`;
  const message = `${what} of "${source}" on "${target}" with options "${options.join(',')}" failed: ${caught.message}`;
  return new BerthError(caught.code, message, { cause: error });
}

/** mount(2) copies one page of data, its final NUL included. */
const maxDataBytes = 4095;

/**
 * Overlay's data has to fit a page, which some forty layers overflow. Each lower directory is named by the short path
 * of a descriptor instead, which is open as long as `layers` is; the kernel resolves them before the call returns.
 */
function overlayData(data: readonly string[], layers: DisposableStack): string {
  const text = data.join(',');
  if (Buffer.byteLength(text) <= maxDataBytes) return text;
  const shorten = (directory: string) => {
    const fd = openSync(directory, constants.O_RDONLY | constants.O_DIRECTORY);
    layers.defer(() => closeSync(fd));
    return `/proc/self/fd/${fd}`;
  };
  return data.map(option => (option.startsWith('lowerdir=') ? shortenLower(option, shorten) : option)).join(',');
}

function shortenLower(option: string, shorten: (directory: string) => string): string {
  return `lowerdir=${option.slice('lowerdir='.length).split(':').map(shorten).join(':')}`;
}

const MNT_DETACH = 2;
const UMOUNT_NOFOLLOW = 8;

/** Not mounted, or not there at all, is success. `detach` takes it out of sight at once, even while it is used. */
export function unmount(target: string, options: { readonly detach?: boolean } = {}): void {
  try {
    libc.umount(target, UMOUNT_NOFOLLOW | (options.detach ? MNT_DETACH : 0));
  } catch (error) {
    unlessUnmounted(error, target);
  }
}

function unlessUnmounted(error: unknown, target: string): void {
  const errno = errnoOf(error);
  if (errno !== 'EINVAL' && errno !== 'ENOENT') throw BerthError.wrap(error, `unmount of "${target}" failed`);
}

const unmountMs = 60_000;

/**
 * Unmounts everything at or below the directory, stacked mounts too, and not on the event loop: who takes the last mount
 * of an overlay away waits until its disk has written all that it has to write. It is out of sight before that.
 */
export async function unmountTree(directory: string): Promise<void> {
  for (const { target } of mountsUnder(directory)) {
    const unmounting = onLayerDisk(() => libc.umountOff(target, UMOUNT_NOFOLLOW | MNT_DETACH)).catch((error: unknown) =>
      unlessUnmounted(error, target),
    );
    const what = `the unmount of "${target}"`;
    await waitingFor(what, undefined, deadline(unmounting, unmountMs, what));
  }
}

/** False for a path that is not there. */
export function isMountPoint(path: string): boolean {
  try {
    const told = libc.isMountRoot(path);
    if (told !== undefined) return told;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
  const real = realTarget(path);
  return real !== undefined && readMounts().some(mounted => mounted.target === real);
}

/** Every mount at or below the directory, the innermost and latest first: the order to unmount in. */
export function mountsUnder(directory: string, mounts: readonly MountInfo[] = readMounts()): MountInfo[] {
  const real = realTarget(directory) ?? directory;
  const prefix = real === '/' ? '/' : `${real}/`;
  return mounts.filter(({ target }) => target === real || target.startsWith(prefix)).reverse();
}

/** Unmounts everything at or below the directory, stacked mounts too. */
export function unmountAll(directory: string): void {
  for (const { target } of mountsUnder(directory)) unmount(target, { detach: true });
}

/** The kernel lists mounts by real path; a target's own last part is never followed. */
function realTarget(path: string): string | undefined {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return undefined;
  }
}

export { type MountInfo, readMounts } from './mount-info.ts';
