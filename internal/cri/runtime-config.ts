import { runtime } from '../../api/gen/cri.js';
import type { Deps } from './deps.ts';

/** Tells the kubelet which cgroup driver to use, so that both build one tree. */
export async function runtimeConfig(deps: Deps): Promise<runtime.v1.IRuntimeConfigResponse> {
  const { CgroupDriver } = runtime.v1;
  return { linux: { cgroupDriver: deps.cgroups.driver === 'systemd' ? CgroupDriver.SYSTEMD : CgroupDriver.CGROUPFS } };
}
