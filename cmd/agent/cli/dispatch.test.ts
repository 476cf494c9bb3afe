import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import { suite, test } from 'node:test';
import { BerthError } from '../../../internal/errors/errors.ts';
import type { Command, Group } from './command.ts';
import { dispatch } from './dispatch.ts';

const greet: Command = {
  summary: 'Say hello.',
  operands: '[NAME]',
  arity: [0, 1],
  flags: { loud: { help: 'in capitals' } },
  async run({ operands, switches }, context) {
    if (operands[0] === 'nobody') throw new BerthError('NotFound', 'there is no "nobody"', { detail: 'looked twice' });
    context.out(switches.has('loud') ? 'HELLO' : 'hello');
    return 0;
  },
};

const deeper: Group = { summary: 'More.', commands: { greet: { summary: 'say hello', load: async () => greet } } };
const tool: Group = {
  summary: 'A tool.',
  commands: {
    greet: { summary: 'say hello', load: async () => greet },
    more: { summary: 'more', load: async () => deeper },
  },
};

async function run(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const context = {
    stdin: Readable.from([]),
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    stdout: new PassThrough(),
    terminal: undefined,
    environment: {},
    takeStopSignal: () => new AbortController().signal,
  };
  const status = await dispatch('tool', tool, argv, context);
  return { status, out: out.join('\n'), err: err.join('\n') };
}

suite('dispatch', () => {
  test('runs the command that is named, at any depth', async () => {
    assert.deepEqual(await run('greet'), { status: 0, out: 'hello', err: '' });
    assert.deepEqual(await run('more', 'greet', '--loud'), { status: 0, out: 'HELLO', err: '' });
  });

  test('answers --help at each level on standard output', async () => {
    for (const argv of [['--help'], ['-h'], ['more', '--help'], ['more', 'greet', '--help'], ['greet', 'x', '-h']]) {
      const { status, out, err } = await run(...argv);
      assert.equal(status, 0);
      assert.match(out, /^usage: tool/);
      assert.equal(err, '');
    }
    assert.match(
      (await run('greet', '--help')).out,
      /usage: tool greet \[flags\] \[NAME\][\s\S]*--loud {2}in capitals/,
    );
  });

  test('names the right command for a wrong one, with status 2', async () => {
    const { status, err } = await run('gret');
    assert.equal(status, 2);
    assert.match(err, /^tool: unknown command "gret"; did you mean "greet"\?/);
    assert.match((await run('more', 'grete')).err, /^tool more: unknown command "grete"; did you mean "greet"/);
  });

  test('shows the commands where none is named, with status 2', async () => {
    const { status, out, err } = await run();
    assert.equal(status, 2);
    assert.equal(out, '');
    assert.match(err, /which command\?[\s\S]*greet/);
  });

  test('refuses a wrong flag with status 2 and points to the help', async () => {
    const { status, err } = await run('greet', '--lod');
    assert.equal(status, 2);
    assert.match(err, /^tool greet: unknown flag "--lod"; did you mean "--loud"\?\nrun "tool greet --help"/);
  });

  test('tells what failed and the detail, with status 1', async () => {
    const { status, err } = await run('greet', 'nobody');
    assert.equal(status, 1);
    assert.equal(err, 'tool greet: there is no "nobody"\nlooked twice');
  });
});
