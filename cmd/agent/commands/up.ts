import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../../../internal/config/config.ts';
import { defaultConfigText } from '../../../internal/config/default-text.ts';
import { BerthError } from '../../../internal/errors/errors.ts';
import { isServed } from '../../../internal/host/served.ts';
import type { Level, Logger } from '../../../internal/log/log.ts';
import { createAgentLog } from '../agent-log.ts';
import { runCheckPod } from '../check/check-pod.ts';
import { renderStep, Steps } from '../check/steps.ts';
import type { Arguments, Command, Context } from '../cli/command.ts';
import { table } from '../cli/help.ts';
import { withClient } from '../cri-client.ts';
import { ensureNetwork } from '../default-network.ts';
import { agentFlags, configPath, exists, loadSettings } from '../settings.ts';
import { untilAborted } from '../until-aborted.ts';

export const command: Command = {
  summary: 'Write what configuration is missing, serve the CRI in the foreground, and show a real pod on it.',
  flags: agentFlags,
  notes: 'This is what "npm start" does once the machine is set up. Ctrl-C stops the agent and leaves pods running.',
  async run(args, context) {
    const signal = context.takeStopSignal();
    const config = await loadSettings(args, { mayBeMissing: true });
    if (await isServed(config.listen)) throw alreadyServed(config.listen);

    const steps = new Steps(step => context.out(renderStep(step)), signal);
    await steps.run('configuration', () => ensureConfigFile(configPath(args)), same);
    await steps.run('CNI network', () => ensureNetwork(config), same);
    // until the pod has been shown, only what is wrong is logged
    let level: Level = config.log.level === 'info' ? 'warn' : config.log.level;
    const log = createAgentLog(config, context, () => level);
    const agent = await steps.run('agent', () => start(config, log, context.environment), told);
    try {
      await showPod(config, steps);
      context.out(nextSteps(args, config, agent.metricsAddress));
      level = config.log.level;
      await untilAborted(signal);
      context.out('the agent stops; pods keep running');
      return 0;
    } finally {
      await agent.close();
    }
  },
};

async function start(config: Config, log: Logger, environment: Context['environment']) {
  const { startAgent } = await import('../agent.ts');
  return startAgent(config, log, { environment });
}

function alreadyServed(listen: string): BerthError {
  const sentence = `an agent serves "${listen}" already: stop it first, or give this one its own --listen, --root and --state`;
  return new BerthError('FailedPrecondition', sentence);
}

async function ensureConfigFile(path: string): Promise<string> {
  if (await exists(path)) return `${path} is there`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, defaultConfigText());
  return `wrote ${path}`;
}

async function showPod(config: Config, steps: Steps): Promise<void> {
  const logDirectory = join(config.root, 'check-pod');
  await rm(logDirectory, { recursive: true, force: true });
  await mkdir(logDirectory, { recursive: true, mode: 0o700 });
  await withClient(config.listen, client => runCheckPod({ client, steps, logDirectory, keep: true }));
}

/** The same flags lead the other commands to this agent. */
function nextSteps({ values, lists }: Arguments, config: Config, metrics: string | undefined): string {
  const flags = [
    ...Object.entries(values),
    ...Object.entries(lists).flatMap(([name, all]) => all.map(one => [name, one])),
  ];
  const given = flags.map(([name, value]) => ` --${name} ${value}`);
  const rows = [
    ['look at it', `crictl --runtime-endpoint ${config.listen} ps`],
    ['without crictl', `bin/berth pods list${given.join('')}`],
    ...(metrics ? [['its numbers', `curl http://${metrics}/metrics`]] : []),
    ['remove all pods', `bin/berth pods remove --all${given.join('')}`],
  ];
  return `
The agent serves in the foreground, and the pod "check" keeps running. From another terminal:
${table(rows.map(([what = '', commandLine = '']) => [`  ${what}:`, commandLine]))}
Ctrl-C stops the agent and leaves pods running; removing them works without it too.`;
}

const told = ({ address }: { readonly address: string }): string => `serves ${address}`;
const same = (text: string): string => text;
