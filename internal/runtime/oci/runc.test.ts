import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import type { ContainerSpecInput } from './container-input.ts';
import { containerSpec } from './container-spec.ts';
import type { SecurityContext } from './cri-config.ts';
import type { HostFacts } from './host-facts.ts';
import { infraSpec } from './sandbox/infra-spec.ts';
import type { OciSpec } from './spec.ts';
import { containerConfig, containerInput, mount, resources, securityContext } from './testdata/inputs.ts';

const isRoot = process.getuid?.() === 0;
const canRun = isRoot && existsSync('/usr/sbin/runc') && existsSync('/bin/busybox');
const skip = canRun ? false : 'needs root, runc and busybox';

let directory = '';
before(async () => {
  if (canRun) directory = await mkdtemp(join(tmpdir(), 'berth-oci-'));
});
after(() => rm(directory, { recursive: true, force: true }));

const applets = ['sh', 'cat', 'ls', 'id', 'mount', 'unshare', 'ping', 'touch', 'stat', 'env', 'pwd', 'wc', 'chroot'];

test('an ordinary container runs with the user, capabilities, mounts and masks of its spec', { skip }, async () => {
  const output = await runShell(
    securityContext({
      runAsUser: { value: 1000n },
      supplementalGroups: [2000n],
      noNewPrivs: true,
      readonlyRootfs: true,
      maskedPaths: ['/proc/cpuinfo'],
      readonlyPaths: ['/proc/sys'],
      namespaceOptions: { network: 2, pid: 1, ipc: 2, targetId: '' },
      seccomp: { profileType: 0, localhostRef: '' },
    }),
    `id; grep() { while read -r line; do case "$line" in $1*) echo "$line";; esac; done; }
     grep Cap </proc/self/status; grep NoNewPrivs </proc/self/status; grep Seccomp: </proc/self/status
     touch /file 2>&1; wc -c </proc/cpuinfo; (echo 1 >/proc/sys/vm/swappiness) 2>&1; cat /data/note; touch /data/x 2>&1
     (echo x >/dev/null) && ls /dev; env; pwd`,
  );
  assert.match(output, /^uid=1000\(app\) gid=1000 groups=1000,2000,3000\(team\)$/m);
  assert.match(output, /CapEff:\s0000000000000000/);
  assert.match(output, /CapBnd:\s00000000a80425fb/);
  assert.match(output, /CapInh:\s0000000000000000/);
  assert.match(output, /NoNewPrivs:\s1/);
  assert.match(output, /Seccomp:\s2/);
  assert.match(output, /touch: \/file: Read-only file system/);
  assert.match(output, /^0$/m, 'cpuinfo is masked');
  assert.match(output, /swappiness: (Permission denied|Read-only file system)/);
  assert.match(output, /from the host/);
  assert.match(output, /touch: \/data\/x: Read-only file system/);
  assert.match(
    output,
    /^(console|core|fd|full|mqueue|null|ptmx|pts|random|shm|stderr|stdin|stdout|tty|urandom|zero|\s)+$/m,
  );
  assert.match(output, /HOME=\/home\/app/);
  assert.match(output, /GREETING=hello/);
});

test("the default profile lets root work and keeps it from the kernel's dangerous doors", { skip }, async () => {
  const output = await runShell(
    securityContext({
      namespaceOptions: { network: 2, pid: 1, ipc: 2, targetId: '' },
      seccomp: { profileType: 0, localhostRef: '' },
    }),
    `ls / >/dev/null && echo listed; chroot / /bin/sh -c 'echo chrooted'; ping -c1 -w1 127.0.0.1 | { read -r line; echo "$line"; }
     unshare -U true 2>&1; unshare -m true 2>&1; mount -t tmpfs none /tmp 2>&1; (sleep 0.01 & wait; echo forked)`,
  );
  assert.match(output, /listed/);
  assert.match(output, /chrooted/);
  assert.match(output, /PING 127\.0\.0\.1/);
  assert.match(output, /forked/);
  assert.equal(output.match(/unshare: unshare\(0x\w+\): Operation not permitted/g)?.length, 2);
  assert.match(output, /mount: .*(denied|not permitted|root)/);
});

test('an ambient capability reaches a user who is not root', { skip }, async () => {
  const output = await runShell(
    securityContext({
      runAsUser: { value: 1000n },
      capabilities: { addCapabilities: [], dropCapabilities: ['ALL'], addAmbientCapabilities: ['NET_BIND_SERVICE'] },
      namespaceOptions: { network: 2, pid: 1, ipc: 2, targetId: '' },
    }),
    'cat /proc/self/status',
  );
  for (const set of ['Inh', 'Prm', 'Eff', 'Bnd', 'Amb'])
    assert.match(output, new RegExp(`Cap${set}:\\s0000000000000400`));
});

