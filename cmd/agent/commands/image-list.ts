import { imageService } from '../../../api/services.ts';
import type { Command } from '../cli/command.ts';
import { table } from '../cli/help.ts';
import { toJson } from '../cli/json.ts';
import { withClient } from '../cri-client.ts';
import { clientFlags, loadSettings } from '../settings.ts';

export const command: Command = {
  summary: 'List the images in the store.',
  flags: { json: { help: 'print what the CRI answers, as JSON' }, ...clientFlags },
  async run(args, context) {
    const { listen } = await loadSettings(args);
    const { images } = await withClient(listen, client => client.call(imageService.ListImages, {}));
    if (args.switches.has('json')) {
      context.out(toJson(images));
      return 0;
    }
    const rows = images.map(({ id, repoTags, repoDigests, size }) => {
      const reference = repoTags[0] ?? repoDigests[0] ?? '<none>';
      return [reference, id.replace('sha256:', '').slice(0, 12), `${(Number(size) / 1e6).toFixed(1)} MB`];
    });
    context.out(table([['IMAGE', 'ID', 'SIZE'], ...rows]));
    return 0;
  },
};
