import type { Logger } from '../log/log.ts';
import type { ClientStreams } from './client-streams.ts';
import type { TerminalSize } from './shim/shim.ts';

export interface SizedTerminal {
  readonly resize: (size: TerminalSize) => Promise<void>;
  /** No size is told before. */
  readonly started: Promise<unknown>;
  readonly log: Logger;
}

/** Tells a terminal the sizes that its client's takes: the latest one, and one at a time, however fast they come. */
export function followSize(streams: Pick<ClientStreams, 'onResize'>, { resize, started, log }: SizedTerminal): void {
  let latest: TerminalSize | undefined;
  let telling = false;
  const tell = async () => {
    telling = true;
    try {
      await started;
      for (let size = latest; size; size = latest) {
        latest = undefined;
        await resize(size);
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