const hasPerl = process.arch === 'x64' && existsSync('/usr/bin/perl');

test('sockets without namespaces stay shut, also with junk in the high bits', { skip: skip || !hasPerl }, async () => {
  const socket = (family: string) => `syscall(41, ${family}, 1, 0) >= 0 ? "open" : $!{EPERM} ? "EPERM" : "other"`;
  const families = ['1', '2', '16', '38', '40', '(1 << 32) | 38', '(1 << 32) | 40'];
  const output = await runShell(
    securityContext({
      namespaceOptions: { network: 2, pid: 1, ipc: 2, targetId: '' },
      seccomp: { profileType: 0, localhostRef: '' },
    }),
    `exec /usr/bin/perl -e 'use Errno; print "$_\\n" for ${families.map(socket).join(', ')}, syscall(435, 0, 0) + $!'`,
    'private',
    {},
    ['/usr', '/lib', '/lib64'],
  );
  assert.deepEqual(output.trim().split('\n'), ['open', 'open', 'other', 'EPERM', 'EPERM', 'EPERM', 'EPERM', '37']);
});

test('a privileged container has what the agent has and no masks', { skip }, async () => {
  const output = await runShell(
    securityContext({
      privileged: true,
      maskedPaths: ['/proc/kcore'],
      namespaceOptions: { network: 2, pid: 2, ipc: 2, targetId: '' },
    }),
    `cat /proc/self/status; mount -t tmpfs none /tmp && echo mounted; mount`,
    'host',
  );
  const own = /CapBnd:\s(\w+)/.exec(await readFile('/proc/self/status', 'utf8'))?.[1];
  assert.match(output, new RegExp(`CapEff:\\s${own}`));
  assert.match(output, /Seccomp:\s0/);
  assert.match(output, /^mounted$/m);
  assert.match(output, /sysfs on \/sys type sysfs \(rw/);
});

test('limits arrive in the cgroup', { skip: skip || !existsSync('/sys/fs/cgroup/memory') }, async () => {
  const output = await runShell(
    securityContext({ namespaceOptions: { network: 2, pid: 1, ipc: 2, targetId: '' } }),
    'cat /sys/fs/cgroup/memory/memory.limit_in_bytes /sys/fs/cgroup/cpu/cpu.shares /sys/fs/cgroup/cpu/cpu.cfs_quota_us; cat /proc/self/oom_score_adj',
    'private',
    {
      resources: resources({
        memoryLimitInBytes: 67108864n,
        cpuShares: 512n,
        cpuQuota: 50000n,
        cpuPeriod: 100000n,
        oomScoreAdj: 700n,
      }),
    },
  );
  assert.deepEqual(output.trim().split('\n'), ['67108864', '512', '50000', '700']);
});

test('the infra process runs with nothing', { skip: skip || !existsSync('/usr/bin/catatonit') }, async () => {
  const bundle = await makeBundle();
  await copyFile('/usr/bin/catatonit', join(bundle, 'rootfs/catatonit'));
  const id = containerId();
  const spec = infraSpec({
    sandbox: { id, name: 'site', namespace: 'default', uid: 'uid-1', annotations: {} },
    logDirectory: '',
    namespaces: { network: 'host', ipc: 'host', uts: 'host', user: 'host' },
    host: await hostFacts(),
    rootfs: 'rootfs',
    cgroupsPath: `/${id}`,
  });
  await writeFile(join(bundle, 'config.json'), JSON.stringify(spec));
  try {
    await runc(['create', '--bundle', bundle, '--pid-file', join(bundle, 'pid'), id]);
    await runc(['start', id]);
    const pid = await readFile(join(bundle, 'pid'), 'utf8');
    const status = await statusAfterExec(pid);
    assert.match(status, /^Name:\scatatonit$/m);
    assert.match(status, /^NSpid:\s\d+\s1$/m);
    assert.match(status, /^CapBnd:\s0000000000000000$/m);
    assert.match(status, /^Seccomp:\s2$/m);
  } finally {
    await runc(['delete', '--force', id]);
  }
});

/** `runc start` returns before the process has become the container's. */
async function statusAfterExec(pid: string): Promise<string> {
  for (const deadline = performance.now() + 10_000; ; await sleep(10)) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    if (!status.startsWith('Name:\trunc') || performance.now() > deadline) return status;
  }
}

