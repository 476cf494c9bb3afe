import { constants } from 'node:os';
import { getSystemErrorMessage } from 'node:util';
import koffi from 'koffi';

/** A C function bound at its first call; looked up in the process itself, so glibc and musl alike. */
export function bind(definition: string): (...args: unknown[]) => number {
  let native: ((...args: unknown[]) => number) | undefined;
  return (...args) => {
    native ??= library().func(definition) as (...args: unknown[]) => number;
    return native(...args);
  };
}

export interface AsyncResult {
  readonly result: number;
  readonly errno: number;
}

/** The same on a thread of the pool, for what waits; the result is known later. */
export function bindAsync(definition: string): (...args: unknown[]) => Promise<AsyncResult> {
  let native: ReturnType<ReturnType<typeof library>['func']> | undefined;
  return (...args) => {
    native ??= library().func(definition);
    const { promise, resolve, reject } = Promise.withResolvers<AsyncResult>();
    native.async(...args, (error: Error | null, result: number) => {
      // errno here and no later: the next call has one of its own
      if (error) reject(error);
      else resolve({ result, errno: koffi.errno() });
    });
    return promise;
  };
}

let loaded: ReturnType<typeof koffi.load> | undefined;

function library(): ReturnType<typeof koffi.load> {
  if (!loaded) {
    // what waits for a thread beyond it is an error, and the default of 256 is less than pods can go at once
    koffi.config({ max_async_calls: 4096 });
    loaded = koffi.load(null);
  }
  return loaded;
}

export function hasFunction(name: string): boolean {
  try {
    library().func(`void ${name}()`);
    return true;
  } catch {
    return false;
  }
}

// some numbers have two names, and the first of the alphabet is the usual one: EAGAIN, ENOTSUP
const errnoNames = new Map(
  Object.entries(constants.errno)
    .reverse()
    .map(([name, errno]) => [errno, name]),
);

/** An error shaped like Node's own: `code` is the errno's name. */
export function errnoError(errno: number, syscall: string, path?: string): NodeJS.ErrnoException {
  const code = errnoNames.get(errno) ?? `E${errno}`;
  const subject = path === undefined ? '' : ` "${path}"`;
  const error = new Error(`${code}: ${getSystemErrorMessage(-errno)}, ${syscall}${subject}`);
  return Object.assign(error, { code, errno: -errno, syscall }, path === undefined ? {} : { path });
}

export function checked(result: number, syscall: string, path?: string): number {
  if (result < 0) throw errnoError(koffi.errno(), syscall, path);
  return result;
}

/** Names on disk are bytes: text is taken as UTF-8. */
export type Path = string | Buffer;

const nul = Buffer.alloc(1);
export const cPath = (path: Path): Path => (typeof path === 'string' ? path : Buffer.concat([path, nul]));

export const AT_FDCWD = -100;
const O_CLOEXEC = 0o2000000;

// Since kernel 5.1 a system call has one number on every architecture.
const nr = {
  pidfd_send_signal: 424,
  open_tree: 428,
  move_mount: 429,
  pidfd_open: 434,
  openat2: 437,
  mount_setattr: 442,
} as const;
const syscall = bind('long syscall(long number, ...)');

const mountDefinition =
  'int mount(const char *source, const char *target, const char *type, ulong flags, const char *data)';
const nativeMount = bind(mountDefinition);
const nativeMountOff = bindAsync(mountDefinition);
const nativeUmount = bind('int umount2(const char *target, int flags)');

export function mount(source: string | null, target: string, type: string | null, flags: number, data: string | null) {
  checked(nativeMount(source, target, type, flags, data), 'mount', target);
}

/** On a thread of the pool. */
export async function mountOff(source: string, target: string, type: string, flags: number, data: string) {
  const { result, errno } = await nativeMountOff(source, target, type, flags, data);
  if (result < 0) throw errnoError(errno, 'mount', target);
}

export function umount(target: string, flags: number): void {
  checked(nativeUmount(target, flags), 'umount2', target);
}

