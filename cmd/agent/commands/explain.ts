import { adminService } from '../../../api/services.ts';
import type { Command } from '../cli/command.ts';
import { toJson } from '../cli/json.ts';
import { withClient } from '../cri-client.ts';
import { explanation } from '../explain/explanation.ts';
import { clientFlags, loadSettings } from '../settings.ts';

export const command: Command = {
  summary: 'Tell what a pod or container waits for, and what happened to it.',
  operands: 'POD|CONTAINER',
  arity: [1, 1],
  flags: { json: { help: 'print what the agent answers, as JSON' }, ...clientFlags },
  notes:
    'By id, which may be cut short, or by name: POD, NAMESPACE/POD, CONTAINER, NAMESPACE/POD/CONTAINER. What is gone is ' +
    'remembered for a while. Times are UTC; those of steps are in the order in which the steps ended.',
  async run(args, context) {
    const { listen } = await loadSettings(args);
    const [name = ''] = args.operands;
    const answer = await withClient(listen, client => client.call(adminService.Explain, { name }));
    context.out(args.switches.has('json') ? toJson(answer) : explanation(answer));
    return 0;
  },
};
