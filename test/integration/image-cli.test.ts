import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { execa } from 'execa';
import { adminService } from '../../api/services.ts';
import { ociArchive, tar } from '../../internal/images/testing/archives.ts';
import { flipByte } from '../../internal/images/testing/damage.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { berth, main } from './support/cli.ts';
import { useDeadRegistry } from './support/dead-registry.ts';
import { blobPath, imageOf, removeImage, trust } from './support/image-server.ts';
import { busyboxLayer } from './support/images.ts';
import { noise } from './support/noise.ts';
import { Pod } from './support/pods.ts';
import { registryUser, useRegistry } from './support/registry.ts';
import { gzipLayer, registryImage } from './support/registry-image.ts';
import { until } from './support/until.ts';

const project = join(import.meta.dirname, '..', '..');

const appImage = async () =>
  registryImage([gzipLayer(await busyboxLayer()), gzipLayer(await tar([{ name: 'noise', data: noise(1, 300_000) }]))], {
    Env: ['PATH=/bin'],
  });

/** An agent and a registry that has an image; `run` is `berth image` of that agent. */
async function useImages(t: TestContext, { locked = false } = {}) {
  // first, so that it goes also when the agent leaves something behind
  const registry = await useRegistry(t, { locked });
  const agent = await useAgent(t);
  await trust(agent, registry.host);
  const image = await appImage();
  const reference = await registry.push('team/app', '1', image);
  return { agent, registry, image, reference, run: commandOf(agent) };
}

const commandOf =
  (agent: TestAgent) =>
  (args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}) =>
    berth(['image', ...args, '--listen', agent.listen], input, env);

test('the examples of docs/images.md do what it says', async t => {
  const folder = await temporaryFolder(t);
  const { agent, registry, image } = await useImages(t);
  await mkdir(join(folder, 'bin'));
  // the agent of the test in the place of the one of the machine
  const command = `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@" --listen "${agent.listen}"\n`;
  await writeFile(join(folder, 'bin', 'berth'), command);
  await chmod(join(folder, 'bin', 'berth'), 0o755);
  const text = await readFile(join(project, 'docs', 'images.md'), 'utf8');
  const examples = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, script = '']) => script);
  assert.ok(examples.length >= 6);
  const env = { PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, USER_AND_PASSWORD: 'user:secret' };
  const script = examples.join('\n').replaceAll('registry.example', registry.host);
  const { exitCode, stderr, stdout } = await execa('sh', ['-ex'], { input: script, cwd: folder, env, reject: false });
  assert.equal(exitCode, 0, `${stderr}\n${stdout}`);
  assert.deepEqual(
    [(await imageOf(agent, image.id))?.pinned, statSync(join(folder, 'app.tar')).size > 0],
    [true, true],
  );
});

test('a pull tells its progress on standard error and the id on standard output, and fails with what the registry said', async t => {
  const { run, image, reference, registry, agent } = await useImages(t);
  const pulled = await run(['pull', reference]);
  assert.deepEqual([pulled.exitCode, pulled.stdout], [0, image.id]);
  assert.match(pulled.stderr, new RegExp(`^${reference}: `));
  const { id, references, digests } = JSON.parse((await run(['pull', reference, '--json'])).stdout);
  assert.deepEqual([id, references], [image.id, [reference]]);
  assert.deepEqual(digests, [`${registry.host}/team/app@${image.digest}`]);

  const missing = await run(['pull', `${registry.host}/team/none:1`]);
  assert.deepEqual([missing.exitCode, missing.stdout], [1, '']);
  assert.match(missing.stderr, new RegExp(`image "${registry.host}/team/none:1" `));
  assert.equal((await run(['pull', 'team/UPPER'])).exitCode, 1);
  assert.equal((await run(['pull'])).exitCode, 2);
  assert.deepEqual((await agent.client.call(adminService.RunningPulls, {})).pulls, []);

  const metrics = await (await fetch(`http://${agent.metrics}/metrics`)).text();
  assert.match(metrics, /^berth_image_pulls_total\{code="OK"\} 2$/m);
  assert.match(metrics, /^berth_image_pulls_total\{code="NotFound"\} 1$/m);
  assert.match(metrics, /^berth_image_layer_unpack_seconds_count 2$/m);
  const bytes = image.config.length + image.layers.reduce((sum, { bytes }) => sum + bytes.length, 0);
  assert.match(metrics, new RegExp(`^berth_image_pulled_bytes_total ${bytes}$`, 'm'));
  const { exitCode, stderr } = await execa('promtool', ['check', 'metrics'], { input: metrics, reject: false });
  assert.equal(exitCode, 0, stderr);
});

