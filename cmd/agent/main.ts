import { BerthError } from '../../internal/errors/errors.ts';
import type { Command, Context, Group } from './cli/command.ts';
import { dispatch } from './cli/dispatch.ts';
import { Terminal } from './cli/terminal.ts';

const loading = (module: Promise<{ readonly command: Command }>) => module.then(({ command }) => command);
const loadingGroup = (module: Promise<{ readonly group: Group }>) => module.then(({ group }) => group);

const berth: Group = {
  summary: 'A Kubernetes node agent: serves the CRI and runs pods through real shims and OCI runtimes.',
  commands: {
    agent: { summary: 'serve the CRI in the foreground', load: () => loading(import('./commands/agent.ts')) },
    up: { summary: 'set defaults, serve, and show a real pod', load: () => loading(import('./commands/up.ts')) },
    check: { summary: 'look at this machine, then run a pod', load: () => loading(import('./commands/check.ts')) },
    config: { summary: 'show or check the configuration', load: () => loadingGroup(import('./commands/config.ts')) },
    explain: { summary: 'tell why a pod is as it is', load: () => loading(import('./commands/explain.ts')) },
    image: { summary: 'pull, list, export and mend images', load: () => loadingGroup(import('./commands/image.ts')) },
    pods: { summary: 'list and remove pods', load: () => loadingGroup(import('./commands/pods.ts')) },
    state: {
      summary: 'compare what is written down with what runs',
      load: () => loading(import('./commands/state.ts')),
    },
    stats: { summary: 'print what a pod uses', load: () => loading(import('./commands/stats.ts')) },
    top: { summary: 'show what all pods use', load: () => loading(import('./commands/top.ts')) },
    version: { summary: 'print the version', load: () => loading(import('./commands/version.ts')) },
  },
};

/** npm and a terminal both pass Ctrl-C on, so one key press is two signals; one that comes later ends the process. */
const sameKeyPressMs = 500;

function takeStopSignal(): AbortSignal {
  const controller = new AbortController();
  let stoppedAt = 0;
  const stop = (name: NodeJS.Signals) => {
    if (!controller.signal.aborted) {
      stoppedAt = performance.now();
      controller.abort(new BerthError('Canceled', `stopped by ${name}`));
    } else if (performance.now() - stoppedAt > sameKeyPressMs) {
      process.exit(1);
    }
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, stop);
  return controller.signal;
}

const context: Context = {
  stdin: process.stdin,
  environment: process.env,
  out: line => process.stdout.write(`${line}\n`),
  stdout: process.stdout,
  err: line => process.stderr.write(`${line}\n`),
  terminal: process.stderr.isTTY && process.env['TERM'] !== 'dumb' ? new Terminal(process.stderr, process) : undefined,
  takeStopSignal,
};

process.exitCode = await dispatch('berth', berth, process.argv.slice(2), context);