const nativeUmountOff = bindAsync('int umount2(const char *target, int flags)');

/** On a thread of the pool. */
export async function umountOff(target: string, flags: number): Promise<void> {
  const { result, errno } = await nativeUmountOff(target, flags);
  if (result < 0) throw errnoError(errno, 'umount2', target);
}

const nativeStatx = bind('int statx(int dirfd, const char *path, int flags, uint mask, void *buffer)');
const AT_SYMLINK_NOFOLLOW = 0x100;
// a file system that is asked may never answer
const AT_STATX_DONT_SYNC = 0x4000;
const STATX_ATTR_MOUNT_ROOT = 0x2000n;

/** Whether something is mounted at the path itself; undefined where the kernel does not tell, before 5.8. */
export function isMountRoot(path: Path): boolean | undefined {
  // struct statx { u32 mask, blksize; u64 attributes; u32 nlink, uid, gid; u16 mode; u64 ino, size, blocks, attributes_mask; ... }
  const buffer = new BigUint64Array(32);
  checked(
    nativeStatx(AT_FDCWD, cPath(path), AT_SYMLINK_NOFOLLOW | AT_STATX_DONT_SYNC, 0, buffer),
    'statx',
    String(path),
  );
  const [, attributes = 0n, , , , , , known = 0n] = buffer;
  return (known & STATX_ATTR_MOUNT_ROOT) === 0n ? undefined : (attributes & STATX_ATTR_MOUNT_ROOT) !== 0n;
}

const AT_EMPTY_PATH = 0x1000;
const AT_RECURSIVE = 0x8000;

export interface MountAttributes {
  /** MOUNT_ATTR_* bits to add. */
  readonly set: bigint;
  /** MOUNT_ATTR_* bits to take away. */
  readonly clear?: bigint;
  /** MS_PRIVATE or one of its kind. */
  readonly propagation?: number;
  /** The whole tree of mounts. */
  readonly recursive?: boolean;
  /** A descriptor, with MOUNT_ATTR_IDMAP. */
  readonly userNamespace?: number;
}

/** Changes a mount that stands, or one that is still attached nowhere, by its descriptor. Kernel 5.12. */
export function mountSetattr(target: string | number, attributes: MountAttributes): void {
  // struct mount_attr { u64 attr_set, attr_clr, propagation, userns_fd; }
  const { set, clear = 0n, propagation = 0, userNamespace = 0 } = attributes;
  const attr = new BigUint64Array([set, clear, BigInt(propagation), BigInt(userNamespace)]);
  const [folder, path] = typeof target === 'number' ? [target, ''] : [AT_FDCWD, target];
  const flags = (attributes.recursive ? AT_RECURSIVE : 0) | (path === '' ? AT_EMPTY_PATH : 0);
  const args = ['int', folder, 'str', path, 'uint', flags, 'void *', attr, 'size_t', attr.byteLength];
  checked(syscall(nr.mount_setattr, ...args), 'mount_setattr', String(target));
}

const OPEN_TREE_CLONE = 1;
const MOVE_MOUNT_F_EMPTY_PATH = 4;

/** A bind mount of a path that is attached nowhere; closing its descriptor takes it away. Kernel 5.2. */
export function openTree(path: string, { recursive = false } = {}): number {
  const flags = OPEN_TREE_CLONE | O_CLOEXEC | (recursive ? AT_RECURSIVE : 0);
  return checked(syscall(nr.open_tree, 'int', AT_FDCWD, 'str', path, 'uint', flags), 'open_tree', path);
}

/** Attaches a mount by its descriptor. */
export function moveMount(mount: number, target: string): void {
  const args = ['int', mount, 'str', '', 'int', AT_FDCWD, 'str', target, 'uint', MOVE_MOUNT_F_EMPTY_PATH];
  checked(syscall(nr.move_mount, ...args), 'move_mount', target);
}

const nativeUnshare = bind('int unshare(int flags)');
const nativeSetns = bind('int setns(int fd, int type)');
const nativeSethostname = bind('int sethostname(const char *name, size_t length)');

