import assert from 'node:assert/strict';
import { test } from 'node:test';
import { processArgs, workingDirectory } from './process.ts';

const rows: [
  command: string[],
  args: string[],
  entrypoint: string[] | null,
  cmd: string[] | null,
  expected: string[],
][] = [
  [[], [], ['/e'], ['c'], ['/e', 'c']],
  [[], ['a'], ['/e'], ['c'], ['/e', 'a']],
  [['/x'], [], ['/e'], ['c'], ['/x']],
  [['/x'], ['a'], ['/e'], ['c'], ['/x', 'a']],
  [[], [], null, ['/c', 'd'], ['/c', 'd']],
  [[], ['/a'], null, ['c'], ['/a']],
  [[], [], [''], ['/c'], ['/c']],
];

for (const [command, args, Entrypoint, Cmd, expected] of rows) {
  const given = JSON.stringify({ command, args, Entrypoint, Cmd });
  test(`${given} runs ${expected.join(' ')}`, () => {
    assert.deepEqual(processArgs({ command, args }, { Entrypoint, Cmd }), expected);
  });
}

test('nothing to run, an empty command and NUL bytes are refused', () => {
  assert.throws(() => processArgs({ command: [], args: [] }, {}), /no command: neither/);
  assert.throws(() => processArgs({ command: [''], args: [] }, {}), /empty string/);
  assert.throws(() => processArgs({ command: ['/x'], args: ['a\0b'] }, {}), /NUL byte/);
});

test("the working directory is the pod's, the image's, or the root", () => {
  assert.equal(workingDirectory('/a//b/', { WorkingDir: '/c' }), '/a/b');
  assert.equal(workingDirectory('', { WorkingDir: '/c' }), '/c');
  assert.equal(workingDirectory('', { WorkingDir: 'app' }), '/app');
  assert.equal(workingDirectory('', {}), '/');
  assert.throws(() => workingDirectory('a', {}), /working directory "a" is not absolute/);
  assert.throws(() => workingDirectory('/a/../..', {}), /climbs/);
});
