import { appendFile, chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runtimeService } from '../../../../api/services.ts';
import { errnoOf } from '../../../../internal/errors/errors.ts';
import { mount, unmount } from '../../../../internal/host/mount.ts';
import type { TestAgent } from '../agent.ts';
import { Pod } from '../pods.ts';
import { until } from '../until.ts';
import { type FaultRow, failing, sandboxing } from './row.ts';

const told = (code: FaultRow['code'], says: string) => ({ code, says }) as const;

/** Handlers whose programs are missing or fail; `runc-that-fails` is in the folder of `programs`. */
export const brokenHandlers = (programs: string): string => `
[runtime.handlers.no-shim]
shim = "/no/such/shim"
[runtime.handlers.failing-shim]
shim = "${join(programs, 'failing-shim')}"
[runtime.handlers.silent-shim]
shim = "/bin/false"
[runtime.handlers.no-runtime]
runtime = "/no/such/runc"
[runtime.handlers.failing-runtime]
runtime = "${join(programs, 'failing-runc')}"
[cni]
bin_dirs = ["${programs}", "/opt/cni/bin", "/usr/lib/cni"]
`;

const scripts: Readonly<Record<string, string>> = {
  'failing-shim': 'echo "the shim has no room" >&2; exit 1',
  // what runc does when it cannot go on: its log as JSON, and the same on standard error
  'failing-runc': `log=; while [ $# -gt 0 ]; do [ "$1" = --log ] && log=$2; shift; done
[ -n "$log" ] && echo '{"level":"error","msg":"runc is not well"}' >> "$log"
echo "runc is not well" >&2; exit 1`,
  'cni-full': plugin('echo \'{"cniVersion":"1.0.0","code":100,"msg":"no more addresses"}\'; exit 1'),
  'cni-busy': plugin('echo \'{"cniVersion":"1.0.0","code":11,"msg":"try again later"}\'; exit 1'),
  'cni-dying': plugin('echo "out of luck" >&2; exit 3'),
  'cni-babbling': plugin('echo "it is done"'),
  'cni-addressless': plugin('echo \'{"cniVersion":"1.0.0","interfaces":[],"ips":[]}\''),
  'cni-barred': 'exit 0',
};

function plugin(add: string): string {
  const versions = '{"cniVersion":"1.0.0","supportedVersions":["0.4.0","1.0.0"]}';
  return `cat > /dev/null; case $CNI_COMMAND in VERSION) echo '${versions}';; ADD) ${add};; esac`;
}

export async function writeBrokenPrograms(folder: string): Promise<void> {
  for (const [name, script] of Object.entries(scripts)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, name), name === 'cni-barred' ? 0o644 : 0o755);
  }
}

/** A pod by a handler, then a container of it, started. */
const starting = (fault: string, handler: string, code: FaultRow['code'], says: string): FaultRow => ({
  ...{ fault, rpc: 'StartContainer', code, says },
  induce: async ({ agent, name }) => {
    const pod = await Pod.run(agent, {}, handler);
    try {
      const container = await pod.create(name, ['true']);
      await failing(container, () => container.start());
    } finally {
      await pod.remove();
    }
  },
});

/** A pod on a network by this plugin; afterwards the network is that of the test again. */
const networking = (fault: string, type: string, code: FaultRow['code'], says: string): FaultRow => ({
  ...{ fault, rpc: 'RunPodSandbox', code, says },
  induce: async ({ agent }) => {
    const well = await readFile(file(agent), 'utf8');
    await configure(agent, JSON.stringify({ cniVersion: '1.0.0', name: type, plugins: [{ type }] }), type);
    try {
      await Pod.run(agent);
    } finally {
      await configure(agent, well, agent.bridge);
    }
  },
  retry: async ({ agent }) => (await Pod.run(agent)).remove(),
});

const file = (agent: TestAgent): string => join(agent.folder, 'cni', '10-test.conflist');

/** Waits until what the agent tells of its network has `mark` in it. */
async function configure(agent: TestAgent, text: string | undefined, mark: string): Promise<void> {
  if (text === undefined) await rm(file(agent));
  else await writeFile(file(agent), text);
  await until('the network is another', 5000, async () => {
    const { info } = await agent.client.call(runtimeService.Status, { verbose: true });
    return (info['network'] ?? '').includes(mark);
  });
}

const configuring = (fault: string, text: string | undefined, mark: string, code: FaultRow['code'], says: string) => ({
  ...{ fault, rpc: 'RunPodSandbox', code, says },
  induce: async ({ agent }: { readonly agent: TestAgent }) => {
    const well = await readFile(file(agent), 'utf8');
    await configure(agent, text, mark);
    try {
      await Pod.run(agent);
    } finally {
      await configure(agent, well, agent.bridge);
    }
  },
});

