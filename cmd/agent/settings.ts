import { access } from 'node:fs/promises';
import { type Config, loadConfig } from '../../internal/config/config.ts';
import { configFlags } from '../../internal/config/flags.ts';
import type { Arguments, Flags } from './cli/command.ts';

const defaultPath = '/etc/berth/config.toml';

const fileFlag: Flags = {
  config: { value: 'FILE', help: `configuration file (default ${defaultPath}, where it exists)` },
};

/** `--config`, and every flag that overrides a key of the file. */
export const agentFlags: Flags = {
  ...fileFlag,
  ...Object.fromEntries(
    configFlags().map(({ name, placeholder, doc, repeatable }) => [
      name,
      { value: placeholder, help: doc, repeatable },
    ]),
  ),
};

/** What leads to an agent that serves. */
export const clientFlags: Flags = {
  ...fileFlag,
  listen: { value: 'unix:///PATH', help: 'the socket of the agent (default: that of the configuration)' },
};

type FlagValues = Pick<Arguments, 'values' | 'lists'>;

export const configPath = ({ values: { config } }: FlagValues): string => config ?? defaultPath;

/** The configuration file with the flags over it. A file that --config names must exist, unless it `mayBeMissing`. */
export async function loadSettings(args: FlagValues, { mayBeMissing = false } = {}): Promise<Config> {
  const { config, ...flags } = args.values;
  const overrides = { ...flags, ...args.lists };
  const file = configPath(args);
  const optional = mayBeMissing || config === undefined;
  return loadConfig(optional && !(await exists(file)) ? { overrides } : { file, overrides });
}

export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
