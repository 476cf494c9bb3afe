import { closeSync, writeFileSync } from 'node:fs';
import { BerthError, isCode } from '../errors/errors.ts';
import { withChildIn } from './held-child.ts';
import * as libc from './libc.ts';
import { bringUpLoopback } from './loopback.ts';
import {
  checkSettings,
  inNamespace,
  kindsOf,
  type PinOptions,
  type Pins,
  pinNamespace,
  type Setting,
  unpinNamespace,
} from './namespaces.ts';
import { run } from './spawn.ts';
import { sysctlRefusal } from './sysctl.ts';
import { type IdMap, openUserNamespace } from './user-namespace.ts';

export interface UserPins extends Pins {
  /** Where the user namespace is to be held; it owns the others. */
  readonly user: string;
}

const settleTimeoutMs = 10_000;

/** Like `pinNamespaces`, with a user namespace that owns the others: its root is root in them and nowhere else. */
export async function pinUserNamespaces(pins: UserPins, map: IdMap, options: PinOptions = {}): Promise<void> {
  const settings = checkSettings(pins, options);
  const made: string[] = [];
  try {
    const fd = await openUserNamespace(map);
    try {
      made.push(pinNamespace(`/proc/self/fd/${fd}`, pins.user));
    } finally {
      closeSync(fd);
    }
    await pinOwned(pins, made);
    if (pins.net) inNamespace(pins.net, 'net', bringUpLoopback);
    const { hostname } = options;
    if (pins.uts && hostname !== undefined) inNamespace(pins.uts, 'uts', () => libc.sethostname(hostname));
    for (const setting of settings) await settle(pins, setting);
  } catch (error) {
    for (const path of made) unpinNamespace(path);
    throw error;
  }
}

/** A namespace belongs to the user namespace of the process that made it, and no thread of this process can be in that one. */
async function pinOwned(pins: UserPins, made: string[]): Promise<void> {
  const kinds = kindsOf(pins);
  const none = 'the kernel gives a user namespace no namespaces of its own';
  await withChildIn(['nsenter', `--user=${pins.user}`, 'unshare', ...kinds.map(kind => `--${kind}`)], none, pid => {
    for (const kind of kinds) made.push(pinNamespace(`/proc/${pid}/ns/${kind}`, pins[kind] ?? ''));
  });
}

/** Network settings are the agent's to write; those of ipc, since Linux 5.19, only the namespace's own root's. */
async function settle(pins: UserPins, { kind, path, value }: Setting): Promise<void> {
  const pin = pins[kind] ?? '';
  try {
    inNamespace(pin, kind, () => writeFileSync(path, value));
    return;
  } catch (error) {
    if (!isCode(BerthError.from(error), 'PermissionDenied')) throw sysctlRefusal(error, path, value);
  }
  const inside = [`--user=${pins.user}`, `--${kind}=${pin}`, 'sh', '-c', 'printf %s "$1" > "$2"', 'sh', value, path];
  const { exitCode, stderr } = await run('nsenter', inside, { timeoutMs: settleTimeoutMs });
  if (exitCode !== 0) throw sysctlRefusal(new BerthError('PermissionDenied', stderr.toString().trim()), path, value);
}
