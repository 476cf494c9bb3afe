import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readMounts } from '../../../internal/host/mount.ts';
import type { Contender } from '../contenders/contender.ts';
import { Pod } from '../contenders/pod.ts';

/** The part of an OCI spec that differs from pod to pod. */
export interface Spec {
  readonly annotations: Readonly<Record<string, string>>;
  readonly root: object;
  readonly linux: {
    readonly namespaces: readonly { readonly type: string; readonly path?: string }[];
    readonly [key: string]: unknown;
  };
  readonly [key: string]: unknown;
}

/** A container of berth's to copy: by hand, the OCI runtime is asked for the very same. */
export interface Template {
  readonly spec: Spec;
  /** The image, unpacked. */
  readonly lowerdir: string;
}

/** The pod that it is read from stays: its files (hosts, resolv.conf, shm) are mounted by the copies too. */
export async function readTemplate(berth: Contender): Promise<Template> {
  const pod = await Pod.run(berth);
  const bundle = join(dirname(berth.socket), 'state', 'k8s.io', pod.containerId);
  const rootfs = readMounts().find(({ target }) => target === join(bundle, 'rootfs'));
  const lowerdir = /(?:^|,)lowerdir=([^,]+)/.exec(rootfs?.superOptions.join(',') ?? '')?.[1];
  if (!lowerdir) throw new Error(`nothing is mounted as the root file system of ${bundle}`);
  return { spec: JSON.parse(await readFile(join(bundle, 'config.json'), 'utf8')), lowerdir };
}
