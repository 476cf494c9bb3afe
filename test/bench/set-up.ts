import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCheckImage, readStaticBusybox } from '../../cmd/agent/check/check-image.ts';
import { Cgroups } from '../../internal/host/cgroup.ts';
import { mount, unmountAll } from '../../internal/host/mount.ts';
import { startBerth } from './contenders/berth.ts';
import { startContainerd } from './contenders/containerd.ts';
import { makeNetwork } from './contenders/network.ts';
import { Floor } from './floor/floor.ts';
import { readTemplate } from './floor/template.ts';
import { leftBehind } from './left-behind.ts';
import type { Bench } from './measurements/measurement.ts';
import type { Settings } from './settings.ts';

export interface SetUpOptions {
  readonly settings: Settings;
  readonly signal: AbortSignal;
  /** Takes everything down again, and throws when something of it is still there. */
  readonly stack: AsyncDisposableStack;
}

/** Both contenders and the floor, with nothing shared with any other agent of this machine. */
export async function setUp({ settings, signal, stack }: SetUpOptions): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'berth-bench-'));
  // in every name that the bench gives: folders, bridges, cgroups
  const tag = folder.slice(-6);
  stack.defer(async () => {
    await rm(folder, { recursive: true, force: true });
    await leftBehind(tag);
  });
  let homes = 0;
  const make = async (name: string) => {
    const home = join(folder, name);
    await mkdir(home);
    await makeState(join(home, 'state'), stack);
    const cgroupParent = `/berth-bench-${tag}-${name}`;
    const cgroups = new Cgroups({ driver: 'cgroupfs' });
    stack.defer(() => cgroups.remove(cgroupParent));
    const network = await makeNetwork({ bridge: `bb-${tag}-${homes++}`, dataDir: join(home, 'ipam'), stack });
    return { folder: home, cgroupParent, network, stack };
  };
  const image = await buildCheckImage(await readStaticBusybox());
  const start: Bench['start'] = async (kind, name, variant = {}) => {
    const options = { ...(await make(name)), image, ...variant };
    return kind === 'berth' ? startBerth(options) : startContainerd(options);
  };
  const [berth, containerd] = [await start('berth', 'berth'), await start('containerd', 'containerd')];
  const byHand = await make('floor');
  let floor: Promise<Floor> | undefined;
  const makeFloor = async () => {
    const { network, ...home } = byHand;
    const template = await readTemplate(berth);
    return Floor.make({ ...home, conflist: network.conflist, template });
  };
  return {
    contenders: [berth, containerd],
    start,
    floor: () => (floor ??= makeFloor()),
    settings,
    signal,
  };
}

/** In memory, as /run is where systemd runs the machine. */
async function makeState(folder: string, stack: AsyncDisposableStack): Promise<void> {
  await mkdir(folder);
  mount({ source: 'tmpfs', target: folder, type: 'tmpfs', options: ['mode=711'] });
  stack.defer(() => unmountAll(folder));
}
