/** How the pods of one runtime handler (RuntimeClass) run. */
export interface HandlerConfig {
  /** The shim's binary: a path, or a name in PATH. */
  readonly shim: string;
  /** The OCI runtime: a path, or a name in PATH. */
  readonly runtime: string;
  /** Where the OCI runtime keeps its state; a folder per namespace below it. */
  readonly runtimeRoot: string;
  /** Drives the OCI runtime without any shim. */
  readonly noShim: boolean;
  /** The shim logs more, and the bundle of a container whose shim died stays. */
  readonly shimDebug: boolean;
  /** Moot with v2 shims: they never leave the agent's mount namespace. */
  readonly shimNoNewns: boolean;
  readonly systemdCgroup: boolean;
}
