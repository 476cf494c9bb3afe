import { runtimeService } from '../../../api/services.ts';
import { BerthError } from '../../../internal/errors/errors.ts';
import { type Command, UsageError } from '../cli/command.ts';
import type { CriClient } from '../cri-client.ts';
import { removePods } from '../pods.ts';
import { agentFlags, loadSettings } from '../settings.ts';
import { withAgent } from '../with-agent.ts';

export const command: Command = {
  summary: 'Stop and remove pods with all their containers.',
  operands: 'ID...|--all',
  arity: [0, Number.POSITIVE_INFINITY],
  flags: { all: { help: 'every pod of this node' }, ...agentFlags },
  notes: 'An ID may be cut short, as "berth pods list" shows it.',
  async run(args, context) {
    const { switches, operands } = args;
    const all = switches.has('all');
    if (all === operands.length > 0) throw new UsageError('name pods by ID, or all of them by --all');
    const removed = await withAgent(await loadSettings(args), context, async client => {
      const known = await podIds(client);
      const ids = all ? known : operands.map(prefix => resolve(prefix, known));
      await removePods(client, ids);
      return ids;
    });
    for (const id of removed) context.out(id);
    return 0;
  },
};

async function podIds(client: CriClient): Promise<string[]> {
  const { items } = await client.call(runtimeService.ListPodSandbox, {});
  return items.map(({ id }) => id);
}

function resolve(prefix: string, known: readonly string[]): string {
  const [id, another] = known.filter(candidate => candidate.startsWith(prefix));
  if (id === undefined) throw new BerthError('NotFound', `there is no pod "${prefix}": see "berth pods list"`);
  if (another !== undefined) throw new BerthError('InvalidArgument', `"${prefix}" begins more than one pod's id`);
  return id;
}
