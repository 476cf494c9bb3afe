import type { Readable, Writable } from 'node:stream';
import { abortable } from '../../async/deadline.ts';
import type { Logger } from '../../log/log.ts';
import { type ClientStreams, feed } from '../client-streams.ts';
import type { Exit } from '../exit.ts';
import { followSize } from '../follow-size.ts';
import type { OutputListener, TerminalSize } from '../shim/shim.ts';
import { ClientOutput } from './client-output.ts';

/** What attaching needs of a task. */
export interface AttachTarget {
  readonly id: string;
  wait(): Promise<Exit>;
  drain(): Promise<void>;
  onOutput(listener: OutputListener): () => void;
  openStdin(): Promise<Writable | undefined>;
  closeStdin(): Promise<void>;
  resize(size: TerminalSize): Promise<void>;
}

export interface AttachOptions {
  readonly terminal: boolean;
  /** The container is for one client: its input ends with that client's, and it waits for a client that is slow. */
  readonly stdinOnce: boolean;
  readonly streams: ClientStreams;
  /** The client is gone. */
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/**
 * Lets a client see what a container prints from now on, and type to it. Resolves when the container has ended and the
 * client has all of its output, or when the client is gone, which leaves the container running.
 */
export async function attach(task: AttachTarget, options: AttachOptions): Promise<void> {
  const { streams, signal, terminal, stdinOnce, log } = options;
  if (signal.aborted) return;
  const output = (sink: Writable | undefined) => sink && new ClientOutput(sink, { paced: stdinOnce, terminal });
  const outputs = { stdout: output(streams.stdout), stderr: output(streams.stderr) };
  const both = [outputs.stdout, outputs.stderr].filter(one => one !== undefined);
  const detach = task.onOutput({
    take: (from, chunk) => outputs[from]?.take(chunk),
    room: async () => {
      for (const one of both) await one.room();
    },
  });
  const input = connectInput(task, options);
  try {
    if (terminal) followSize(streams, task, log);
    await abortable(task.wait(), signal);
    for (const one of both) one.end();
    await abortable(task.drain(), signal);
    await abortable(Promise.all(both.map(one => one.flushed())), signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    detach();
    // who waited for this client does not any more
    for (const one of both) one.end();
    input.end();
  }
}

/** What ends it leaves the container's input open for others, unless the container is for one client only. */
function connectInput(task: AttachTarget, { terminal, stdinOnce, streams, log }: AttachOptions): { end(): void } {
  const { stdin } = streams;
  let ended = false;
  let opened: Writable | undefined;
  const onClose = async () => {
    opened = undefined;
    // closing a terminal's input would end the terminal, and what it prints with it
    if (stdinOnce && !terminal) await task.closeStdin();
  };
  const finish = (to: Writable) => {
    stdin?.unpipe(to);
    // what the client has sent is for the container, as long as that lives
    to.end();
    void task.wait().then(() => opened?.destroy());
  };
  const connect = async (from: Readable) => {
    const to = await task.openStdin();
    if (!to) return void from.resume();
    opened = to;
    to.once('close', () => {
      onClose().catch((error: unknown) => log.debug('standard input is not closed', { container: task.id, error }));
    });
    if (ended) finish(to);
    else feed(from, to);
  };
  if (stdin) {
    connect(stdin).catch((error: unknown) => {
      log.warn('standard input cannot be reached', { container: task.id, error });
      stdin.resume();
    });
  }
  return {
    end() {
      ended = true;
      if (opened) finish(opened);
    },
  };
}
