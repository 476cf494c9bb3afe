import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PluginOutput, pluginError } from './plugin-failure.ts';

const failure = (output: Partial<Record<'stdout' | 'stderr', string>>, exitCode = 1) => {
  const { stdout = '', stderr = '' } = output;

  const whole: PluginOutput = {
    exitCode,
    signalCode: undefined,
    stdout: Buffer.from(stdout),
    stderr: Buffer.from(stderr),
    truncated: false,
  };
  return pluginError('CNI plugin "p" failed to ADD', whole);
};

test("the plugin's message, number and details are kept, and its stderr", () => {
  const error = failure({ stdout: '{"code": 7, "msg": "bad\\n subnet", "details": "too small"}', stderr: 'log line' });
  assert.equal(error.message, 'CNI plugin "p" failed to ADD: bad subnet');
  assert.deepEqual([error.code, error.cniCode, error.detail], ['FailedPrecondition', 7, 'too small\nlog line']);
});

test('an error on stderr is understood as well', () => {
  assert.equal(failure({ stderr: '{"code": 11, "msg": "later"}' }).code, 'Unavailable');
});

test('without a CNI error the exit is told and the output kept', () => {
  const error = failure({ stdout: 'oops', stderr: 'panic' }, 2);
  assert.match(error.message, /it exited with 2 and no CNI error$/);
  assert.deepEqual([error.code, error.cniCode, error.detail], ['Internal', undefined, 'oops\npanic']);
});

test('a plugin that a signal ended says so', () => {
  const output = {
    exitCode: undefined,
    signalCode: 'SIGKILL',
    stdout: Buffer.alloc(0),
    stderr: Buffer.alloc(0),
    truncated: false,
  };
  assert.match(pluginError('it failed', output).message, /it was ended by SIGKILL$/);
});

for (const stdout of ['{', '{"code": "7"}', '{"msg": "x"}', '[]', 'null']) {
  test(`${stdout} is no CNI error`, () => assert.equal(failure({ stdout }).cniCode, undefined));
}