async function runShell(
  context: SecurityContext,
  script: string,
  pid: 'private' | 'host' = 'private',
  linux: { resources?: ReturnType<typeof resources> } = {},
  hostTrees: readonly string[] = [],
): Promise<string> {
  const bundle = await makeBundle();
  const id = containerId();
  const input = containerInput();
  const { spec } = containerSpec({
    ...input,
    config: containerConfig({
      command: ['/bin/sh', '-c'],
      args: [script],
      envs: [{ key: 'GREETING', value: Buffer.from('hello') }],
      mounts: [
        mount('/data', join(bundle, 'data'), { readonly: true, recursiveReadOnly: true }),
        ...hostTrees.map(path => mount(path, path, { readonly: true })),
      ],
      linux: { securityContext: context, ...linux },
    }),
    sandbox: { ...input.sandbox, ...podOnHost(bundle, pid) },
    host: await hostFacts(),
    cgroupsPath: `/${id}`,
    accounts: { passwd: 'app:x:1000:1000::/home/app:/bin/sh\n', group: 'team:x:3000:app\n' },
  });
  return await runToEnd(bundle, id, spec);
}

const podOnHost = (
  bundle: string,
  pid: 'private' | 'host',
): Pick<ContainerSpecInput['sandbox'], 'namespaces' | 'files'> => ({
  namespaces: { network: 'host', ipc: 'host', uts: 'host', user: 'host', pid },
  files: {
    hosts: join(bundle, 'data/note'),
    resolvConf: join(bundle, 'data/note'),
    hostname: join(bundle, 'data/note'),
    shm: '/dev/shm',
  },
});

async function runToEnd(bundle: string, id: string, spec: OciSpec): Promise<string> {
  await writeFile(join(bundle, 'config.json'), JSON.stringify(spec));
  try {
    const { all } = await runc(['run', '--bundle', bundle, id], false);
    return all ?? '';
  } finally {
    await runc(['delete', '--force', id], false);
  }
}

async function makeBundle(): Promise<string> {
  const bundle = await mkdtemp(join(directory, 'bundle-'));
  for (const path of ['rootfs/bin', 'rootfs/etc', 'rootfs/tmp', 'rootfs/proc', 'rootfs/dev', 'rootfs/sys', 'data']) {
    await mkdir(join(bundle, path), { recursive: true });
  }
  await writeFile(join(bundle, 'data/note'), 'from the host\n');
  await writeFile(join(bundle, 'rootfs/etc/passwd'), 'app:x:1000:1000::/home/app:/bin/sh\n');
  await writeFile(join(bundle, 'rootfs/etc/group'), 'team:x:3000:app\n');
  await copyFile('/bin/busybox', join(bundle, 'rootfs/bin/busybox'));
  for (const name of applets) await symlink('busybox', join(bundle, 'rootfs/bin', name));
  return bundle;
}

async function hostFacts(): Promise<HostFacts> {
  const status = await readFile('/proc/self/status', 'utf8');
  const mask = BigInt(`0x${/CapPrm:\s(\w+)/.exec(status)?.[1] ?? '0'}`);
  const [major = 0, minor = 0] = release().split('.').map(Number);
  const isV2 = existsSync('/sys/fs/cgroup/cgroup.controllers');
  return {
    ...containerInput().host,
    cgroupMode: isV2 ? 'v2' : 'v1',
    arch: process.arch === 'x64' ? 'amd64' : process.arch,
    kernel: { major, minor },
    agentCapabilities: kernelNames.filter((_name, bit) => (mask >> BigInt(bit)) & 1n).map(name => `CAP_${name}`),
    minOomScoreAdj: Number(await readFile('/proc/self/oom_score_adj', 'utf8')),
    hugetlbController: false,
  };
}

/** By number, as in linux/capability.h. */
const kernelNames = `CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE
  NET_BIND_SERVICE NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO SYS_CHROOT SYS_PTRACE SYS_PACCT
  SYS_ADMIN SYS_BOOT SYS_NICE SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE
  MAC_ADMIN SYSLOG WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF CHECKPOINT_RESTORE`.split(/\s+/);

const containerId = (): string => `berth-oci-${randomBytes(6).toString('hex')}`;

const runc = (args: string[], reject = true) =>
  execa('runc', ['--root', join(directory, 'runc'), ...args], {
    all: true,
    reject,
    timeout: 20_000,
    stdin: 'ignore',
    // A created container keeps the descriptors that it was given.
    ...(args[0] === 'create' ? { stdout: 'ignore', stderr: 'ignore', buffer: false } : {}),
  });
