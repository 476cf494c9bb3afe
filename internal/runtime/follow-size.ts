import type { Logger } from '../log/log.ts';
import type { ClientStreams } from './client-streams.ts';
import type { TerminalSize } from './shim/shim.ts';

export interface Terminal {
  resize(size: TerminalSize): Promise<void>;
}

/** Tells a terminal the sizes that its client's takes: the latest one, and one at a time, however fast they come. */
export function followSize(
  streams: Pick<ClientStreams, 'onResize'>,
  terminal: Terminal | Promise<Terminal>,
  log: Logger,
): void {
  let latest: TerminalSize | undefined;
  let telling = false;
  const tell = async () => {
    telling = true;
    try {
      const there = await terminal;
      for (let size = latest; size; size = latest) {
        latest = undefined;
        await there.resize(size);
      }
    } catch (error) {
      log.debug('a terminal was not resized', { error });
    }
    telling = false;
  };
  streams.onResize(size => {
    latest = size;
    if (!telling) void tell();
  });
}
