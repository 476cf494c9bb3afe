import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '../../internal/config/config.ts';
import type { Handler } from '../../internal/cri/deps.ts';
import { whyNoUserNamespaces, whyRuntimeHasNone } from '../../internal/host/user-namespace-probe.ts';
import type { ResolvedHandlers } from './handlers.ts';

/** The handlers, each with why its pods cannot have user namespaces; found out once, at start. */
export async function probeUserNamespaces(
  { root, state }: Pick<Config, 'root' | 'state'>,
  handlers: ResolvedHandlers,
): Promise<Readonly<Record<string, Handler>>> {
  const runtimes = [...new Set(Object.values(handlers).map(({ runtime }) => runtime))];
  const [machine, ...answers] = await Promise.all([
    whyNoUserNamespaces(existing(root), existing(state)),
    ...runtimes.map(whyRuntimeHasNone),
  ]);
  const entries = Object.entries(handlers).map(([name, handler]) => {
    const noUserNamespaces = machine ?? answers[runtimes.indexOf(handler.runtime)];
    return [name, { ...handler, noUserNamespaces }] as const;
  });
  return Object.fromEntries(entries);
}

/** Before the first start of an agent its folders are not there, and theirs will be on the same file systems. */
const existing = (path: string): string => (existsSync(path) ? path : existing(dirname(path)));
