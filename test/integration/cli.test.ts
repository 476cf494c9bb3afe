import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { execa } from 'execa';
import packageJson from '../../package.json' with { type: 'json' };
import { berth } from './support/cli.ts';

test('the command runs from anywhere, through a link, with whatever Node the machine has', async t => {
  const link = join(await temporaryFolder(t), 'berth');
  await symlink(join(import.meta.dirname, '..', '..', 'bin', 'berth'), link);
  const { stdout } = await execa(link, ['version'], { cwd: '/', env: { PATH: '/usr/bin:/bin' }, extendEnv: false });
  assert.equal(stdout, `berth ${packageJson.version} (node ${process.versions.node})`);
});

test('help tells the commands and flags, and needs no agent', async () => {
  const top = await berth(['--help']);
  assert.equal(top.exitCode, 0);
  for (const command of ['agent', 'check', 'config', 'image', 'pods', 'version']) {
    assert.match(top.stdout, new RegExp(`^ +${command} `, 'm'));
    const own = await berth([command, '--help']);
    assert.deepEqual([own.exitCode, own.stderr], [0, ''], command);
    assert.match(own.stdout, new RegExp(`^usage: berth ${command}`));
  }
  const { stdout } = await berth(['agent', '--help']);
  for (const flag of ['config', 'root', 'state', 'listen', 'metrics', 'cni-conf', 'cni-bin', 'registry-conf']) {
    assert.match(stdout, new RegExp(`--${flag} `));
  }
  assert.match(stdout, /--namespace /);
});

test('a wrong command or flag is a usage error that names the right one', async () => {
  const wrong: readonly [string[], RegExp][] = [
    [['agnet'], /unknown command "agnet"; did you mean "agent"\?/],
    [['image', 'lst'], /unknown command "lst"; did you mean "list"\?/],
    [['agent', '--lisen', 'unix:///x'], /unknown flag "--lisen"; did you mean "--listen"\?/],
    [['check', '--jsn'], /did you mean "--json"\?/],
    [['agent', '--root'], /"--root" needs a value: --root DIR/],
    [['version', 'please'], /unexpected argument "please"/],
    [['image', 'import'], /FILE\|DIR\|- is missing/],
    [['pods', 'remove'], /--all/],
    [[], /which command\?/],
  ];
  for (const [args, message] of wrong) {
    const { exitCode, stdout, stderr } = await berth(args);
    assert.deepEqual([exitCode, stdout], [2, ''], args.join(' '));
    assert.match(stderr, message);
  }
});

test('the default configuration is a fine one', async t => {
  const file = join(await temporaryFolder(t), 'config.toml');
  const { stdout, exitCode } = await berth(['config', 'default']);
  assert.equal(exitCode, 0);
  await writeFile(file, stdout);
  assert.deepEqual(await berth(['config', 'check', file]), { exitCode: 0, stdout: `${file} is fine`, stderr: '' });
  // every key of it, uncommented, is one that is known
  await writeFile(file, stdout.replace(/^# ?(?=[a-z_]+ = )/gm, ''));
  assert.equal((await berth(['config', 'check', file])).exitCode, 0);
});

test('what is wrong in a configuration is told all at once, by key and line, with what was meant', async t => {
  const file = join(await temporaryFolder(t), 'config.toml');
  await writeFile(file, 'rot = "/x"\nstate = 7\n\n[log]\nlevel = "loud"\n\n[cni]\nconf_dirs = "/etc/cni/net.d"\n');
  const { exitCode, stdout, stderr } = await berth(['config', 'check', file]);
  assert.deepEqual([exitCode, stdout], [1, '']);
  assert.match(stderr, /1\b.*unknown key "rot"; did you mean "root"/);
  assert.match(stderr, /2\b.*"state" is 7; expected/);
  assert.match(stderr, /5\b.*"log\.level" is "loud"; expected one of .*"info"/);
  assert.match(stderr, /8\b.*unknown key "cni\.conf_dirs"; did you mean "cni\.conf_dir"/);
  assert.match(stderr, new RegExp(file));
  const agent = await berth(['agent', '--config', file]);
  assert.equal(agent.exitCode, 1);
  assert.match(agent.stderr, /unknown key "rot"/);

  await writeFile(file, '[images]\npinned = ["a*b*"]\n');
  assert.match((await berth(['config', 'check', file])).stderr, /pattern "a\*b\*" of images\.pinned/);

  await writeFile(file, 'root = "/x\n');
  const syntax = await berth(['config', 'check', file]);
  assert.equal(syntax.exitCode, 1);
  assert.match(syntax.stderr, /line 1|:1\b/);
  const missing = await berth(['config', 'check', `${file}.missing`]);
  assert.equal(missing.exitCode, 1);
  assert.match(missing.stderr, /config\.toml\.missing/);
});

async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'berth-cli-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}
