import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorsOf } from './support/log-lines.ts';

const id = '0123456789abcdef';
const info = `I1126 01:49:04.205724     103 scope.go:122] "RemoveContainer" containerID="${id}"`;
const unhealthy =
  'E1126 01:48:58.592039     103 kubelet.go:2646] "Skipping pod synchronization" err="[container runtime status check ' +
  'may not have completed yet, PLEG is not healthy: pleg has yet to be successful]"';
const notFound =
  'E1126 01:49:04.227752     103 remote_runtime.go:569] "ContainerStatus from runtime service failed" ' +
  `err="rpc error: code = NotFound desc = there is no container \\"${id}\\"" containerID="${id}"`;
const overLines =
  'E1126 01:49:01.402297     103 remote_runtime.go:435] "StartContainer from runtime service failed" err=<\n' +
  '\trpc error: code = Internal desc = it went wrong\n > containerID="c1"';

const log = (...entries: readonly string[]): string => `${entries.join('\n')}\n`;

test('an error that nobody knows is told whole', () => {
  assert.deepEqual(errorsOf(log(info, unhealthy, overLines, info)), [overLines]);
  assert.deepEqual(errorsOf(log(overLines), [/it went wrong/]), []);
});

test('a crash is an error', () => {
  assert.equal(
    errorsOf(log(info, 'panic: runtime error: invalid memory address', '', 'goroutine 1 [running]:')).length,
    1,
  );
});

test('a container is missed for good only after it was removed', () => {
  assert.deepEqual(errorsOf(log(info, notFound)), []);
  assert.deepEqual(errorsOf(log(notFound, info)), [notFound]);
});
