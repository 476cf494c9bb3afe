import { statSync } from 'node:fs';
import { join } from 'node:path';
import { BerthError, type Code, errnoOf } from '../errors/errors.ts';
import { which } from '../host/spawn.ts';
import { type CniVersion, isCniVersion } from './cni-version.ts';
import { isStrings, type JsonObject, parseObject } from './json.ts';
import { requirePluginType } from './names.ts';
import { type PluginOutput, pluginError } from './plugin-failure.ts';
import { versionRequest } from './request-config.ts';

export type Run = (
  file: string,
  args: string[],
  options: {
    readonly env: Record<string, string>;
    readonly cwd: string;
    readonly input: string;
    readonly timeoutMs: number;
    readonly signal?: AbortSignal;
    readonly maxOutputBytes: number;
    readonly processGroup: 'new';
    /** What errors call it. */
    readonly name: string;
  },
) => Promise<PluginOutput>;

export type Command = 'ADD' | 'DEL' | 'CHECK' | 'STATUS' | 'GC' | 'VERSION';

/** What one plugin is asked; the variables are those of the attachment, absent for STATUS, GC and VERSION. */
export interface PluginCall {
  readonly command: Command;
  readonly type: string;
  readonly network: string;
  readonly config: JsonObject;
  readonly variables?: {
    readonly CNI_CONTAINERID: string;
    readonly CNI_NETNS: string;
    readonly CNI_IFNAME: string;
    readonly CNI_ARGS: string;
  };
}

export interface CallOptions {
  /** When `performance.now()` passes it, the plugin's process group is killed: one deadline for a whole chain. */
  readonly deadline: number;
  readonly signal?: AbortSignal | undefined;
}

export const within = (ms: number, signal?: AbortSignal): CallOptions => ({ deadline: performance.now() + ms, signal });

export interface PluginObserver {
  observe(command: Command, plugin: string, code: Code | 'OK', seconds: number): void;
}

export interface PluginsOptions {
  /** Searched in this order. */
  readonly binDirs: readonly string[];
  readonly run: Run;
  /** Of the plugins; PATH matters, they call iptables. */
  readonly env: Readonly<Record<string, string>>;
  readonly observer?: PluginObserver | undefined;
}

const maxOutputBytes = 1 << 20;

/** The plugin binaries of the machine and the way to call them. Source: CNI spec 1.1, section 2. */
export class Plugins {
  readonly #options: PluginsOptions;
  readonly #versions = new Map<string, { readonly stamp: string; readonly supported: readonly CniVersion[] }>();

  constructor(options: PluginsOptions) {
    this.#options = options;
  }

  /** The path of the binary. Throws FailedPrecondition when there is none that may be executed. */
  find(type: string): string {
    requirePluginType(type);
    const paths = this.#options.binDirs.map(dir => join(dir, type)).filter(isFile);
    const path = paths.find(file => which(file) !== undefined);
    if (path !== undefined) return path;
    const [barred] = paths;
    if (barred !== undefined)
      throw new BerthError('FailedPrecondition', `CNI plugin "${barred}" is not executable: chmod +x it`);
    const folders = this.#options.binDirs.map(dir => `"${dir}"`).join(', ');
    throw new BerthError('FailedPrecondition', `CNI plugin "${type}" is not in ${folders}: install it there`);
  }

  /** Runs the plugin and returns what it printed. Throws PluginError for its failure, DeadlineExceeded when it hangs. */
  async call(call: PluginCall, options: CallOptions): Promise<string> {
    const began = performance.now();
    const done = (code: Code | 'OK') =>
      this.#options.observer?.observe(call.command, call.type, code, (performance.now() - began) / 1000);
    try {
      const printed = await this.#call(call, options);
      done('OK');
      return printed;
    } catch (error) {
      done(BerthError.from(error).code);
      throw error;
    }
  }

  async #call(call: PluginCall, options: CallOptions): Promise<string> {
    const doing = `CNI plugin "${call.type}" of network "${call.network}" failed to ${call.command}`;
    const output = await this.#spawn(call, options).catch((error: unknown) => {
      throw neverNotFound(BerthError.wrap(error, doing));
    });
    if (output.exitCode !== 0) throw pluginError(doing, output);
    if (output.truncated) throw new BerthError('Internal', `${doing}: it printed more than ${maxOutputBytes} bytes`);
    return output.stdout.toString();
  }

  /**
   * The versions a plugin says it speaks, asked once for each binary; undefined when it does not know the question.
   */
  async supportedVersions(type: string, options: CallOptions): Promise<readonly CniVersion[] | undefined> {
    const path = this.find(type);
    const { ino, size, mtimeMs } = statSync(path);
    const stamp = `${ino} ${size} ${mtimeMs}`;
    const known = this.#versions.get(path);
    if (known?.stamp === stamp) return known.supported;
    const supported = await this.#askVersions(type, options);
    if (supported) this.#versions.set(path, { stamp, supported });
    return supported;
  }

  async #askVersions(type: string, options: CallOptions): Promise<readonly CniVersion[] | undefined> {
    const output = await this.#spawn({ command: 'VERSION', type, network: '', config: versionRequest }, options);
    if (output.exitCode !== 0) return undefined;
    const { supportedVersions } = parseObject(output.stdout.toString(), `the VERSION answer of CNI plugin "${type}"`);
    return isStrings(supportedVersions) ? supportedVersions.filter(isCniVersion) : undefined;
  }

  async #spawn({ command, type, config, variables }: PluginCall, options: CallOptions): Promise<PluginOutput> {
    const { binDirs, env, run } = this.#options;
    return run(this.find(type), [], {
      env: { ...env, CNI_COMMAND: command, CNI_PATH: binDirs.join(':'), ...variables },
      cwd: '/',
      input: JSON.stringify(config),
      timeoutMs: Math.max(1, Math.ceil(options.deadline - performance.now())),
      ...(options.signal && { signal: options.signal }),
      maxOutputBytes,
      processGroup: 'new',
      name: `CNI plugin "${type}"`,
    });
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'ENOENT' || errno === 'ENOTDIR') return false;
    throw error;
  }
}

/** A kubelet takes NotFound for a pod that is gone, and what is owed would be forgotten: here a program is missing. */
function neverNotFound(error: BerthError): BerthError {
  return error.code === 'NotFound' ? new BerthError('FailedPrecondition', error.message, { cause: error }) : error;
}
