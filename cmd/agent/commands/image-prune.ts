import { adminService } from '../../../api/services.ts';
import type { Command } from '../cli/command.ts';
import { toJson } from '../cli/json.ts';
import { formatBytes } from '../cli/quantities.ts';
import { withClient } from '../cri-client.ts';
import { clientFlags, loadSettings } from '../settings.ts';

const pruneTimeoutMs = 10 * 60_000;

export const command: Command = {
  summary: 'Remove images without a tag that no container uses.',
  flags: {
    all: { help: 'those with a tag too' },
    'dry-run': { help: 'only tell what would go' },
    json: { help: 'print the images and the bytes as JSON' },
    ...clientFlags,
  },
  notes: 'Pinned images, and those of containers that have stopped but are not removed, stay.',
  async run({ switches, ...args }, context) {
    const { listen } = await loadSettings(args);
    const dryRun = switches.has('dry-run');
    const request = { all: switches.has('all'), dryRun };
    const answer = await withClient(listen, client => client.call(adminService.PruneImages, request, pruneTimeoutMs));
    if (switches.has('json')) {
      context.out(toJson(answer));
      return 0;
    }
    for (const { id, references } of answer.images) context.out([id, ...references].join(' '));
    context.out(`${formatBytes(Number(answer.freedBytes))} ${dryRun ? 'would be freed' : 'freed'}`);
    return 0;
  },
};
