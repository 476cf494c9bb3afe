import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { type TestAgent, useAgent } from '../integration/support/agent.ts';

/*
 * Gives crictl's commands to an agent of its own and writes down what came out, for docs/conformance.md:
 *   node test/conformance/crictl.ts CRICTL TRANSCRIPT
 */
const [crictl = 'crictl', transcript = '/dev/stderr'] = process.argv.slice(2);

class Shell {
  readonly #agent: TestAgent;
  readonly #lines: string[] = [];

  constructor(agent: TestAgent) {
    this.#agent = agent;
  }

  get transcript(): string {
    return this.#lines.join('\n');
  }

  section(title: string): void {
    this.#lines.push(...(this.#lines.length > 0 ? ['```', ''] : []), `### ${title}`, '', '```console');
  }

  /** Runs a command line as an operator would type it; says on stderr what it did wrong. */
  async run(line: string, exitCode = 0): Promise<string> {
    const { folder } = this.#agent;
    const env = { PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, NO_COLOR: '1' };
    const done = await execa('sh', ['-c', line], { cwd: folder, env, all: true, reject: false });
    this.#lines.push(`$ ${line}`, ...(done.all === '' ? [] : [done.all]));
    assert.equal(done.exitCode, exitCode, `${line}\n${done.all}`);
    return done.stdout.trim();
  }

  end(): void {
    this.#lines.push('```', '');
  }
}

test('crictl does what an operator asks of it', async t => {
  const agent = await useAgent(t);
  const { folder, image } = agent;
  await mkdir(join(folder, 'bin'));
  await symlink(resolve(crictl), join(folder, 'bin', 'crictl'));
  const write = (name: string, content: object) => writeFile(join(folder, name), JSON.stringify(content));
  await writeFile(join(folder, 'bin', 'crictl.yaml'), `runtime-endpoint: ${agent.listen}\n`);
  process.env['CRI_CONFIG_FILE'] = join(folder, 'bin', 'crictl.yaml');
  await write('pod.json', {
    metadata: { name: 'web', namespace: 'default', uid: 'c0ffee', attempt: 0 },
    hostname: 'web',
    log_directory: join(folder, 'logs'),
    labels: { app: 'web' },
    linux: {},
  });
  const command = ['sh', '-c', 'echo serving; exec httpd -f -p 8080 -h /etc'];
  const container = { metadata: { name: 'httpd' }, image: { image }, command, log_path: 'httpd.log', linux: {} };
  await write('container.json', container);
  await write('job.json', {
    ...container,
    metadata: { name: 'job' },
    command: ['sh', '-c', 'echo no such file >&2; exit 3'],
    log_path: 'job.log',
  });

  const shell = new Shell(agent);
  shell.section('The runtime');
  await shell.run('crictl version');
  await shell.run('crictl info');
  await shell.run('crictl runtime-config');

  shell.section('Images');
  await shell.run('crictl images');
  await shell.run('crictl images --digests');
  await shell.run(`crictl inspecti ${image}`);
  await shell.run('crictl imagefsinfo');

  shell.section('A pod and its containers');
  const pod = await shell.run('crictl runp pod.json');
  const web = await shell.run(`crictl create ${pod} container.json pod.json`);
  await shell.run(`crictl ps --all`);
  await shell.run(`crictl start ${web}`);
  await shell.run('crictl pods');
  await shell.run('crictl ps');
  await shell.run(`crictl inspectp ${pod}`);
  await shell.run(`crictl inspect ${web}`);

  shell.section('Inside');
  await shell.run(`crictl exec -s ${web} hostname`);
  await shell.run(`crictl exec -s ${web} wget -qO- http://127.0.0.1:8080/group`);
  await shell.run(`crictl exec -s ${web} sh -c 'echo wrong >&2; exit 7'`, 1);
  await shell.run(`crictl logs --timestamps ${web}`);

  shell.section('A container that ends by itself');
  const job = await shell.run(`crictl create ${pod} job.json pod.json`);
  await shell.run(`crictl start ${job}`);
  await sleep(500);
  await shell.run('crictl ps --all');
  await shell.run(`crictl logs ${job}`);
  await shell.run(`crictl inspect ${job} | grep -E '"(exitCode|reason|state)"'`);

  shell.section('The way down');
  await shell.run(`crictl rm ${web}`, 1);
  await shell.run(`crictl stop --timeout 1 ${web}`);
  await shell.run(`crictl rm ${web} ${job}`);
  await shell.run('crictl ps --all');
  await shell.run(`crictl rmp ${pod}`, 1);
  await shell.run(`crictl stopp ${pod}`);
  await shell.run('crictl pods');
  await shell.run(`crictl rmp ${pod}`);
  await shell.run('crictl pods');

  shell.section('What is not there yet');
  await shell.run('crictl stats', 1);
  await shell.run('crictl statsp', 1);
  await shell.run('crictl pull busybox', 1);
  shell.end();
  await writeFile(transcript, shell.transcript);
});
