import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import { defaultConflist } from '../../../internal/network/default-conflist.ts';
import { freeSubnet } from '../../../internal/network/free-subnet.ts';
import type { JsonObject } from '../../../internal/network/json.ts';

export interface BridgeNetwork {
  /** bridge with host-local, then portmap: the same chain for everybody. */
  readonly conflist: JsonObject;
}

export interface NetworkOptions {
  /** At most 15 bytes. */
  readonly bridge: string;
  readonly dataDir: string;
  readonly stack: AsyncDisposableStack;
}

/** A bridge of its own, there from the start: no contender's first pod pays for it, and its subnet is seen as taken. */
export async function makeNetwork({ bridge, dataDir, stack }: NetworkOptions): Promise<BridgeNetwork> {
  const subnet = freeSubnet(await readFile('/proc/net/route', 'utf8'));
  const [address = '', prefix = ''] = subnet.split('/');
  await execa('ip', ['link', 'add', bridge, 'type', 'bridge']);
  stack.defer(async () => {
    await execa('ip', ['link', 'delete', bridge], { reject: false });
  });
  await execa('ip', ['address', 'add', `${address.replace(/\.0$/, '.1')}/${prefix}`, 'dev', bridge]);
  await execa('ip', ['link', 'set', bridge, 'up']);
  return { conflist: defaultConflist({ subnets: [subnet], dataDir, name: bridge, bridge }) };
}
