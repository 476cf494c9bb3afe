import type { Readable, Writable } from 'node:stream';
import type { Terminal } from './terminal.ts';

export interface Flag {
  readonly help: string;
  /** What stands for the value in help, as in `--root DIR`; a flag without one is a switch. */
  readonly value?: string;
  /** May be given more than once; all its values count. */
  readonly repeatable?: boolean;
}

export type Flags = Readonly<Record<string, Flag>>;

export interface Arguments {
  /** Values of the flags that were given, by flag name; of one that came twice, the last. */
  readonly values: Readonly<Record<string, string>>;
  /** Of each repeatable flag that was given, all its values. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly switches: ReadonlySet<string>;
  readonly operands: readonly string[];
}

/** All that a command sees of its process. */
export interface Context {
  readonly stdin: Readable;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly out: (line: string) => void;
  /** Where `out` goes, for what is no text. */
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly err: (line: string) => void;
  /** Where `err` goes, if somebody watches it. */
  readonly terminal: Terminal | undefined;
  /**
   * From this call on, the first SIGINT or SIGTERM aborts the signal instead of ending the process; its reason is a
   * BerthError.
   */
  readonly takeStopSignal: () => AbortSignal;
}

export interface Command {
  readonly summary: string;
  /** What follows the flags, as in `FILE [--name REF]`; empty when nothing may. */
  readonly operands?: string;
  /** How many operands at least and at most; [0, 0] when left out. */
  readonly arity?: readonly [least: number, most: number];
  readonly flags?: Flags;
  /** Paragraphs below the flags in help. */
  readonly notes?: string;
  /** Returns the exit status. */
  run(args: Arguments, context: Context): Promise<number>;
}

/** A command is loaded only when it is called: `berth version` pays for no gRPC. */
export interface Entry {
  readonly summary: string;
  readonly load: () => Promise<Command | Group>;
}

export interface Group {
  readonly summary: string;
  readonly commands: Readonly<Record<string, Entry>>;
  readonly notes?: string;
}

export const isGroup = (node: Command | Group): node is Group => 'commands' in node;

/** A command line that can't be meant; the exit status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
