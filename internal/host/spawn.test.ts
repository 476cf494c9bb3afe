import assert from 'node:assert/strict';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { BerthError } from '../errors/errors.ts';
import { spawnChild } from './child.ts';
import { processEnd, shellStatus } from './exits.ts';
import { isAlive } from './process.ts';
import { run, which } from './spawn.ts';

const sh = (script: string, options?: Parameters<typeof run>[2]) => run('/bin/sh', ['-c', script], options);
const isCode = (code: string) => (error: unknown) => error instanceof BerthError && error.code === code;

suite('run', () => {
  test('gives exit code, output and errors', async () => {
    const result = await sh('echo out; echo err >&2; exit 3');
    assert.equal(result.exitCode, 3);
    assert.equal(result.signalCode, undefined);
    assert.equal(result.stdout.toString(), 'out\n');
    assert.equal(result.stderr.toString(), 'err\n');
    assert.equal(result.truncated, false);
  });

  test('runs more programs at once than the pool of threads takes', async () => {
    const results = await Promise.all(Array.from({ length: 400 }, () => run('true', [])));
    assert.ok(results.every(({ exitCode }) => exitCode === 0));
  });

  test('tells the signal that ended a program', async () => {
    const result = await sh('kill -TERM $$');
    assert.equal(result.signalCode, 'SIGTERM');
    assert.equal(result.exitCode, undefined);
    assert.equal(shellStatus(result), 143);
  });

  test('passes arguments, environment, folder and input as they are', async () => {
    const args = ['-c', 'printf "%s|" "$@"; echo "$A|$HOME|$(pwd)"; cat', 'sh', 'a b', '', '$x', 'ü'];
    const result = await run('/bin/sh', args, { env: { A: '1', B: undefined }, cwd: '/usr', input: 'from stdin' });
    assert.equal(result.stdout.toString(), 'a b||$x|ü|1||/usr\nfrom stdin');
  });

  test('ten megabytes go in and come out', async () => {
    const input = Buffer.alloc(10_000_000, 'x');
    const { stdout } = await run('cat', [], { input });
    assert.ok(stdout.equals(input));
  });

  test('a program that ignores its input is no error', async () => {
    assert.equal((await run('true', [], { input: Buffer.alloc(1_000_000) })).exitCode, 0);
  });

  test('output over the cap is dropped and said to be, the program is not blocked', async () => {
    const result = await sh('head -c 1000000 /dev/zero; exit 4', { maxOutputBytes: 1000 });
    assert.equal(result.stdout.length, 1000);
    assert.equal(result.truncated, true);
    assert.equal(result.exitCode, 4);
  });

  test('a missing program, a missing folder and a file that cannot run have their own words', async () => {
    await assert.rejects(run('/no/such/program', []), isCode('NotFound'));
    await assert.rejects(run('no-such-program', []), /the program "no-such-program" is not there/);
    await assert.rejects(
      run('true', [], { cwd: '/no/such' }),
      /the folder "\/no\/such" to run "true" in does not exist/,
    );
    await assert.rejects(run('/etc/passwd', []), isCode('PermissionDenied'));
  });

  test('a timeout kills the whole process group', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'berth-spawn-'));
    const pidFile = join(folder, 'pid');
    await assert.rejects(sh(`sleep 60 & echo $! > ${pidFile}; wait`, { timeoutMs: 200 }), isCode('DeadlineExceeded'));
    await processEnd(Number(readFileSync(pidFile, 'utf8')), AbortSignal.timeout(1000));
    rmSync(folder, { recursive: true });
  });

  test('an abort kills and rejects with its reason', async () => {
    const controller = new AbortController();
    const running = run('sleep', ['60'], { signal: controller.signal });
    controller.abort(new Error('enough'));
    await assert.rejects(running, /enough/);
    await assert.rejects(run('true', [], { signal: controller.signal }), /enough/);
  });

  test('a grandchild that keeps the output open does not hold the result back', async () => {
    const started = performance.now();
    const { stdout } = await sh('echo hi; sleep 5 & echo $!');
    assert.ok(performance.now() - started < 2000);
    const [hi, pid] = stdout.toString().split('\n');
    assert.equal(hi, 'hi');
    process.kill(Number(pid));
  });

  test('an event loop that was held up loses no output', async () => {
    const running = sh('head -c 60000 /dev/zero');
    setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400), 0);
    assert.equal((await running).stdout.length, 60_000);
  });

  test('no signal is blocked or ignored, and only three descriptors are open', async () => {
    const leaked = openSync('/dev/null', 'r');
    const { stdout } = await sh('grep -E "^Sig(Blk|Ign)" /proc/self/status; ls /proc/self/fd');
    closeSync(leaked);
    assert.match(stdout.toString(), /SigBlk:\s0+\nSigIgn:\s0+\n0\n1\n2\n3\n$/);
  });

  test('a child leads its own group, or its own session', async () => {
    const ids = (text: string) =>
      text
        .slice(text.lastIndexOf(')') + 2)
        .split(' ')
        .slice(2, 4)
        .map(Number);
    const child = await spawnChild('sleep', ['60'], { processGroup: 'session' });
    const other = await spawnChild('sleep', ['60']);
    assert.deepEqual(ids(readFileSync(`/proc/${child.pid}/stat`, 'utf8')), [child.pid, child.pid]);
    assert.equal(ids(readFileSync(`/proc/${other.pid}/stat`, 'utf8'))[0], other.pid);
    for (const { pid } of [child, other]) process.kill(pid, 'SIGKILL');
    assert.equal((await child.exit).signalCode, 'SIGKILL');
    await other.exit;
  });

  test('two hundred at once all report, beside libuv children; no zombie and no descriptor stays', async () => {
    await run('true', []);
    const descriptors = readdirSync('/proc/self/fd').length;
    const ours = Array.from({ length: 200 }, (_, index) => sh(`echo ${index}; exit ${index}`));
    const libuvs = Array.from({ length: 10 }, () => execa('true'));
    const results = await Promise.all(ours);
    await Promise.all(libuvs);
    for (const [index, result] of results.entries()) {
      assert.equal(result.exitCode, index);
      assert.equal(result.stdout.toString(), `${index}\n`);
    }
    await sleep(50);
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim();
    assert.equal(children, '');
    assert.ok(readdirSync('/proc/self/fd').length <= descriptors);
  });
});

