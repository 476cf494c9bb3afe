import { readFile } from 'node:fs/promises';
import { BerthError } from '../errors/errors.ts';
import { run } from './spawn.ts';

export interface AppArmorOptions {
  /** AppArmor is on in this kernel. */
  readonly enabled: boolean;
  /** The path of apparmor_parser(8); undefined when it is not installed. */
  readonly parser: string | undefined;
  /** What stands for RuntimeDefault. */
  readonly profile: { readonly name: string; readonly text: string };
  /** Where the kernel lists what is loaded. */
  readonly profilesFile?: string;
}

export interface AppArmor {
  /**
   * The name of the default profile, loaded by now; undefined where there is none to apply: AppArmor is off, or the
   * profile is not loaded and nothing here can load it.
   */
  defaultProfile(): Promise<string | undefined>;
  /** FailedPrecondition for a profile that the kernel does not have. */
  requireLoaded(name: string): Promise<void>;
}

/** Compiling takes a moment, on a slow machine several seconds. */
const loadTimeoutMs = 60_000;

export function createAppArmor(options: AppArmorOptions): AppArmor {
  const { enabled, parser, profile, profilesFile = '/sys/kernel/security/apparmor/profiles' } = options;
  let loading: Promise<string | undefined> | undefined;

  async function loadDefault(): Promise<string | undefined> {
    if (!enabled) return undefined;
    if (parser === undefined) return (await loadedProfiles(profilesFile))?.has(profile.name) ? profile.name : undefined;
    await load(parser, profile);
    return profile.name;
  }

  return {
    defaultProfile() {
      loading ??= loadDefault().catch((error: unknown) => {
        // asked again, it is tried again
        loading = undefined;
        throw error;
      });
      return loading;
    },

    async requireLoaded(name) {
      if (!enabled) throw unappliable(name, 'AppArmor is off on this node');
      const loaded = await loadedProfiles(profilesFile);
      if (loaded?.has(name) === false) throw unappliable(name, 'it is not loaded on this node: see apparmor_parser(8)');
    },
  };
}

const unappliable = (name: string, why: string): BerthError =>
  new BerthError('FailedPrecondition', `AppArmor profile "${name}" cannot be applied, ${why}`);

/** One that is loaded already is replaced: another version of the agent may have written it. */
async function load(parser: string, { name, text }: AppArmorOptions['profile']): Promise<void> {
  const options = ['--replace', '--skip-cache'];
  const { exitCode, stderr } = await run(parser, options, { input: text, timeoutMs: loadTimeoutMs });
  if (exitCode === 0) return;
  const message = `AppArmor profile "${name}" cannot be loaded by "${parser}"`;
  throw new BerthError('FailedPrecondition', message, { detail: stderr.toString().trim().slice(-4096) });
}

/** Their names; undefined where the kernel's list cannot be read. Each line is `name (mode)`. */
async function loadedProfiles(file: string): Promise<ReadonlySet<string> | undefined> {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
    return new Set(lines.map(line => line.replace(/ \([a-z]+\)$/, '')));
  } catch {
    return undefined;
  }
}
