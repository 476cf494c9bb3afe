import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runtime } from '../../../api/gen/cri.js';
import { runtimeService } from '../../../api/services.ts';
import type { TestAgent } from '../../integration/support/agent.ts';

const { CONTAINER_EXITED } = runtime.v1.ContainerState;

/** How a container is to end by itself, and the name of a file that is there once it has begun. */
export interface End {
  readonly code: number;
  readonly mark: string;
}

const [codeKey, markKey] = ['berth.test/code', 'berth.test/mark'] as const;

export const annotationsOf = ({ code, mark }: End): Record<string, string> => ({
  [codeKey]: `${code}`,
  [markKey]: mark,
});

/** On the host, the folder that containers have as /marks. */
export const marksOf = ({ folder }: TestAgent): string => join(folder, 'marks');

type Told = Pick<runtime.v1.IContainerStatus, 'id' | 'annotations' | 'exitCode' | 'reason' | 'message'>;

/**
 * Why that end of a container is not the true one; undefined when it is, and of one that was to run on. `killable` of
 * one that may have been killed before it ended by itself.
 */
export function wrongEnd(agent: TestAgent, { id, annotations, ...told }: Told, killable = false): string | undefined {
  const { [codeKey]: code, [markKey]: mark = '' } = annotations ?? {};
  if (code === undefined || told.exitCode === Number(code)) return undefined;
  // SIGTERM ends one at once that shares its pids, and is nothing to the first process of a namespace
  if (killable && (told.exitCode === 137 || told.exitCode === 143)) return undefined;
  const ran = existsSync(join(marksOf(agent), mark));
  // the OCI runtime's own process ends with 1 where the program that lets it go is killed at that very moment
  if (!ran && (told.reason === 'StartError' || told.exitCode === 1)) return undefined;
  const truth = ran ? `ran and ended with ${code}` : `was to end with ${code} and did not run`;
  return `container ${id} ${truth}, and is told as ${told.exitCode} (${told.reason}: ${told.message})`;
}

/** Of all containers that have ended, those whose end is told wrongly; `killable` are ids. */
export async function wrongEnds(agent: TestAgent, killable: ReadonlySet<string> = new Set()): Promise<string[]> {
  const filter = { state: { state: CONTAINER_EXITED } };
  const { containers } = await agent.client.call(runtimeService.ListContainers, { filter });
  const wrong = await Promise.all(
    containers.map(async ({ id: containerId }) => {
      const { status } = await agent.client.call(runtimeService.ContainerStatus, { containerId });
      return status ? wrongEnd(agent, status, killable.has(containerId)) : `container ${containerId} has no status`;
    }),
  );
  return wrong.filter(found => found !== undefined);
}
