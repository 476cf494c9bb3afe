import { readFileSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '../plugins.ts';

export interface FakeCall {
  readonly plugin: string;
  readonly command: Command;
  readonly ifName: string;
  readonly netns: string;
  readonly args: string;
  readonly config: {
    readonly [key: string]: unknown;
    readonly cniVersion?: unknown;
    readonly prevResult?: unknown;
    readonly runtimeConfig?: unknown;
  };
}

export const speaks = (...versions: string[]) =>
  `echo '${JSON.stringify({ cniVersion: '1.1.0', supportedVersions: versions })}'`;

export const prints = (value: unknown) => `echo '${JSON.stringify(value)}'`;

export const fails = (code: number, msg: string, details = '') => `${prints({ code, msg, details })}; exit 1`;

/** CNI plugins that are shell scripts: each notes how it was called and then runs the snippet of the verb. */
export class FakePlugins {
  readonly dir: string;
  readonly #log: string;

  constructor(dir: string) {
    this.dir = join(dir, 'bin');
    this.#log = join(dir, 'calls.log');
  }

  async write(name: string, verbs: Partial<Record<Command, string>> = {}): Promise<void> {
    const all = { VERSION: speaks('0.3.1', '0.4.0', '1.0.0', '1.1.0'), ADD: prints({ ips: [] }), ...verbs };
    const cases = Object.entries(all).map(([verb, snippet]) => `${verb}) ${snippet} ;;`);
    const note = `{"plugin":"${name}","command":"%s","ifName":"%s","netns":"%s","args":"%s","config":%s}\\n`;
    const variables = '"$CNI_COMMAND" "$CNI_IFNAME" "$CNI_NETNS" "$CNI_ARGS" "$(cat)"';
    const script = [
      '#!/bin/sh',
      `printf '${note}' ${variables} >> ${this.#log}`,
      'case $CNI_COMMAND in',
      ...cases,
      'esac',
    ];
    await mkdir(this.dir, { recursive: true });
    await writeFile(join(this.dir, name), `${script.join('\n')}\n`);
    await chmod(join(this.dir, name), 0o755);
  }

  /** Every call so far but the questions for versions, in order. */
  calls(...commands: Command[]): FakeCall[] {
    const text = readFileSync(this.#log, { encoding: 'utf8', flag: 'a+' });
    const calls: FakeCall[] = text
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line));
    return calls.filter(({ command }) => (commands.length > 0 ? commands.includes(command) : command !== 'VERSION'));
  }
}
