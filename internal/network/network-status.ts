import type { BerthError } from '../errors/errors.ts';
import type { ProbedNetwork } from './network-probe.ts';

export interface NetworkStatus {
  readonly ready: boolean;
  /** Empty when ready; CRI's condition of that name. */
  readonly reason: string;
  /** Why it is not ready, or, when it is, which configuration files were passed over. */
  readonly message: string;
  readonly networks: readonly {
    readonly name: string;
    readonly file: string;
    readonly cniVersion: string;
    readonly plugins: readonly string[];
  }[];
}

export interface ConfigState {
  readonly confDir: string;
  /** In the order of attachment; undefined until they were asked once. */
  readonly probed: readonly ProbedNetwork[] | undefined;
  /** Of the folder and of the files passed over. */
  readonly errors: readonly BerthError[];
}

/** A condition is a line to read; a plugin's whole log is not. */
const maxMessage = 1024;

/** Kubernetes shows reason and message as they are in the node's Ready condition. */
export function networkStatus({ confDir, probed, errors }: ConfigState): NetworkStatus {
  const networks = (probed ?? []).map(({ network }) => ({
    name: network.name,
    file: network.file,
    cniVersion: network.cniVersion,
    plugins: network.plugins.map(plugin => plugin.type),
  }));
  const skipped = errors.map(error => error.message).join('; ');
  const problem = firstProblem(confDir, probed, skipped);
  if (problem) return { ready: false, reason: 'NetworkPluginNotReady', message: problem, networks };
  return { ready: true, reason: '', message: skipped === '' ? '' : `passed over: ${skipped}`, networks };
}

function firstProblem(
  confDir: string,
  probed: readonly ProbedNetwork[] | undefined,
  skipped: string,
): string | undefined {
  if (!probed) return `CNI plugins of folder "${confDir}" have not answered yet`;
  const problem = probed.find(network => network.problem)?.problem;
  if (problem)
    return problem
      .explain()
      .replace(/\s*\n\s*/g, '; ')
      .slice(0, maxMessage);
  if (probed.length > 0) return undefined;
  if (skipped !== '') return `cni plugin not initialized: ${skipped}`;
  const missing = 'has no network configuration (.conflist, .conf or .json): install a network plugin';
  return `cni plugin not initialized: CNI configuration folder "${confDir}" ${missing}`;
}