suite('spawnChild', () => {
  test('extra descriptors become 3, 4, ... in their order, whatever their numbers here', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'berth-spawn-'));
    const files = ['a', 'b', 'c'].map(name => join(folder, name));
    const fds = files.map(file => openSync(file, 'w')).reverse();
    const child = await spawnChild('/bin/sh', ['-c', 'echo 3 >&3; echo 4 >&4; echo 5 >&5'], { extraFds: fds });
    assert.equal((await child.exit).exitCode, 0);
    for (const fd of fds) closeSync(fd);
    assert.deepEqual(
      files.map(file => readFileSync(file, 'utf8')),
      ['5\n', '4\n', '3\n'],
    );
    rmSync(folder, { recursive: true });
  });

  test('a process that is gone already ends at once, a running one when it ends', async () => {
    await processEnd(2 ** 22 - 1);
    const child = await spawnChild('sleep', ['0.1']);
    assert.ok(isAlive(child.pid));
    await processEnd(child.pid);
    assert.equal((await child.exit).exitCode, 0);
    await assert.rejects(processEnd(process.pid, AbortSignal.timeout(10)), { name: 'TimeoutError' });
  });

  test('an exit is told at once, with nothing else going on', async () => {
    const started = performance.now();
    await (await spawnChild('true', [])).exit;
    assert.ok(performance.now() - started < 500);
  });

  test('a failed start leaves no descriptor', async () => {
    const before = readdirSync('/proc/self/fd').length;
    for (let index = 0; index < 10; index++) {
      await assert.rejects(spawnChild('/no/such', [], { stdin: 'pipe', stdout: 'pipe', stderr: 'pipe' }));
    }
    assert.equal(readdirSync('/proc/self/fd').length, before);
  });
});

test('which finds what can run, in the order of the path', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'berth-which-')));
  writeFileSync(join(folder, 'plain'), '', { mode: 0o644 });
  writeFileSync(join(folder, 'sh'), '', { mode: 0o755 });
  assert.equal(which('sh', `${folder}:/bin`), join(folder, 'sh'));
  assert.equal(which('plain', folder), undefined);
  assert.equal(which(join(folder, 'sh')), join(folder, 'sh'));
  assert.equal(which('no-such-program'), undefined);
  assert.ok(existsSync(which('sh') ?? ''));
  rmSync(folder, { recursive: true });
});
