import { bind, bindAsync, errnoError, hasFunction } from './libc.ts';

const spawnp = bindAsync(
  'int posix_spawnp(_Out_ int *pid, const char *file, const void *actions, const void *attributes, const char **argv, const char **envp)',
);
const actionsInit = bind('int posix_spawn_file_actions_init(void *actions)');
const actionsDestroy = bind('int posix_spawn_file_actions_destroy(void *actions)');
const actionsDup2 = bind('int posix_spawn_file_actions_adddup2(void *actions, int from, int to)');
const actionsChdir = bind('int posix_spawn_file_actions_addchdir_np(void *actions, const char *path)');
const actionsCloseFrom = bind('int posix_spawn_file_actions_addclosefrom_np(void *actions, int from)');
const attributesInit = bind('int posix_spawnattr_init(void *attributes)');
const attributesDestroy = bind('int posix_spawnattr_destroy(void *attributes)');
const attributesFlags = bind('int posix_spawnattr_setflags(void *attributes, short flags)');
const attributesGroup = bind('int posix_spawnattr_setpgroup(void *attributes, int group)');
const attributesMask = bind('int posix_spawnattr_setsigmask(void *attributes, const void *set)');
const attributesDefault = bind('int posix_spawnattr_setsigdefault(void *attributes, const void *set)');

const POSIX_SPAWN_SETPGROUP = 0x02;
const POSIX_SPAWN_SETSIGDEF = 0x04;
const POSIX_SPAWN_SETSIGMASK = 0x08;
const POSIX_SPAWN_SETSID = 0x80;

// The C types are opaque; glibc's and musl's fit: attributes 336 bytes, file actions 80.
const opaqueBytes = 512;
const signalSetBytes = 128;

export interface SpawnRequest {
  /** Looked up in this process's PATH when it has no slash. */
  readonly file: string;
  readonly argv: readonly string[];
  /** "NAME=value" each. */
  readonly env: readonly string[];
  readonly cwd?: string | undefined;
  /** Descriptors that become 0, 1, 2, ... of the child; their own numbers must be above all of these. */
  readonly fds: readonly number[];
  readonly processGroup: 'new' | 'session';
}

let canCloseFrom: boolean | undefined;

/**
 * Starts a process without forking this one's page tables, with no signal blocked or ignored and no descriptor but
 * `fds`. Resolves with its pid; a file that cannot be executed rejects, by errno. The kernel holds the calling thread
 * until the child has called exec, some milliseconds on a busy machine, so that thread is one of the pool.
 */
export async function posixSpawn({ file, argv, env, cwd, fds, processGroup }: SpawnRequest): Promise<number> {
  canCloseFrom ??= hasFunction('posix_spawn_file_actions_addclosefrom_np');
  const actions = Buffer.alloc(opaqueBytes);
  const attributes = Buffer.alloc(opaqueBytes);
  ok(actionsInit(actions));
  ok(attributesInit(attributes));
  try {
    for (const [to, from] of fds.entries()) ok(actionsDup2(actions, from, to));
    if (canCloseFrom) ok(actionsCloseFrom(actions, fds.length));
    if (cwd !== undefined) ok(actionsChdir(actions, cwd));
    setAttributes(attributes, processGroup);
    const pid = new Int32Array(1);
    const { result } = await spawnp(pid, file, actions, attributes, [...argv, null], [...env, null]);
    ok(result, file);
    return pid[0] ?? -1;
  } finally {
    actionsDestroy(actions);
    attributesDestroy(attributes);
  }
}

function setAttributes(attributes: Buffer, processGroup: SpawnRequest['processGroup']): void {
  const ownGroup = processGroup === 'session' ? POSIX_SPAWN_SETSID : POSIX_SPAWN_SETPGROUP;
  ok(attributesMask(attributes, Buffer.alloc(signalSetBytes)));
  // Node ignores SIGPIPE, and what is ignored stays ignored across exec
  ok(attributesDefault(attributes, Buffer.alloc(signalSetBytes, 0xff)));
  ok(attributesGroup(attributes, 0));
  ok(attributesFlags(attributes, ownGroup | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK));
}

/** This family returns its errno instead of setting it. */
function ok(errno: number, file?: string): void {
  if (errno !== 0) throw errnoError(errno, 'posix_spawn', file);
}
