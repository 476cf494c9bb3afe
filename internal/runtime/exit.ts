/** How a process ended. */
export interface Exit {
  readonly pid: number;
  /** The exit code, or 128 and the signal. */
  readonly exitCode: number;
  /** Nanoseconds since 1970. */
  readonly exitedAt: bigint;
  /** False when nobody saw the end: the code is then 137, for the kill that made sure of it. */
  readonly known: boolean;
}

const SIGKILL = 9;
export const killedExitCode = 128 + SIGKILL;

export const unseenExit = (pid: number, exitedAt: bigint): Exit => ({
  pid,
  exitCode: killedExitCode,
  exitedAt,
  known: false,
});
