import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname, networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { BerthError } from '../errors/errors.ts';
import { isMountPoint, unmountAll } from './mount.ts';
import { inNamespace, pinNamespaces, pinPid, unpinNamespace } from './namespaces.ts';

const kinds = ['net', 'ipc', 'uts'] as const;
const links = (): string[] => kinds.map(kind => readlinkSync(`/proc/thread-self/ns/${kind}`));

suite('pinned namespaces', () => {
  let folder = '';
  let home: string[] = [];
  let hostName = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'berth-ns-'));
    home = links();
    hostName = hostname();
  });
  afterEach(() => {
    assert.deepEqual(links(), home, 'the thread is back where it was');
    assert.equal(hostname(), hostName);
    unmountAll(folder);
    rmSync(folder, { recursive: true });
  });
  const at = (name: string): string => join(folder, 'pod', name);

  test('each pin holds a namespace of its own, set up as asked', () => {
    const pins = { net: at('net'), ipc: at('ipc'), uts: at('uts') };
    pinNamespaces(pins, {
      hostname: 'pod-1',
      sysctls: {
        'net.ipv4.ip_unprivileged_port_start': '0',
        'net/ipv4/ip_forward': '1',
        'kernel.shmmni': '123',
        'fs.mqueue.msg_max': '7',
      },
    });
    for (const kind of kinds) {
      assert.ok(isMountPoint(pins[kind]));
      const { ino } = statSync(pins[kind]);
      assert.ok(!home.includes(`${kind}:[${ino}]`));
      assert.equal(
        inNamespace(pins[kind], kind, () => readlinkSync(`/proc/thread-self/ns/${kind}`)),
        `${kind}:[${ino}]`,
      );
    }
    assert.equal(inNamespace(pins.uts, 'uts', hostname), 'pod-1');
    const inNet = (name: string) =>
      inNamespace(pins.net, 'net', () => readFileSync(`/proc/sys/net/ipv4/${name}`, 'utf8').trim());
    assert.equal(inNet('ip_unprivileged_port_start'), '0');
    assert.equal(inNet('ip_forward'), '1');
    assert.equal(
      inNamespace(pins.ipc, 'ipc', () => readFileSync('/proc/sys/kernel/shmmni', 'utf8').trim()),
      '123',
    );
  });

  test('loopback is up, with its addresses', () => {
    pinNamespaces({ net: at('net') });
    const interfaces = inNamespace(at('net'), 'net', networkInterfaces);
    assert.deepEqual(Object.keys(interfaces), ['lo']);
    assert.ok(
      Object.values(interfaces)
        .flat()
        .some(info => info?.address === '127.0.0.1'),
    );
  });

  test('a failure inside leaves no pin and comes home', () => {
    const pins = { net: at('net'), ipc: at('ipc'), uts: at('uts') };
    const attempt = () => pinNamespaces(pins, { sysctls: { 'net.ipv4.ip_forward': 'nonsense' } });
    assert.throws(attempt, /sysctl ".*ip_forward" does not take the value "nonsense"/);
    assert.deepEqual(existsSync(join(folder, 'pod')) ? readdirSync(join(folder, 'pod')) : [], []);
  });

  test('a pin that fails late takes the earlier ones with it', () => {
    const net = at('net');
    pinNamespaces({ net });
    assert.throws(
      () => pinNamespaces({ ipc: at('ipc'), uts: net }),
      (error: unknown) => error instanceof BerthError && error.code === 'AlreadyExists',
    );
    assert.deepEqual(readdirSync(join(folder, 'pod')), ['net']);
    assert.ok(isMountPoint(net));
  });

  test("the host's settings are out of reach", () => {
    const refuse = (options: Parameters<typeof pinNamespaces>[1], why: RegExp) =>
      assert.throws(() => pinNamespaces({ ipc: at('ipc') }, options), why);
    refuse({ hostname: 'other' }, /needs a uts namespace/);
    refuse({ sysctls: { 'net.ipv4.ip_forward': '1' } }, /needs a net namespace/);
    refuse({ sysctls: { 'vm.swappiness': '1' } }, /would change the whole host/);
    refuse({ sysctls: { 'kernel.hostname': 'x' } }, /would change the whole host/);
    refuse({ sysctls: { 'net/../kernel/panic': '1' } }, /is not a sysctl's name/);
    refuse({ sysctls: { 'net.ipv4.//.x': '1' } }, /is not a sysctl's name/);
    assert.ok(!existsSync(at('ipc')));
  });

  test('unpinning twice is fine and removes the file; a stale plain file is taken over', () => {
    pinNamespaces({ net: at('net') });
    unpinNamespace(at('net'));
    unpinNamespace(at('net'));
    assert.ok(!existsSync(at('net')));
    writeFileSync(at('net'), '');
    pinNamespaces({ net: at('net') });
    assert.ok(isMountPoint(at('net')));
  });

  test('what runs in a namespace may throw, and what is no namespace is refused', () => {
    pinNamespaces({ net: at('net') });
    const boom = () => {
      throw new Error('boom');
    };
    assert.throws(() => inNamespace(at('net'), 'net', boom), /boom/);
    assert.throws(() => inNamespace(at('net'), 'ipc', boom), /cannot be entered as a ipc namespace/);
    assert.throws(() => inNamespace('/etc/passwd', 'net', boom), /cannot be entered/);
  });

  test("a process's pid namespace is held", () => {
    pinPid(process.pid, at('pid'));
    assert.equal(`pid:[${statSync(at('pid')).ino}]`, readlinkSync('/proc/self/ns/pid'));
    unpinNamespace(at('pid'));
  });

  test('forty pods of pins take no descriptor', () => {
    const descriptors = readdirSync('/proc/self/fd').length;
    for (let index = 0; index < 40; index++) {
      pinNamespaces({ net: at(`net${index}`), ipc: at(`ipc${index}`), uts: at(`uts${index}`) }, { hostname: 'x' });
    }
    assert.equal(readdirSync('/proc/self/fd').length, descriptors);
  });
});
