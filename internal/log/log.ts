export const levels = { debug: 0, info: 1, warn: 2, error: 3 } as const;
export type Level = keyof typeof levels;
export type Format = 'text' | 'json';
export type Fields = Readonly<Record<string, unknown>>;

export interface Logger {
  debug(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
  /** A logger that adds these fields to every line. */
  with(fields: Fields): Logger;
}

export interface LogOptions {
  readonly level: Level;
  readonly format: Format;
  /** Takes one whole line, newline included. */
  readonly write: (line: string) => void;
  readonly now?: () => Date;
}

export function createLogger(options: LogOptions, bound: Fields = {}): Logger {
  const now = options.now ?? (() => new Date());
  const render = options.format === 'json' ? renderJson : renderText;
  const log = (level: Level) => (message: string, fields?: Fields) => {
    if (levels[level] < levels[options.level]) return;
    options.write(`${render(now().toISOString(), level, message, { ...bound, ...fields })}\n`);
  };
  return {
    debug: log('debug'),
    info: log('info'),
    warn: log('warn'),
    error: log('error'),
    with: fields => createLogger(options, { ...bound, ...fields }),
  };
}

/** Drops every line: for tests and for callers who want none. */
export const silent: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  with: () => silent,
};

function renderJson(time: string, level: Level, message: string, fields: Fields): string {
  return JSON.stringify({ time, level, msg: message, ...fields }, replacer);
}

function renderText(time: string, level: Level, message: string, fields: Fields): string {
  const pairs = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}=${quote(value)}`);
  return `${time} ${level.toUpperCase().padEnd(5)} ${message}${pairs.join('')}`;
}

const replacer = (_key: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return value.toString();
  return value instanceof Error ? value.message : value;
};

function quote(value: unknown): string {
  const plain = value instanceof Error ? value.message : typeof value === 'bigint' ? String(value) : value;
  const text = typeof plain === 'string' ? plain : (JSON.stringify(plain, replacer) ?? 'undefined');
  // a line stays one line whatever a container or registry put into the value
  return /^[\w./:@%+,-]+$/.test(text) ? text : JSON.stringify(text);
}
