/** One CDI specification file: a vendor's devices, and what a container that has one of them is changed by. */
export interface CdiSpec {
  /** `vendor.com/class` */
  readonly kind: string;
  readonly devices: ReadonlyMap<string, CdiEdits>;
  /** Made once for a container that has any of the devices. */
  readonly edits: CdiEdits;
}

export interface CdiEdits {
  readonly env: readonly string[];
  readonly deviceNodes: readonly CdiDeviceNode[];
  readonly mounts: readonly CdiMount[];
  readonly hooks: readonly CdiHook[];
  readonly additionalGids: readonly number[];
  readonly intelRdt?: Readonly<Record<string, unknown>> | undefined;
}

export interface CdiDeviceNode {
  readonly path: string;
  readonly hostPath?: string | undefined;
  readonly type?: string | undefined;
  readonly major?: number | undefined;
  readonly minor?: number | undefined;
  readonly fileMode?: number | undefined;
  readonly permissions?: string | undefined;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
}

export interface CdiMount {
  readonly hostPath: string;
  readonly containerPath: string;
  readonly type?: string | undefined;
  readonly options: readonly string[];
}

export const cdiHookNames = [
  ...(['prestart', 'createRuntime', 'createContainer', 'startContainer', 'poststart', 'poststop'] as const),
];

export interface CdiHook {
  readonly hookName: (typeof cdiHookNames)[number];
  readonly path: string;
  readonly args?: readonly string[] | undefined;
  readonly env?: readonly string[] | undefined;
  readonly timeout?: number | undefined;
}
