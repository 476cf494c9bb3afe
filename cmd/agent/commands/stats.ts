import { setTimeout as sleep } from 'node:timers/promises';
import { runtimeService } from '../../../api/services.ts';
import { BerthError } from '../../../internal/errors/errors.ts';
import type { Command } from '../cli/command.ts';
import { table } from '../cli/help.ts';
import { toJson } from '../cli/json.ts';
import { type CriClient, withClient } from '../cri-client.ts';
import { clientFlags, loadSettings } from '../settings.ts';
import { readUsages } from '../usage/read-usages.ts';
import { usageTable } from '../usage/usage-table.ts';

/** For rates; the agent reads a cgroup at most twice a second. */
const betweenMs = 1000;

export const command: Command = {
  summary: 'Print what a pod and its containers use.',
  operands: 'POD',
  arity: [1, 1],
  flags: { json: { help: 'print what the CRI answers, as JSON' }, ...clientFlags },
  notes:
    'POD is an id, which may be cut short, or a name, with its namespace and a slash before it where two pods share it.',
  async run(args, context) {
    const { listen } = await loadSettings(args);
    const [given = ''] = args.operands;
    const signal = context.takeStopSignal();
    context.out(
      await withClient(listen, async client => {
        const podSandboxId = await findPod(client, given);
        if (args.switches.has('json')) {
          return toJson((await client.call(runtimeService.PodSandboxStats, { podSandboxId })).stats);
        }
        const before = await readUsages(client, podSandboxId);
        await sleep(betweenMs, undefined, { signal }).catch(() => signal.throwIfAborted());
        return table(usageTable(await readUsages(client, podSandboxId), before));
      }),
    );
    return 0;
  },
};

async function findPod(client: CriClient, given: string): Promise<string> {
  const { items } = await client.call(runtimeService.ListPodSandbox, {});
  const named = items.filter(({ id, metadata }) => {
    const name = metadata?.name ?? '';
    return id.startsWith(given) || name === given || `${metadata?.namespace}/${name}` === given;
  });
  const [pod, ...others] = named;
  if (!pod) throw new BerthError('NotFound', `there is no pod "${given}": see "berth pods list"`);
  if (others.length > 0) {
    throw new BerthError('InvalidArgument', `"${given}" fits ${named.length} pods: give an id, see "berth pods list"`);
  }
  return pod.id;
}
