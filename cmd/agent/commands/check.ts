import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../../internal/config/config.ts';
import type { OperationTrace } from '../../../internal/cri/stages.ts';
import { BerthError } from '../../../internal/errors/errors.ts';
import { isServed } from '../../../internal/host/served.ts';
import { runCheckPod } from '../check/check-pod.ts';
import { type Finding, look, preflight } from '../check/preflight.ts';
import { renderStep, type Step, Steps } from '../check/steps.ts';
import type { Command, Context } from '../cli/command.ts';
import { toJson } from '../cli/json.ts';
import { notServing, withClient } from '../cri-client.ts';
import { agentFlags, loadSettings } from '../settings.ts';

export const command: Command = {
  summary: 'Look at what berth needs of this machine, then run a real pod through the agent and remove it again.',
  flags: { json: { help: 'print the findings as one JSON object' }, ...agentFlags },
  notes: 'The exit status is 1 when anything is wrong. The pod needs no registry: its image is made from busybox.',
  async run(args, context) {
    const config = await loadSettings(args);
    const json = args.switches.has('json');
    const show = json ? () => {} : context.out;

    const signal = context.takeStopSignal();
    const findings = preflight(await look(config, signal));
    for (const finding of findings) show(renderFinding(finding));
    show('');
    const pod = await tryPod(config, new Steps(step => show(renderStep(step)), signal));

    const ok = findings.every(finding => finding.ok) && pod.problem === undefined;
    if (json)
      context.out(toJson({ ok, preflight: findings, pod: pod.steps, traces: pod.traces, problem: pod.problem }));
    else conclude(ok, pod.problem, context);
    return ok ? 0 : 1;
  },
};

interface PodResult {
  readonly steps: readonly Step[];
  /** When each stage of the pod's start began and ended. */
  readonly traces: readonly OperationTrace[];
  readonly problem: string | undefined;
}

async function tryPod(config: Config, steps: Steps): Promise<PodResult> {
  const logDirectory = await mkdtemp(join(tmpdir(), 'berth-check-'));
  let traces: readonly OperationTrace[] = [];
  const onTraces = (found: readonly OperationTrace[]) => {
    traces = found;
  };
  try {
    if (!(await isServed(config.listen))) throw notServing(config.listen);
    await withClient(config.listen, client => runCheckPod({ client, steps, logDirectory, keep: false, onTraces }));
    return { steps: steps.done, traces, problem: undefined };
  } catch (error) {
    return { steps: steps.done, traces, problem: BerthError.from(error).message };
  } finally {
    await rm(logDirectory, { recursive: true, force: true });
  }
}

const renderFinding = ({ name, ok, detail }: Finding): string => `${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(16)} ${detail}`;

function conclude(ok: boolean, problem: string | undefined, context: Context): void {
  if (problem !== undefined) context.err(`berth check: ${problem}`);
  context.out(ok ? 'all is well' : 'not everything is well: see the lines with FAIL');
}
