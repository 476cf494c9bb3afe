import type { Config } from '../../internal/config/config.ts';
import { isServed } from '../../internal/host/served.ts';
import { createAgentLog } from './agent-log.ts';
import type { Context } from './cli/command.ts';
import { type CriClient, withClient } from './cri-client.ts';

/** Calls the agent that serves, or one that lives in this process for as long as `body` takes. */
export async function withAgent<T>(
  config: Config,
  context: Context,
  body: (client: CriClient) => Promise<T>,
): Promise<T> {
  if (await isServed(config.listen)) return withClient(config.listen, body);
  const { startAgent } = await import('./agent.ts');
  const agent = await startAgent(
    config,
    createAgentLog(config, context, () => 'error'),
    { environment: context.environment },
  );
  try {
    return await withClient(config.listen, body);
  } finally {
    await agent.close();
  }
}
