import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseArguments } from './arguments.ts';
import { type Command, UsageError } from './command.ts';

const command: Command = {
  summary: 'Try.',
  operands: 'FILE',
  arity: [0, 1],
  flags: {
    root: { value: 'DIR', help: 'a folder' },
    'cni-conf': { value: 'DIR', help: 'another' },
    json: { help: 'as JSON' },
    'cni-bin': { value: 'DIR', help: 'folders', repeatable: true },
  },
  run: async () => 0,
};

const refusal = (argv: readonly string[], spec = command): string => {
  try {
    parseArguments(spec, argv);
  } catch (error) {
    assert.ok(error instanceof UsageError);
    return error.message;
  }
  return '';
};

suite('arguments', () => {
  test('are read as values, switches and operands, in any order', () => {
    const args = parseArguments(command, ['--json', 'a.tar', '--root', '/x', '--cni-conf=/y']);
    assert.deepEqual(args.values, { root: '/x', 'cni-conf': '/y' });
    assert.deepEqual([...args.switches], ['json']);
    assert.deepEqual(args.operands, ['a.tar']);
  });

  test('have short names of one letter', () => {
    const spec = { ...command, flags: { o: { value: 'FILE', help: 'where to' } } };
    assert.deepEqual(parseArguments(spec, ['-o', '-', 'x']).values, { o: '-' });
    assert.deepEqual(parseArguments(spec, ['x', '-o', 'a.tar']), {
      ...{ values: { o: 'a.tar' }, lists: {}, switches: new Set(), operands: ['x'] },
    });
    assert.match(refusal(['-o'], spec), /"-o" needs a value: -o FILE/);
  });

  test('take a lone dash and what follows two dashes as operands', () => {
    assert.deepEqual(parseArguments(command, ['-']).operands, ['-']);
    assert.deepEqual(parseArguments(command, ['--', '--json']).operands, ['--json']);
  });

  test('keep the last of a repeated flag', () => {
    assert.deepEqual(parseArguments(command, ['--root', '/a', '--root', '/b']).values, { root: '/b' });
  });

  test('collect the values of a repeatable flag', () => {
    const args = parseArguments(command, ['--cni-bin', '/a', '--cni-bin', '/b']);
    assert.deepEqual([args.values, args.lists], [{}, { 'cni-bin': ['/a', '/b'] }]);
  });

  test('name the right flag for a wrong one', () => {
    assert.equal(refusal(['--rot', '/x']), 'unknown flag "--rot"; did you mean "--root"?');
    assert.equal(refusal(['--cniconf', '/x']), 'unknown flag "--cniconf"; did you mean "--cni-conf"?');
    assert.equal(refusal(['--quite-different']), 'unknown flag "--quite-different"');
  });

  test('are refused where a value is missing, or one too many', () => {
    assert.equal(refusal(['--root']), '"--root" needs a value: --root DIR');
    assert.equal(refusal(['--root', '--json']), '"--root" needs a value: --root DIR');
    assert.equal(refusal(['--root=']), '"--root" needs a value: --root DIR');
    assert.equal(refusal(['--json=yes']), '"--json" takes no value');
  });

  test('are refused where operands are too few or too many', () => {
    assert.equal(refusal(['a', 'b']), 'unexpected argument "b"');
    assert.equal(refusal([], { ...command, arity: [1, 1] }), 'FILE is missing');
  });
});
