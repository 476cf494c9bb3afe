import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { findCommandLines } from '../../../host/command-lines.ts';
import { pauseProgram } from '../../../host/pipe-holders.ts';

interface Process {
  readonly pid: number;
  readonly started: bigint;
}

export interface ShimProcesses {
  /** Shims of this agent. */
  readonly shims: readonly (Process & { readonly podId: string })[];
  /** Those that keep pipes of containers open, by the container whose bundle these are in. */
  readonly holders: readonly (Process & { readonly containerId: string })[];
  /** How many shims there are of others, by the address of their agent. */
  readonly foreign: ReadonlyMap<string, number>;
}

export interface FindShimsOptions {
  /** Of the agent's socket. */
  readonly address: string;
  readonly namespace: string;
  /** Of the bundles. */
  readonly folder: string;
}

/** As containerd's shims name theirs. */
export const shimSocketPath = (address: string, namespace: string, id: string): string =>
  join(
    '/run/containerd/s',
    createHash('sha256')
      .update(join(address, namespace, id))
      .digest('hex'),
  );

/** What a shim's program also does, and ends then. */
const briefly = new Set(['start', 'delete']);

/** Looks at the command lines of all processes: a shim has its agent, namespace and pod in it, a holder its folder. */
export async function findShimProcesses({ address, namespace, folder }: FindShimsOptions): Promise<ShimProcesses> {
  const found = await findCommandLines(['-address', '-P']);
  const shims = found.flatMap(({ pid, started, argv }) => {
    const [of, id, agent] = ['-namespace', '-id', '-address'].map(flag => following(argv, flag));
    if (of === undefined || id === undefined || agent === undefined || briefly.has(argv.at(-1) ?? '')) return [];
    return [{ pid, started, podId: id, isOurs: agent === address && of === namespace, agent }];
  });
  const holders = found.flatMap(({ pid, started, argv: [program, flag, pipes = ''] }) => {
    if (program !== pauseProgram || flag !== '-P' || dirname(dirname(pipes)) !== folder) return [];
    return [{ pid, started, containerId: basename(dirname(pipes)) }];
  });
  const others = Map.groupBy(
    shims.filter(({ isOurs }) => !isOurs),
    ({ agent }) => agent,
  );
  return {
    shims: shims.filter(({ isOurs }) => isOurs),
    holders,
    foreign: new Map([...others].map(([agent, of]) => [agent, of.length])),
  };
}

function following(argv: readonly string[], flag: string): string | undefined {
  const at = argv.indexOf(flag);
  return at < 0 ? undefined : argv[at + 1];
}
