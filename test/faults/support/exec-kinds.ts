import assert from 'node:assert/strict';
import type { Container } from '../../integration/support/pods.ts';

/** Runs a command in the container and checks what came of it. */
export type ExecKind = (container: Container) => Promise<void>;

const runs: ExecKind = async container => {
  assert.deepEqual(await container.exec(['true']), { stdout: '', stderr: '', exitCode: 0 });
};

const prints: ExecKind = async container => {
  const { stdout, stderr, exitCode } = await container.exec(['sh', '-c', 'seq 5000; echo err >&2; exit 3']);
  assert.deepEqual([stdout.length, stderr, exitCode], [23_893, 'err\n', 3]);
};

const isMissing: ExecKind = async container => {
  await assert.rejects(container.exec(['no-such-program']), /nowhere in the container's PATH/);
};

const leavesChild: ExecKind = async container => {
  assert.equal((await container.exec(['sh', '-c', 'sleep 0.2 & echo done'])).stdout, 'done\n');
};

const isLate: ExecKind = async container => {
  await assert.rejects(container.exec(['sh', '-c', 'sleep 777777 & sleep 777777'], 1n), { code: 'DeadlineExceeded' });
};

const streams: ExecKind = async container => {
  const client = await container.execStream(['cat']);
  await client.send('there and back');
  await client.endInput();
  assert.equal(await client.exitCode(), 0);
  assert.equal(client.text(), 'there and back');
};

const isTerminal: ExecKind = async container => {
  const client = await container.execStream(['sh', '-c', 'tty; exit 5'], { tty: true });
  await client.resize(80, 24);
  assert.equal(await client.exitCode(), 5);
  assert.match(client.text(), /dev.pts/);
};

const isLeft: ExecKind = async container => {
  const client = await container.execStream(['sh', '-c', 'sleep 777777 & while :; do echo spam; done']);
  await client.sees('spam');
  client.vanish();
};

/** The number-th of a mix: the usual ones often, the slow ones seldom. */
export function execKind(number: number): ExecKind {
  if (number % 200 === 199) return isLate;
  if (number % 50 === 49) return leavesChild;
  if (number % 20 === 19) return isMissing;
  if (number % 20 === 9) return isLeft;
  if (number % 20 === 4) return isTerminal;
  return [runs, streams, prints, streams][number % 4] ?? runs;
}
