import { adminService } from '../../../api/services.ts';
import { BerthError } from '../../../internal/errors/errors.ts';
import type { Command } from '../cli/command.ts';
import { toJson } from '../cli/json.ts';
import { pullDisplay } from '../cli/pull-display.ts';
import { withClient } from '../cri-client.ts';
import { findCredentials } from '../registry-login.ts';
import { clientFlags, loadSettings } from '../settings.ts';

export const command: Command = {
  summary: 'Pull an image from its registry, or one of the mirrors that the agent is configured with.',
  operands: 'REF',
  arity: [1, 1],
  flags: {
    creds: { value: '-|env:NAME', help: 'read USER:PASSWORD from standard input or an environment variable' },
    'docker-config': {
      value: 'FILE',
      help: "a docker login's config.json (default: $DOCKER_CONFIG/config.json, or that of your home)",
    },
    json: { help: 'print the image as JSON' },
    ...clientFlags,
  },
  notes:
    'Shows how far it is on standard error, as bars on a terminal and as a line a second elsewhere, and prints the id ' +
    'of the image on standard output. What the agent has of the image is not fetched again.',
  async run(args, context) {
    const [reference = ''] = args.operands;
    const credentials = await findCredentials(reference, args.values, context);
    const { listen } = await loadSettings(args);
    const signal = context.takeStopSignal();
    const request = { reference, ...(credentials && { credentials }) };
    const image = await withClient(listen, async client => {
      using display = pullDisplay(context);
      for await (const answer of client.stream(adminService.PullImage, request, signal)) {
        if (answer.image) return answer.image;
        if (answer.progress) display.show(answer.progress);
      }
      throw new BerthError('Internal', `the agent ended the pull of "${reference}" without an image`);
    });
    context.out(args.switches.has('json') ? toJson(image) : image.id);
    return 0;
  },
};
