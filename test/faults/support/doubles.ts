import type { TestAgent } from '../../integration/support/agent.ts';
import { containerProcessesOf } from './own-processes.ts';

/** Attempts of which two containers live, by what the machine says: the marks in the environment of what runs. */
export function doublesOf(agent: TestAgent): string[] {
  const holders = new Map<string, Set<string>>();
  for (const { mark, container } of containerProcessesOf(agent)) {
    if (!mark || !container) continue;
    holders.set(mark, (holders.get(mark) ?? new Set()).add(container));
  }
  return [...holders].filter(([, containers]) => containers.size > 1).map(([mark]) => mark);
}
