import assert from 'node:assert/strict';
import type { TestAgent } from './agent.ts';
import { berth } from './cli.ts';

/** As `berth state --json` prints it. */
export interface StateDrift {
  readonly kind: string;
  readonly sentence: string;
  readonly detail: string;
  readonly foreign: boolean;
  readonly podId: string;
  readonly containerId: string;
}

export interface State {
  readonly objects: readonly {
    readonly podId: string;
    readonly containerId: string;
    readonly row: string;
    readonly drifts: readonly StateDrift[];
  }[];
  readonly others: readonly StateDrift[];
  readonly unknown: readonly object[];
}

export interface Repaired {
  readonly repairs: readonly { readonly drift: StateDrift; readonly problem: string }[];
  readonly state: State;
}

export async function stateOf(agent: TestAgent): Promise<{ readonly state: State; readonly exitCode: number }> {
  return ask<State>(agent, []).then(({ answer: state, exitCode }) => ({ state, exitCode }));
}

export async function repairState(agent: TestAgent): Promise<Repaired & { readonly exitCode: number }> {
  return ask<Repaired>(agent, ['--repair']).then(({ answer, exitCode }) => ({ ...answer, exitCode }));
}

async function ask<T>(agent: TestAgent, flags: readonly string[]): Promise<{ answer: T; exitCode: number }> {
  const { stdout, stderr, exitCode = -1 } = await berth(['state', '--json', ...flags, '--listen', agent.listen]);
  assert.equal(stderr, '');
  return { answer: JSON.parse(stdout), exitCode };
}

export const driftsIn = ({ objects, others }: State): StateDrift[] => [
  ...objects.flatMap(({ drifts }) => drifts),
  ...others,
];

/** The kinds of what is ours, each once. */
export const kindsIn = (state: State): string[] =>
  [
    ...new Set(
      driftsIn(state)
        .filter(({ foreign }) => !foreign)
        .map(({ kind }) => kind),
    ),
  ].sort();
