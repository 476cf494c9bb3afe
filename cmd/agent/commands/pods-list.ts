import { runtime } from '../../../api/gen/cri.js';
import { runtimeService } from '../../../api/services.ts';
import type { Command } from '../cli/command.ts';
import { table } from '../cli/help.ts';
import { toJson } from '../cli/json.ts';
import { agentFlags, loadSettings } from '../settings.ts';
import { withAgent } from '../with-agent.ts';

export const command: Command = {
  summary: 'List the pods of this node.',
  flags: { json: { help: 'print what the CRI answers, as JSON' }, ...agentFlags },
  async run(args, context) {
    const { items } = await withAgent(await loadSettings(args), context, client =>
      client.call(runtimeService.ListPodSandbox, {}),
    );
    if (args.switches.has('json')) {
      context.out(toJson(items));
      return 0;
    }
    const rows = items.map(({ id, metadata, state }) => {
      const ready = state === runtime.v1.PodSandboxState.SANDBOX_READY;
      return [id.slice(0, 13), metadata?.namespace ?? '', metadata?.name ?? '', ready ? 'ready' : 'not ready'];
    });
    context.out(table([['ID', 'NAMESPACE', 'NAME', 'STATE'], ...rows]));
    return 0;
  },
};
