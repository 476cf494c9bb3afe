import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runtimeService } from '../../api/services.ts';
import { probeMachine } from '../../internal/host/machine.ts';
import { parseHardLimits } from '../../internal/host/rlimits.ts';
import { useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';
import { berthOnly, onContainerd, refused } from './support/runtime-under-test.ts';

const idle = ['sleep', '100000'];
const variable = (key: string, value: string) => ({ key, value: Buffer.from(value) });

test('a terminal is one: its output is a single stream, TERM is set, and the status tells what was asked for', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const script = 'test -t 0 && test -t 1 && test -t 2 && echo "all three, $TERM"; echo error >&2';
  const terminal = await pod.start('terminal', ['sh', '-c', script], { tty: true, stdin: true, stdinOnce: true });
  await terminal.exited();
  const lines = await terminal.log();
  assert.deepEqual(
    lines.map(({ stream, text }) => `${stream} ${text.trim()}`),
    ['stdout all three, xterm', 'stdout error'],
  );
  const { info } = await agent.client.call(runtimeService.ContainerStatus, { containerId: terminal.id, verbose: true });
  const { tty, stdin, stdin_once } = JSON.parse(info['info'] ?? '').config;
  assert.deepEqual([tty, stdin, stdin_once], [true, true, true]);
  // without any, standard input is at its end from the start
  const plain = await pod.start('plain', ['sh', '-c', 'cat; echo "TERM=$TERM"']);
  assert.equal((await plain.exited()).exitCode, 0);
  assert.equal(await plain.output(), 'TERM=');
});

test('standard input that is asked for stays open until somebody closes it', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sh', '-c', 'cat; echo ended'], { stdin: true });
  await container.exec(['sleep', '0.5']);
  assert.equal((await container.status()).state, 1, 'it waits for its input');
});

test('a working directory that is not there is made, and one below a file fails the start with both named', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const made = await pod.start('made', ['pwd'], { workingDir: '/made/of/nothing' });
  assert.equal((await made.exited()).exitCode, 0);
  assert.equal(await made.output(), '/made/of/nothing');
  const broken = await pod.create('broken', ['pwd'], { workingDir: '/bin/busybox/below' });
  await assert.rejects(broken.start(), { message: /busybox/ });
  assert.equal((await broken.status()).reason, 'StartError');
  // containerd leaves it to the OCI runtime
  const relative = pod.start('relative', ['pwd'], { workingDir: 'relative' });
  await assert.rejects(relative, refused('InvalidArgument'));
});

test("the environment has the container's values, the last of each name, and names are checked", async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const envs = [variable('B', '1'), variable('A', 'a=b c'), variable('B', '2'), variable('EMPTY', '')];
  const container = await pod.start('main', ['env'], { envs });
  await container.exited();
  const printed = (await container.output()).split('\n');
  const own = printed.filter(line => /^(A|B|EMPTY)=/.test(line));
  assert.deepEqual(own, ['B=2', 'A=a=b c', 'EMPTY=']);
  assert.ok(printed.includes('HOSTNAME=test-host'));
  // containerd takes any
  if (onContainerd) return;
  await assert.rejects(pod.create('bad', ['env'], { envs: [variable('A=B', '')] }), { code: 'InvalidArgument' });
});

test(
  'resource limits are those of the handler, in what is executed too, as far as the agent may',
  berthOnly('it is configured as berth is'),
  async t => {
    const config =
      '[runtime.handlers.runc]\nrlimits = ["nofile=1100", "stack=4194304:8388608", "core=0", "memlock=unlimited"]\npids_limit = 20\n';
    const agent = await useAgent(t, { config });
    const pod = await Pod.run(agent);
    const container = await pod.start('main', ['sh', '-c', 'cat /proc/self/limits; sleep 100000']);
    const executed = (await container.exec(['cat', '/proc/self/limits'])).stdout;
    const limit = (text: string, name: string) => new RegExp(`^${name}\\s+(\\S+)\\s+(\\S+)`, 'm').exec(text)?.slice(1);
    for (const text of [await container.output(), executed]) {
      // one number for both: in runc 1.1 the Go runtime may raise the lower one meanwhile
      assert.deepEqual(limit(text, 'Max open files'), ['1100', '1100']);
      assert.deepEqual(limit(text, 'Max stack size'), ['4194304', '8388608']);
      assert.deepEqual(limit(text, 'Max core file size'), ['0', '0']);
      const own = parseHardLimits(readFileSync('/proc/self/limits', 'utf8'))['RLIMIT_MEMLOCK'];
      const [, memlock = ''] = limit(text, 'Max locked memory') ?? [];
      assert.ok(memlock === String(own) || Number(memlock) > 2 ** 50, memlock);
    }
    await pod.start('again', idle);
    const own = parseHardLimits(readFileSync('/proc/self/limits', 'utf8'));
    const lacks = (await probeMachine()).missingCapabilities.includes('CAP_SYS_RESOURCE');
    const notices = (await agent.log()).match(/may not raise hard resource limits/g) ?? [];
    assert.equal(notices.length, lacks && 'RLIMIT_MEMLOCK' in own ? 1 : 0);
    const many = await container.exec([
      'sh',
      '-c',
      'for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do sleep 5 & done',
    ]);
    assert.match(many.stderr, /can't fork/);
  },
);

test(
  "containers do not inherit the agent's own limit on open files",
  berthOnly('containerd 1.6 hands on its own limit'),
  async t => {
    const agent = await useAgent(t);
    const pod = await Pod.run(agent);
    const container = await pod.start('main', ['sh', '-c', 'ulimit -Sn']);
    await container.exited();
    assert.equal(await container.output(), '1024');
  },
);

test(
  'a start that fails is told in the words of the OCI runtime, with the code that kubelets know',
  berthOnly('containerd has words of its own'),
  async t => {
    const agent = await useAgent(t);
    const pod = await Pod.run(agent);
    const cases = {
      missing: [['/no/such/program'], /there is no program "\/no\/such\/program"/],
      nowhere: [['nonesuch'], /the program "nonesuch" is nowhere in the container's PATH/],
      'not-executable': [['/etc/passwd'], /"\/etc\/passwd" in the container cannot be executed/],
      folder: [['/etc'], /"\/etc" in the container cannot be executed/],
    } as const;
    for (const [name, [command, sentence]] of Object.entries(cases)) {
      const container = await pod.create(name, command);
      await assert.rejects(container.start(), { message: sentence });
      const { exitCode, reason, message, finishedAt, state } = await container.status();
      assert.deepEqual([state, exitCode, reason], [2, 128, 'StartError'], name);
      assert.match(message, sentence);
      assert.doesNotMatch(message, /[{}]|\\"/, 'no raw JSON');
      assert.ok(finishedAt > 0n);
    }
    // a shell's own codes are the program's
    for (const [code, command] of [
      [127, 'nonesuch'],
      [126, '/etc/passwd'],
    ] as const) {
      const { exitCode, reason } = await (await pod.start(`shell-${code}`, ['sh', '-c', command])).exited();
      assert.deepEqual([exitCode, reason], [code, 'Error']);
    }
    assert.equal((await (await pod.start('fine', idle)).status()).reason, '');
  },
);
