import type { berth } from '../../../api/gen/berth.js';
import type { Context } from './command.ts';
import { pullLines, pullSentence } from './pull-lines.ts';

/** Shows how far a pull is, until it is disposed of. */
export interface PullDisplay extends Disposable {
  show(progress: berth.v1.PullProgress): void;
}

const plainMs = 1000;

/** Bars on a terminal; elsewhere a line a second at most, and none that says the same again. */
export function pullDisplay(
  { terminal, err }: Pick<Context, 'terminal' | 'err'>,
  now = () => performance.now(),
): PullDisplay {
  if (terminal) {
    return {
      show: progress => terminal.draw(pullLines(progress, terminal)),
      [Symbol.dispose]: () => terminal.clear(),
    };
  }
  let last = { line: '', at: Number.NEGATIVE_INFINITY };
  return {
    show: progress => {
      const line = pullSentence(progress);
      const at = now();
      if (line === last.line || at - last.at < plainMs) return;
      last = { line, at };
      err(line);
    },
    [Symbol.dispose]: () => {},
  };
}
