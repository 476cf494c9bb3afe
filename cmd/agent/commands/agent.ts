import { createAgentLog } from '../agent-log.ts';
import type { Command } from '../cli/command.ts';
import { agentFlags, loadSettings } from '../settings.ts';
import { untilAborted } from '../until-aborted.ts';

export const command: Command = {
  summary: 'Serve the CRI on a Unix socket until Ctrl-C or SIGTERM; pods outlive the agent.',
  flags: agentFlags,
  notes: `Flags override the configuration file. Agents with their own --root, --state, --listen, --metrics and --cni-conf
share nothing and live side by side.`,
  async run(args, context) {
    const { startAgent } = await import('../agent.ts');
    const signal = context.takeStopSignal();
    const config = await loadSettings(args);
    const log = createAgentLog(config, context);
    const { environment } = context;
    const agent = await startAgent(config, log, { faults: environment['BERTH_FAULTS'] ?? '', environment });
    log.info('serving', { address: agent.address, metrics: agent.metricsAddress });
    await untilAborted(signal);
    log.info('stopping; pods keep running');
    await agent.close();
    return 0;
  },
};
