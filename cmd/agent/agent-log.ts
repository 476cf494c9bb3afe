import type { Config } from '../../internal/config/config.ts';
import { createLogger, type Level, type Logger } from '../../internal/log/log.ts';
import type { Context } from './cli/command.ts';

/** The agent's log on standard error; `level` is asked at each line, so that a command can hush it for a while. */
export function createAgentLog(config: Config, context: Context, level = (): Level => config.log.level): Logger {
  return createLogger({
    get level() {
      return level();
    },
    format: config.log.format,
    write: line => context.err(line.trimEnd()),
  });
}
