import type { Duplex, Readable, Writable } from 'node:stream';

export interface ExecRequest {
  readonly containerId: string;
  readonly command: readonly string[];
  readonly tty: boolean;
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
}

export type AttachRequest = Omit<ExecRequest, 'command'>;

export interface PortForwardRequest {
  readonly sandboxId: string;
  /** Those that the client named; empty: any. */
  readonly ports: readonly number[];
}

/** In characters. */
export interface TerminalSize {
  readonly width: number;
  readonly height: number;
}

/** What a client of exec or attach has open, whatever transport it came by. */
export interface ProcessStreams {
  /** Ends when the client closes its side. */
  readonly stdin?: Readable;
  readonly stdout?: Writable;
  /** Never with a terminal, which has one output. */
  readonly stderr?: Writable;
  /** The sizes that the client's terminal takes; the latest one counts. */
  onResize(listener: (size: TerminalSize) => void): void;
}

/** What the sessions of the streaming server are served by. The signal is aborted when the client is gone. */
export interface StreamingBackend {
  /** Resolves with the exit code once all output is in the streams. An abort kills the process and its children. */
  exec(request: ExecRequest, streams: ProcessStreams, signal: AbortSignal): Promise<number>;
  /** Resolves when the container has ended or the client has left, which leaves the container running. */
  attach(request: AttachRequest, streams: ProcessStreams, signal: AbortSignal): Promise<void>;
  /** One connection to a port of the pod; resolves when both directions are closed. */
  portForward(sandboxId: string, port: number, connection: Duplex, signal: AbortSignal): Promise<void>;
}
