import { defaultConfigText } from '../../../internal/config/default-text.ts';
import { pinsOf } from '../../../internal/images/pins.ts';
import type { Command, Group } from '../cli/command.ts';
import { configPath, loadSettings } from '../settings.ts';

const showDefault: Command = {
  summary: 'Print a configuration file with every key, its meaning and its default.',
  async run(_args, context) {
    context.out(defaultConfigText().trimEnd());
    return 0;
  },
};

const check: Command = {
  summary: 'Check a configuration file: unknown keys and wrong values are told with their line.',
  operands: '[FILE]',
  arity: [0, 1],
  async run({ operands: [file] }, context) {
    const args = { values: { config: file ?? configPath({ values: {}, lists: {} }) }, lists: {} };
    const { images } = await loadSettings(args);
    pinsOf(images.pinned);
    context.out(`${args.values.config} is fine`);
    return 0;
  },
};

export const group: Group = {
  summary: 'The configuration file.',
  commands: {
    default: { summary: 'print the default configuration, explained', load: async () => showDefault },
    check: { summary: 'check a configuration file', load: async () => check },
  },
};