export const machineRows: readonly FaultRow[] = [
  sandboxing(
    'a shim that is not installed',
    {},
    told(
      'FailedPrecondition',
      'could not start the shim of pod "POD": the program "/no/such/shim" is not there; install it or set its path',
    ),
    'no-shim',
  ),
  sandboxing(
    'a shim that fails',
    {},
    told(
      'Unavailable',
      'could not start the shim of pod "POD": the shim "DIR/failing-shim" did not start: the shim has no room',
    ),
    'failing-shim',
  ),
  sandboxing(
    'a shim that fails and says nothing',
    {},
    told(
      'Unavailable',
      'could not start the shim of pod "POD": the shim "/bin/false" did not start: it ended with exit code 1 and said nothing',
    ),
    'silent-shim',
  ),
  starting(
    'an OCI runtime that is not installed',
    'no-runtime',
    'FailedPrecondition',
    'could not create the process of container "NAME" of pod "POD": could not create container "ID": the OCI runtime "/no/such/runc" cannot be run: no such file or directory',
  ),
  starting(
    'an OCI runtime that fails',
    'failing-runtime',
    'Unknown',
    'could not create the process of container "NAME" of pod "POD": could not create container "ID": runc is not well',
  ),
  configuring(
    'no network configuration',
    undefined,
    'has no network configuration',
    'Unavailable',
    'could not attach the network of pod "POD": the pod network is not ready: cni plugin not initialized: CNI configuration folder "DIR/cni" has no network configuration (.conflist, .conf or .json): install a network plugin',
  ),
  configuring(
    'a network configuration that is not JSON',
    '{"name":',
    'JSON',
    'Unavailable',
    'could not attach the network of pod "POD": the pod network is not ready: cni plugin not initialized: network configuration "DIR/cni/10-test.conflist" is not valid JSON: Unexpected end of JSON input',
  ),
  networking(
    'a CNI plugin that is not installed',
    'cni-absent',
    'Unavailable',
    'could not attach the network of pod "POD": the pod network is not ready: CNI plugin "cni-absent" is not in "DIR", "/opt/cni/bin", "/usr/lib/cni": install it there',
  ),
  networking(
    'a CNI plugin that may not be executed',
    'cni-barred',
    'Unavailable',
    'could not attach the network of pod "POD": the pod network is not ready: CNI plugin "DIR/cni-barred" is not executable: chmod +x it',
  ),
  networking(
    'a CNI plugin that has no addresses left',
    'cni-full',
    'Internal',
    'could not attach the network of pod "POD": CNI plugin "cni-full" of network "cni-full" failed to ADD: no more addresses',
  ),
  networking(
    'a CNI plugin that asks to be tried again',
    'cni-busy',
    'Unavailable',
    'could not attach the network of pod "POD": CNI plugin "cni-busy" of network "cni-busy" failed to ADD: try again later',
  ),
  networking(
    'a CNI plugin that dies',
    'cni-dying',
    'Internal',
    'could not attach the network of pod "POD": CNI plugin "cni-dying" of network "cni-dying" failed to ADD: it exited with 3 and no CNI error',
  ),
  networking(
    'a CNI plugin that answers with what is no result',
    'cni-babbling',
    'Internal',
    'could not attach the network of pod "POD": CNI plugin "cni-babbling" of network "cni-babbling" failed to ADD: the result is not valid JSON: Unexpected token \'i\', "it is done " is not valid JSON',
  ),
  networking(
    'a CNI plugin that gives no address',
    'cni-addressless',
    'FailedPrecondition',
    'could not attach the network of pod "POD": network "cni-addressless" gave the pod no IP address: add an "ipam"',
  ),
  {
    fault: 'no room on the disk for what the agent writes down',
    rpc: 'RunPodSandbox',
    ...told(
      'ResourceExhausted',
      'could not write the row of pod "POD": the metadata in "DIR/root/metadata.db" could not be written because the disk is full',
    ),
    induce: ({ agent }) => onFullDisk(join(agent.folder, 'root'), () => Pod.run(agent, largeRow)),
    retry: async ({ agent }) => (await Pod.run(agent)).remove(),
  },
  {
    ...{
      fault: 'a state folder that has become read-only',
      rpc: 'RunPodSandbox',
      ...told(
        'FailedPrecondition',
        'could not make the bundle of pod "POD": the folder "DIR/state/k8s.io/ID" cannot be made: read-only file system',
      ),
    },
    induce: ({ agent }) => onReadOnly(join(agent.folder, 'state', 'k8s.io'), () => Pod.run(agent)),
    retry: async ({ agent }) => (await Pod.run(agent)).remove(),
  },
];

/** More than what SQLite has room for in the files that it has. */
const largeRow = { annotations: { large: 'x'.repeat(12 * 2 ** 20) } };

/** `folder` is a small file system of its own. */
async function onFullDisk(folder: string, call: () => Promise<unknown>): Promise<unknown> {
  const filler = join(folder, 'filler');
  await fill(filler);
  try {
    return await call();
  } finally {
    await rm(filler);
  }
}

async function fill(path: string): Promise<void> {
  const chunk = Buffer.alloc(64 * 1024);
  try {
    for (;;) await appendFile(path, chunk);
  } catch (error) {
    if (errnoOf(error) !== 'ENOSPC') throw error;
  }
}

async function onReadOnly(folder: string, call: () => Promise<unknown>): Promise<unknown> {
  mount({ source: 'tmpfs', target: folder, type: 'tmpfs', options: ['ro'] });
  try {
    return await call();
  } finally {
    unmount(folder, { detach: true });
  }
}