export function unshare(flags: number): void {
  checked(nativeUnshare(flags), 'unshare');
}

export function setns(fd: number, type: number): void {
  checked(nativeSetns(fd, type), 'setns');
}

export function sethostname(name: string): void {
  checked(nativeSethostname(name, Buffer.byteLength(name)), 'sethostname');
}

/** Opens relative to a directory with path resolution rules. Kernel 5.6. */
export function openat2(dirFd: number, path: Path, how: { flags: number; resolve: number }): number {
  // struct open_how { u64 flags, mode, resolve; }
  const openHow = new BigUint64Array([BigInt(how.flags), 0n, BigInt(how.resolve)]);
  const args = ['int', dirFd, 'const char *', cPath(path), 'void *', openHow, 'size_t', openHow.byteLength];
  return checked(syscall(nr.openat2, ...args), 'openat2', String(path));
}

const nativePipe = bind('int pipe2(_Out_ int *fds, int flags)');
const nativeFcntl = bind('int fcntl(int fd, int command, ...)');

const F_DUPFD_CLOEXEC = 1030;

export function pipe(): { readFd: number; writeFd: number } {
  const fds = new Int32Array(2);
  checked(nativePipe(fds, O_CLOEXEC), 'pipe2');
  return { readFd: fds[0] ?? -1, writeFd: fds[1] ?? -1 };
}

/** A close-on-exec copy of `fd` whose number is at least `lowest`. */
export function duplicate(fd: number, lowest: number): number {
  return checked(nativeFcntl(fd, F_DUPFD_CLOEXEC, 'int', lowest), 'fcntl');
}

const F_SETPIPE_SZ = 1031;

/** In bytes. EPERM beyond the machine's limits, EBUSY when more is in it. */
export function setPipeSize(fd: number, bytes: number): void {
  checked(nativeFcntl(fd, F_SETPIPE_SZ, 'int', bytes), 'fcntl');
}

const nativeSplice = bind('long splice(int from, void *fromAt, int to, void *toAt, size_t length, uint flags)');
const SPLICE_F_NONBLOCK = 2;

/** Moves bytes out of a pipe to an offset of a file; how many, 0 when the pipe has ended, undefined when it is empty. */
export function spliceFromPipe(pipe: number, file: number, offset: number, length: number): number | undefined {
  const at = new BigInt64Array([BigInt(offset)]);
  const moved = nativeSplice(pipe, null, file, at, length, SPLICE_F_NONBLOCK);
  if (moved < 0 && koffi.errno() === constants.errno.EAGAIN) return undefined;
  return Number(checked(moved, 'splice'));
}

const nativeFallocate = bind('int fallocate(int fd, int mode, int64_t offset, int64_t length)');
const FALLOC_FL_KEEP_SIZE = 1;
const FALLOC_FL_PUNCH_HOLE = 2;

/** Gives the storage of a part of a file back; the file keeps its size. */
export function punchHole(fd: number, offset: number, length: number): void {
  checked(nativeFallocate(fd, FALLOC_FL_KEEP_SIZE | FALLOC_FL_PUNCH_HOLE, offset, length), 'fallocate');
}

export function pidfdOpen(pid: number): number {
  return checked(syscall(nr.pidfd_open, 'int', pid, 'uint', 0), 'pidfd_open', String(pid));
}

export function pidfdSendSignal(pidfd: number, signal: number): void {
  checked(syscall(nr.pidfd_send_signal, 'int', pidfd, 'int', signal, 'void *', null, 'uint', 0), 'pidfd_send_signal');
}

const nativeWaitpid = bind('int waitpid(int pid, int *status, int options)');
const WNOHANG = 1;

/** The raw wait status of a child that has ended, which reaps it; undefined while it runs. */
export function waitpid(pid: number): number | undefined {
  const status = new Int32Array(1);
  const reaped = checked(nativeWaitpid(pid, status, WNOHANG), 'waitpid', String(pid));
  return reaped === 0 ? undefined : status[0];
}