test('a pull from a locked registry takes credentials three ways and shows none', async t => {
  const [folder, empty] = [await temporaryFolder(t), await temporaryFolder(t)];
  const { run, image, reference, registry } = await useImages(t, { locked: true });
  const { username, password } = registryUser;
  const pair = `${username}:${password}`;
  const auths = { [registry.host]: { auth: Buffer.from(pair).toString('base64') } };
  await writeFile(join(folder, 'config.json'), JSON.stringify({ auths }));
  const env = { DOCKER_CONFIG: empty, MINE: pair, WRONG: `${username}:hunter2` };

  const refused = [
    await run(['pull', reference], '', env),
    await run(['pull', reference, '--creds', 'env:WRONG'], '', env),
  ];
  for (const { exitCode, stdout, stderr } of refused) {
    assert.deepEqual([exitCode, stdout], [1, '']);
    assert.doesNotMatch(stderr, /hunter2|:secret/);
  }
  const pulls = [
    run(['pull', reference, '--creds', '-'], `${pair}\n`, env),
    run(['pull', reference, '--creds', 'env:MINE'], '', env),
    run(['pull', reference, '--docker-config', join(folder, 'config.json')], '', env),
    run(['pull', reference], '', { DOCKER_CONFIG: folder }),
  ];
  for (const { exitCode, stdout, stderr } of await Promise.all(pulls)) {
    assert.deepEqual([exitCode, stdout], [0, image.id], stderr);
    assert.doesNotMatch(stderr, /:secret/);
  }
  const shown = await run(['pull', reference, '--creds', pair], '', env);
  assert.equal(shown.exitCode, 2);
  assert.doesNotMatch(shown.stderr, /:secret/);
});

const hide = '\u001b[?25l';
const show = '\u001b[?25h';

test('on a terminal bars are drawn in place, and Ctrl-C gives up and brings the cursor back', async t => {
  const dead = await useDeadRegistry(t);
  const { agent, image, reference } = await useImages(t);
  await trust(agent, dead);
  const onTerminal = (ref: string) => {
    // a shell that waits would be interrupted too and answer for the command
    const command = ['exec', process.execPath, main, 'image', 'pull', ref, '--listen', agent.listen].join(' ');
    const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, TERM: 'xterm' },
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    return { child, output: () => output, exited: once(child, 'exit') };
  };
  const pulling = onTerminal(reference);
  assert.deepEqual(await pulling.exited, [0, null]);
  const drawn = pulling.output();
  assert.ok(drawn.includes(hide) && drawn.lastIndexOf(show) > drawn.lastIndexOf(hide), JSON.stringify(drawn));
  assert.match(drawn, /\[=+\]/);
  assert.ok(drawn.trimEnd().endsWith(image.id));

  const stuck = onTerminal(`${dead}/app:1`);
  await until('the pull is drawn', 10_000, () => stuck.output().includes('asking for the manifest'));
  stuck.child.stdin.write('\u0003');
  assert.deepEqual(await stuck.exited, [1, null]);
  assert.ok(stuck.output().lastIndexOf(show) > stuck.output().lastIndexOf(hide));
  assert.match(stuck.output(), /stopped by SIGINT/);
  await until('the agent has given up too', 5000, async () => {
    const { pulls } = await agent.client.call(adminService.RunningPulls, {});
    return pulls.length === 0;
  });
});

test('damage is found and repaired from the registry, below a container that goes on', async t => {
  const { agent, run, image, reference } = await useImages(t);
  assert.equal((await run(['pull', reference])).exitCode, 0);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sleep', '777777'], { image: { image: reference } });
  const sound = await run(['verify', reference]);
  assert.deepEqual([sound.exitCode, sound.stdout.split('\n').length], [0, 7], sound.stdout);

  await flipByte(blobPath(agent, image.digest), 5);
  await truncate(blobPath(agent, image.id), 0);
  await rm(blobPath(agent, image.layers[1]?.descriptor.digest ?? ''));
  const layer = join(agent.folder, 'root', 'snapshots', '2', 'fs');
  await chmod(join(layer, 'etc', 'passwd'), 0o600);
  await rm(join(layer, 'bin', 'touch'));
  const states = async (...args: string[]) => {
    const { exitCode, stdout } = await run(['verify', '--json', ...args, reference]);
    const parts: { part: string; state: string; problem: string }[] = JSON.parse(stdout);
    return { exitCode, states: parts.map(({ part, state }) => `${part} ${state}`), parts };
  };
  const found = await states();
  assert.deepEqual(found.states, [
    ...['manifest damaged', 'config damaged', 'layer ok', 'layer missing', 'unpacked damaged', 'unpacked cannot'],
  ]);
  assert.equal(found.exitCode, 1);
  assert.match(found.parts[4]?.problem ?? '', /"bin\/touch" is missing, "etc\/passwd" has mode 600, want 644/);
  const repaired = await states('--repair');
  assert.deepEqual(repaired, { ...repaired, exitCode: 0 }, JSON.stringify(repaired.parts));
  assert.deepEqual(repaired.states, [
    ...['manifest repaired', 'config repaired', 'layer ok', 'layer repaired', 'unpacked repaired', 'unpacked ok'],
  ]);
  assert.equal((await states()).exitCode, 0);
  assert.equal((await container.exec(['cat', '/etc/passwd'])).exitCode, 0);
  const second = await pod.start('second', ['touch', '/made'], { image: { image: reference } });
  assert.equal((await second.exited()).exitCode, 0);
});

