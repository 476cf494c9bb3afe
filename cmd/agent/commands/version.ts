import packageJson from '../../../package.json' with { type: 'json' };
import type { Command } from '../cli/command.ts';

export const command: Command = {
  summary: 'Print the version of berth and of the Node that runs it.',
  async run(_args, context) {
    context.out(`berth ${packageJson.version} (node ${process.versions.node})`);
    return 0;
  },
};
