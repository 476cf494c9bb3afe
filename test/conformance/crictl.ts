import assert from 'node:assert/strict';
import { appendFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { execa } from 'execa';
import { useAgent } from '../integration/support/agent.ts';
import { trust } from '../integration/support/image-server.ts';
import { useRegistry } from '../integration/support/registry.ts';
import { testImage } from '../integration/support/test-images.ts';

/*
 * Gives crictl's commands to an agent of its own and writes what came out, for docs/conformance.md; needs jq:
 *   node test/conformance/crictl.ts CRICTL TRANSCRIPT
 * The transcript is appended to.
 */
const [crictl = 'crictl', transcript = '/dev/stderr'] = process.argv.slice(2);

/** Runs command lines as an operator types them, and keeps the record. */
class Terminal {
  readonly #folder: string;
  readonly #env: Record<string, string>;
  #text = '';

  constructor(folder: string, env: Record<string, string>) {
    this.#folder = folder;
    this.#env = env;
  }

  get transcript(): string {
    return this.#text;
  }

  async section(title: string, body: () => Promise<void>): Promise<void> {
    this.#text += `### ${title}\n\n\`\`\`console\n`;
    await body();
    this.#text += '```\n\n';
  }

  /** Returns the last line of standard output. */
  async run(line: string, exitCode = 0): Promise<string> {
    const {
      all,
      stdout,
      exitCode: code,
    } = await execa('sh', ['-c', line], {
      cwd: this.#folder,
      env: this.#env,
      all: true,
      reject: false,
    });
    this.#text += `$ ${line}\n${stripVTControlCharacters(all)}\n`;
    assert.equal(code, exitCode, `${line}\n${all}`);
    return stdout.trim().split('\n').at(-1) ?? '';
  }
}

async function useTerminal(t: TestContext) {
  const registry = await useRegistry(t);
  const agent = await useAgent(t);
  await trust(agent, registry.host);
  await registry.push('app', '1', (await testImage([1], 64)).image);
  const { folder, image } = agent;
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await symlink(resolve(crictl), join(bin, 'crictl'));
  await writeFile(join(folder, 'crictl.yaml'), `runtime-endpoint: ${agent.listen}\n`);
  for (const [name, content] of Object.entries(requests(folder, image))) {
    await writeFile(join(folder, name), JSON.stringify(content));
  }
  const PATH = `${bin}:/usr/local/bin:/usr/bin:/bin`;
  const env = { PATH, CRI_CONFIG_FILE: join(folder, 'crictl.yaml'), REGISTRY: registry.host };
  return { agent, terminal: new Terminal(folder, env) };
}

/** Labelled as a kubelet does it: crictl takes the pod's name from there. */
function requests(folder: string, image: string) {
  const labels = { 'io.kubernetes.pod.name': 'web', 'io.kubernetes.pod.namespace': 'default' };
  const pod = {
    metadata: { name: 'web', namespace: 'default', uid: 'c0ffee', attempt: 0 },
    hostname: 'web',
    log_directory: join(folder, 'logs'),
    labels,
    linux: { cgroup_parent: '' },
  };
  const container = (name: string, script: string) => ({
    metadata: { name },
    image: { image },
    command: ['sh', '-c', script],
    log_path: `${name}.log`,
    labels,
    linux: { resources: { memory_limit_in_bytes: 64 << 20, cpu_period: 100_000, cpu_quota: 50_000 } },
  });
  return {
    'pod.json': pod,
    'httpd.json': container('httpd', 'echo serving; exec httpd -f -p 8080 -h /etc'),
    'job.json': container('job', 'echo no such file >&2; exit 3'),
    'shell.json': { ...container('shell', 'while read line; do echo "got $line"; done'), stdin: true },
    'once.json': { ...container('once', 'cat; echo that was all'), stdin: true, stdin_once: true },
    'tty.json': { ...container('tty', 'while read line; do stty size; done'), stdin: true, tty: true },
  };
}

const short = (id: string): string => id.slice(0, 13);

/** Through a terminal of its own, as a person has it. */
const inTerminal = (line: string): string => `script -qefc '${line}' /dev/null | tr -d '\\r'`;

test('crictl does what an operator asks of it', { timeout: 120_000 }, async t => {
  const { agent, terminal } = await useTerminal(t);
  const run = terminal.run.bind(terminal);

  await terminal.section('The runtime', async () => {
    await run('crictl version');
    await run("crictl info | jq -c '.status.conditions[], .runtimeHandlers[], .features, .network, .handlers'");
    await run("crictl info | jq '.machine | {kernel, cgroupMode, runtime, shim, notes}'");
    await run('crictl runtime-config');
  });

  await terminal.section('Images', async () => {
    await run('crictl images --digests');
    await run(`crictl inspecti ${agent.image} | jq '.status, .info.config, .info.layers'`);
    await run('crictl imagefsinfo');
  });

  let [pod, httpd, job] = ['', '', ''];
  await terminal.section('A pod and a container', async () => {
    pod = short(await run('crictl runp pod.json 2>/dev/null'));
    httpd = short(await run(`crictl create ${pod} httpd.json pod.json 2>/dev/null`));
    await run('crictl ps --all');
    await run(`crictl start ${httpd}`);
    await run('crictl pods');
    await run('crictl ps');
  });

  await terminal.section('Looked at', async () => {
    await run(`crictl inspectp ${pod} | jq .status`);
    await run(`crictl inspectp ${pod} | jq '.info | {pid, cgroup, runtimeHandler, namespaces, ips}'`);
    await run(`crictl inspectp ${pod} | jq -c '.info.cniResult[] | {network, ifName, ips: .result.ips}'`);
    await run(`crictl inspect ${httpd} | jq .status`);
    await run(`crictl inspect ${httpd} | jq '.info | {pid, sandboxID, bundle, cgroup, spec: .runtimeSpec | keys}'`);
    await run(`crictl inspect ${httpd} | jq .info.snapshot`);
    await run(`crictl inspect ${httpd} | jq '.info.runtimeSpec.process | {args, env, cwd, user}'`);
    await run(`crictl inspect ${httpd} | jq -c '.info.trace[].spans[]'`);
  });

  await terminal.section('Inside', async () => {
    await run(`crictl exec -s ${httpd} hostname`);
    await run(`crictl exec -s ${httpd} wget -qO- http://127.0.0.1:8080/group`);
    await run(`crictl exec -s ${httpd} sh -c 'echo wrong >&2; exit 7'`, 1);
    await run(`crictl exec -s --timeout 1 ${httpd} sleep 5`, 1);
    await run(`crictl logs --timestamps ${httpd}`);
  });

  await terminal.section('What it uses', async () => {
    await run('crictl stats');
    await run('crictl statsp');
    await run('crictl metricsp | jq ".podMetrics[0] | {podSandboxId, metrics: (.metrics | length)}"');
  });

  await terminal.section('A container that ends by itself', async () => {
    job = short(await run(`crictl create ${pod} job.json pod.json 2>/dev/null`));
    await run(`crictl start ${job}`);
    await sleep(500);
    await run('crictl ps --all');
    await run(`crictl logs ${job}`);
    await run(`crictl inspect ${job} | jq '.status | {state, exitCode, reason}'`);
  });

  await terminal.section('The way down', async () => {
    await run(`crictl rm ${httpd}`, 1);
    await run(`crictl stop --timeout 1 ${httpd}`);
    await run(`crictl rm ${httpd} ${job}`);
    await run('crictl ps --all');
    await run(`crictl rmp ${pod}`, 1);
    await run(`crictl stopp ${pod}`);
    await run('crictl pods');
    await run(`crictl rmp ${pod}`);
    await run('crictl pods');
    await run(`crictl rmi ${agent.image}`);
    await run('crictl images');
  });

  await terminal.section('From a registry', async () => {
    await run('crictl pull $REGISTRY/app:1');
    await run('crictl images');
    await run(`crictl inspecti $REGISTRY/app:1 | jq '.status | {id, repoTags, repoDigests, size, uid, pinned}'`);
    await run('crictl pull $REGISTRY/app:2 2>&1 | tail -n 2');
    await run('crictl rmi $REGISTRY/app:1');
  });

  await terminal.section('What is not there', async () => {
    await run('crictl inspect 0123456789abc', 1);
    await run('crictl inspecti app:1', 1);
  });
  await agent.importCheckImage();
  await appendFile(transcript, terminal.transcript);
});

test('crictl streams over both transports', { timeout: 300_000 }, async t => {
  const { terminal } = await useTerminal(t);
  const run = terminal.run.bind(terminal);
  t.after(() => appendFile(transcript, terminal.transcript));
  const pod = short(await run('crictl runp pod.json 2>/dev/null'));
  const start = async (name: string) => {
    const id = short(await run(`crictl create ${pod} ${name}.json pod.json 2>/dev/null`));
    await run(`crictl start ${id}`);
    return id;
  };
  const httpd = await start('httpd');
  for (const transport of ['spdy', 'websocket']) {
    const exec = `crictl exec --transport ${transport}`;
    await terminal.section(`exec over ${transport}`, async () => {
      await run(`${exec} ${httpd} sh -c 'echo out; echo wrong >&2; exit 7'`, 1);
      await run(`echo hello | ${exec} -i ${httpd} cat`);
      await run(`head -c 20000000 /dev/urandom > sent; ${exec} -i ${httpd} cat < sent | cmp - sent && echo same`);
      await run(`${exec} ${httpd} head -c 300000000 /dev/zero | wc -c`);
      await run(inTerminal(`stty cols 91 rows 37; ${exec} -it ${httpd} sh -c "sleep 0.3; stty size; tty"`));
      await run(`${exec} ${httpd} no-such-program 2>&1 | tail -n 1`);
    });

    const attach = `crictl attach --transport ${transport}`;
    await terminal.section(`attach over ${transport}`, async () => {
      const shell = await start('shell');
      await run(`(echo one; sleep 0.5) | timeout -s KILL 2 ${attach} -i ${shell}`, 137);
      await run(`(echo two; sleep 0.5) | timeout -s KILL 2 ${attach} -i ${shell}`, 137);
      await run(`crictl logs ${shell}`);
      const once = await start('once');
      await run(`seq 3 | ${attach} -i ${once}`);
      const tty = await start('tty');
      await run(`${attach} ${tty} 2>&1 | tail -n 1`);
      const typed = `(sleep 0.5; echo; sleep 1)`;
      await run(`${typed} | ${inTerminal(`stty cols 80 rows 24; timeout -s KILL 2 ${attach} -it ${tty}`)}`);
      await run(`crictl rm --force ${shell} ${once} ${tty}`);
    });

    const forward = `crictl port-forward --transport ${transport} ${pod}`;
    await terminal.section(`port-forward over ${transport}`, async () => {
      const get = 'wget -qO- --tries=1 http://127.0.0.1';
      await run(`${forward} 18080:8080 >forward.log 2>&1 & sleep 1; ${get}:18080/group; kill $!; cat forward.log`);
      await run(`${forward} 18081:8081 >forward.log 2>&1 & sleep 1; ${get}:18081/; wait; cat forward.log`);
    });
  }
});