test('a prune and a removal spare what they should and say what they did', async t => {
  const { agent, run, registry, image, reference } = await useImages(t);
  const others = await Promise.all(
    ['used', 'pinned'].map(async name => {
      const other = registryImage([gzipLayer(await busyboxLayer())], { Env: [`NAME=${name}`, 'PATH=/bin'] });
      return { id: other.id, reference: await registry.push(name, '1', other) };
    }),
  );
  const [used, pinned] = others;
  for (const name of [reference, ...others.map(other => other.reference)]) await run(['pull', name]);
  const archive = (
    await execa(
      process.execPath,
      [main, 'image', 'export', pinned?.reference ?? '', '-o', '-', '--listen', agent.listen],
      { encoding: 'buffer' },
    )
  ).stdout;
  const piped = await berth(['image', 'import', '--pin', '-', '--listen', agent.listen], Buffer.from(archive));
  assert.equal(piped.stdout, pinned?.reference);
  const pod = await Pod.run(agent);
  await pod.start('main', ['sleep', '777777'], { image: { image: used?.reference ?? '' } });

  assert.match((await run(['prune'])).stdout, /^0 B freed$/);
  const plan = JSON.parse((await run(['prune', '--all', '--dry-run', '--json'])).stdout);
  const gone: string[] = plan.images.map(({ id }: { id: string }) => id);
  assert.ok(gone.includes(image.id) && Number(plan.freedBytes) > 300_000);
  const pruned = await run(['prune', '--all']);
  assert.match(pruned.stdout, new RegExp(`^${image.id} ${reference}$`, 'm'));
  assert.match(pruned.stdout, / [kM]B freed$/);
  assert.ok(!(await imageOf(agent, reference)));
  for (const { id } of others) assert.ok(await imageOf(agent, id));

  const removed = await run(['rm', pinned?.reference ?? '', 'nowhere:1', used?.id.slice(7, 19) ?? '']);
  assert.deepEqual([removed.exitCode, removed.stdout], [1, `${pinned?.id}\n${used?.id}`]);
  assert.match(removed.stderr, /there is no image "nowhere:1"/);
  await agent.importCheckImage();
});

test('images are pinned by the configuration and brought by the preload folder, beside serving', async t => {
  const folder = await temporaryFolder(t);
  const layers = [await busyboxLayer()];
  await writeFile(join(folder, '1-broken.tar'), 'no archive'.repeat(100));
  await writeFile(join(folder, '2-app.tar'), await ociArchive({ layers, tags: ['preloaded.example/app:1'] }));
  const config = `[images]\npreload_dir = "${folder}"\npinned = ["pinned.example/*"]\n`;
  const agent = await useAgent(t, { config });
  assert.equal((await fetch(`http://${agent.metrics}/readyz`)).status, 200);
  const preloaded = async () => (await agent.log()).match(/images are preloaded file=2-app\.tar/g)?.length ?? 0;
  await until('the image is there', 10_000, async () => (await preloaded()) === 1);
  assert.equal((await imageOf(agent, 'preloaded.example/app:1'))?.pinned, true);
  assert.equal((await agent.log()).match(/an archive is not preloaded file=1-broken\.tar/g)?.length, 1);

  await agent.restart();
  await until('the broken one is tried again', 10_000, async () => {
    return (await agent.log()).match(/not preloaded file=1-broken\.tar/g)?.length === 2;
  });
  assert.equal(await preloaded(), 1, 'imported once');

  const archive = join(folder, 'other');
  await writeFile(archive, await ociArchive({ layers, config: { Cmd: ['x'] }, tags: ['pinned.example/base:1'] }));
  await commandOf(agent)(['import', archive]);
  assert.equal((await imageOf(agent, 'pinned.example/base:1'))?.pinned, true);
  await removeImage(agent, 'pinned.example/base:1');
  assert.ok(!(await imageOf(agent, 'pinned.example/base:1')), 'whoever asks by name gets it removed');
  assert.ok(readFileSync(join(agent.folder, 'root', 'preloaded.json'), 'utf8').includes('2-app.tar'));
});

async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'test-image-cli-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}
