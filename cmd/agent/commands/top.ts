import { setTimeout as sleep } from 'node:timers/promises';
import { BerthError } from '../../../internal/errors/errors.ts';
import type { Command, Context } from '../cli/command.ts';
import { table } from '../cli/help.ts';
import { toJson } from '../cli/json.ts';
import { type CriClient, withClient } from '../cri-client.ts';
import { clientFlags, loadSettings } from '../settings.ts';
import { readUsages } from '../usage/read-usages.ts';
import type { Usage } from '../usage/usage.ts';
import { usageTable } from '../usage/usage-table.ts';

export const command: Command = {
  summary: 'Show what pods and containers use, in place, until Ctrl-C.',
  flags: {
    interval: { value: 'SECONDS', help: 'from one look to the next (default 2)' },
    once: { help: 'print one table of two looks and end, as where standard error is no terminal' },
    json: { help: 'print one look as JSON and end: counters since the start, sizes in bytes, CPU in cores' },
    ...clientFlags,
  },
  async run(args, context) {
    const seconds = intervalOf(args.values['interval']);
    const { listen } = await loadSettings(args);
    const signal = context.takeStopSignal();
    await withClient(listen, async client => {
      if (args.switches.has('json')) context.out(toJson(await readUsages(client)));
      else if (args.switches.has('once') || !context.terminal) await showOnce(client, context, seconds, signal);
      else await showOn(context.terminal, client, seconds, signal);
    });
    return 0;
  },
};

function intervalOf(text = '2'): number {
  const seconds = Number(text);
  if (seconds >= 1 && seconds <= 3600) return seconds;
  throw new BerthError('InvalidArgument', `--interval is "${text}"; expected a number of seconds from 1 to 3600`);
}

async function showOnce(client: CriClient, { out }: Context, seconds: number, signal: AbortSignal): Promise<void> {
  const before = await readUsages(client);
  await sleep(seconds * 1000, undefined, { signal }).catch(() => signal.throwIfAborted());
  out(table(usageTable(await readUsages(client), before)));
}

type Terminal = NonNullable<Context['terminal']>;

async function showOn(terminal: Terminal, client: CriClient, seconds: number, signal: AbortSignal): Promise<void> {
  let before: readonly Usage[] = [];
  try {
    while (!signal.aborted) {
      const usages = await readUsages(client);
      terminal.draw(table(usageTable(usages, before)).split('\n'));
      before = usages;
      await sleep(seconds * 1000, undefined, { signal }).catch(() => {});
    }
  } finally {
    terminal.clear();
  }
}
