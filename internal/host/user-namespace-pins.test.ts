import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { mountsUnder, unmountAll } from './mount.ts';
import { inNamespace } from './namespaces.ts';
import { pinUserNamespaces } from './user-namespace-pins.ts';

const range = { containerId: 0, hostId: 300_000, size: 65_536 };
const idMap = { uids: [range], gids: [{ ...range, hostId: 400_000 }] };

function useFolder(t: { after(undo: () => void): void }): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'berth-userns-'));
  chmodSync(folder, 0o711);
  t.after(() => {
    unmountAll(folder);
    rmSync(folder, { recursive: true });
  });
  return name => join(folder, 'ns', name);
}

const inside = (pins: Record<string, string>, script: string): string => {
  const enter = Object.entries(pins).map(([kind, path]) => `--${kind}=${path}`);
  return execFileSync('nsenter', [...enter, 'sh', '-c', script], { encoding: 'utf8' }).trim();
};

test('the pinned namespaces belong to a user namespace with the map, set up as asked', async t => {
  const at = useFolder(t);
  const pins = { user: at('user'), net: at('net'), ipc: at('ipc'), uts: at('uts') };
  const home = readlinkSync('/proc/self/ns/net');
  const sysctls = { 'net.ipv4.ip_unprivileged_port_start': '7', 'kernel.shmmni': '123', 'fs.mqueue.msg_max': '9' };
  await pinUserNamespaces(pins, idMap, { hostname: 'mapped', sysctls });
  assert.equal(readlinkSync('/proc/self/ns/net'), home);
  assert.equal(inNamespace(pins.uts, 'uts', hostname), 'mapped');
  assert.match(inside(pins, 'cat /proc/self/uid_map'), /^0\s+300000\s+65536$/);
  assert.match(inside(pins, 'cat /proc/self/gid_map'), /^0\s+400000\s+65536$/);
  const values = '/proc/sys/net/ipv4/ip_unprivileged_port_start /proc/sys/kernel/shmmni /proc/sys/fs/mqueue/msg_max';
  assert.equal(inside(pins, `cat ${values}`), '7\n123\n9');
  // only the owner of a namespace may change it or mount what shows it
  assert.match(inside(pins, 'ip link set lo mtu 1300 && ip -o link show up'), /^1: lo: .* mtu 1300 /);
  assert.equal(inside(pins, 'hostname renamed && hostname'), 'renamed');
  assert.equal(
    inside(
      pins,
      'unshare -m sh -c "mount -t mqueue q /mnt && stat -c %u /mnt && mount -t sysfs s /sys && ls /sys/class/net"',
    ),
    '0\nlo',
  );
});

test('pins that cannot all be made leave nothing', async t => {
  const at = useFolder(t);
  const pins = { user: at('user'), net: at('net'), ipc: at('ipc') };
  mkdirSync(at('ipc'), { recursive: true });
  await assert.rejects(pinUserNamespaces(pins, idMap), /ipc/);
  assert.deepEqual(mountsUnder(join(at('net'), '..')), []);
  assert.ok(!existsSync(at('user')) && !existsSync(at('net')));
  assert.ok(statSync(at('ipc')).isDirectory());
  rmSync(at('ipc'), { recursive: true });
  await assert.rejects(
    pinUserNamespaces(pins, idMap, { sysctls: { 'kernel.shmmni': 'many' } }),
    /sysctl "\/proc\/sys\/kernel\/shmmni" does not take the value "many"/,
  );
  assert.deepEqual(mountsUnder(join(at('net'), '..')), []);
});

test('a map that the kernel refuses is an error, and leaves nothing', async t => {
  const at = useFolder(t);
  const twice = { uids: [range, range], gids: [range] };
  await assert.rejects(pinUserNamespaces({ user: at('user') }, twice), /a user namespace cannot be made/);
  assert.ok(!existsSync(at('user')));
});