const nativeMadvise = bind('int madvise(uintptr_t start, size_t length, int advice)');

export function madvise(start: bigint, length: number, advice: number): void {
  checked(nativeMadvise(start, length, advice), 'madvise');
}

const nativeSetxattr = bind(
  'int lsetxattr(const char *path, const char *name, const void *value, size_t size, int flags)',
);
const nativeGetxattr = bind('long lgetxattr(const char *path, const char *name, void *value, size_t size)');

export function lsetxattr(path: Path, name: string, value: Uint8Array): void {
  checked(nativeSetxattr(cPath(path), name, value, value.byteLength, 0), 'lsetxattr', String(path));
}

/** Fills `into` and returns the value's size; an empty `into` only asks for the size. */
export function lgetxattr(path: Path, name: string, into: Uint8Array): number {
  return checked(nativeGetxattr(cPath(path), name, into, into.byteLength), 'lgetxattr', String(path));
}

const nativeListxattr = bind('long llistxattr(const char *path, char *names, size_t size)');
const nativeRemovexattr = bind('int lremovexattr(const char *path, const char *name)');

/** Fills `into` with names that end in NUL each, and returns their length; an empty `into` only asks for that. */
export function llistxattr(path: Path, into: Uint8Array): number {
  return checked(nativeListxattr(cPath(path), into, into.byteLength), 'llistxattr', String(path));
}

export function lremovexattr(path: Path, name: string): void {
  checked(nativeRemovexattr(cPath(path), name), 'lremovexattr', String(path));
}

const nativeMknod = bind('int mknod(const char *path, uint mode, uint64_t device)');
const nativeMkfifo = bind('int mkfifo(const char *path, uint mode)');

export function mknod(path: Path, mode: number, device: bigint): void {
  checked(nativeMknod(cPath(path), mode, device), 'mknod', String(path));
}

export function mkfifo(path: string, mode: number): void {
  checked(nativeMkfifo(path, mode), 'mkfifo', path);
}

const nativeSocket = bind('int socket(int domain, int type, int protocol)');
const nativeIoctl = bind('int ioctl(int fd, ulong request, ...)');
const nativeConnect = bind('int connect(int fd, const void *address, uint length)');
const nativeGetsockopt = bind('int getsockopt(int fd, int level, int option, void *value, void *length)');

export function socket(domain: number, type: number): number {
  return checked(nativeSocket(domain, type, 0), 'socket');
}

export function ioctl(fd: number, request: number, argument: Uint8Array): void {
  checked(nativeIoctl(fd, request, 'void *', argument), 'ioctl');
}

export function connect(fd: number, address: Uint8Array): void {
  checked(nativeConnect(fd, address, address.byteLength), 'connect');
}

const SOL_SOCKET = 1;
const SO_ERROR = 4;

/** The outcome of a non-blocking connect; throws what it failed with. */
export function takeSocketError(fd: number): void {
  const value = new Int32Array(1);
  checked(nativeGetsockopt(fd, SOL_SOCKET, SO_ERROR, value, new Uint32Array([4])), 'getsockopt');
  if (value[0]) throw errnoError(value[0], 'connect');
}

const nativeClock = bind('int clock_gettime(int clock, void *time)');

/** Nanoseconds since the clock's epoch. */
export function clockGettime(clock: number): bigint {
  const time = new BigInt64Array(2);
  checked(nativeClock(clock, time), 'clock_gettime');
  return (time[0] ?? 0n) * 1_000_000_000n + (time[1] ?? 0n);
}

/** Calls back once when `fd` is ready, from the event loop; the returned function gives up. */
export function whenReady(fd: number, event: 'readable' | 'writable', ready: () => void): () => void {
  const handle = koffi.node.poll(fd, { [event]: true }, () => {
    handle.close();
    // koffi calls from outside any callback scope: promises settled here would wait for the next event
    setImmediate(ready);
  });
  return () => handle.close();
}
