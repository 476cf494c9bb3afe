import { setTimeout as sleep } from 'node:timers/promises';
import type { berth } from '../../../api/gen/berth.js';
import { adminService } from '../../../api/services.ts';
import { BerthError } from '../../../internal/errors/errors.ts';
import { type Command, type Context, UsageError } from '../cli/command.ts';
import { toJson } from '../cli/json.ts';
import { type CriClient, withClient } from '../cri-client.ts';
import { clientFlags, loadSettings } from '../settings.ts';
import { lineOf, stateLines, unsettled } from '../state/state-table.ts';

type State = berth.v1.CompareStateResponse;

/** Repairs have a minute each and run side by side; two looks come before and after. */
const repairTimeoutMs = 120_000;
const watchMs = 2000;

export const command: Command = {
  summary: 'Compare what is written down of pods and containers with what stands and what runs.',
  flags: {
    repair: { help: 'settle what differs, now' },
    watch: { help: 'go on looking, until Ctrl-C' },
    json: { help: 'print what was found as JSON' },
    ...clientFlags,
  },
  notes:
    'Each line tells what one witness says: the row, the bundle, the shim, the task, the processes of the cgroup, the ' +
    'network. A difference is told when two looks a second apart have found it, so that work under way is none. The ' +
    'exit status is 1 when one stands that is not repaired. What is foreign (of another agent, of containerd) is named ' +
    'and left alone.',
  async run(args, context) {
    const [repairs, watches, json] = ['repair', 'watch', 'json'].map(name => args.switches.has(name));
    if (repairs && watches) throw new UsageError('"--watch" only looks: give "--repair" alone');
    const { listen } = await loadSettings(args);
    return withClient(listen, async client => {
      if (watches) return watch(client, context, json ?? false);
      return repairs ? repair(client, context, json ?? false) : show(client, context, json ?? false);
    });
  },
};

const look = (client: CriClient): Promise<State> => client.call(adminService.CompareState, {});

async function show(client: CriClient, { out }: Context, json: boolean): Promise<number> {
  const state = await look(client);
  out(json ? toJson(state) : stateLines(state).join('\n'));
  return statusOf(state);
}

async function repair(client: CriClient, { out }: Context, json: boolean): Promise<number> {
  const answer = await client.call(adminService.RepairState, {}, repairTimeoutMs);
  const { repairs, state } = answer;
  if (!state) throw new BerthError('Internal', 'the agent has not said how things are after its repairs');
  if (json) {
    out(toJson(answer));
  } else {
    for (const { drift, problem } of repairs) {
      if (drift) out(`${problem === '' ? 'repaired' : 'failed'}  ${lineOf(drift)}`);
      if (problem !== '') out(`  ${problem.replaceAll('\n', '\n  ')}`);
    }
    out(stateLines(state).join('\n'));
  }
  return statusOf(state);
}

async function watch(client: CriClient, context: Context, json: boolean): Promise<number> {
  const { out } = context;
  const terminal = json ? undefined : context.terminal;
  const signal = context.takeStopSignal();
  let status = 0;
  try {
    while (!signal.aborted) {
      const state = await look(client);
      status = statusOf(state);
      if (terminal) terminal.draw(stateLines(state));
      else out(json ? toJson(state) : stateLines(state).join('\n'));
      await sleep(watchMs, undefined, { signal }).catch(() => {});
    }
  } finally {
    terminal?.clear();
  }
  return status;
}

const statusOf = (state: State): number => (unsettled(state).length > 0 ? 1 : 0);
