import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { berth } from '../../api/gen/berth.js';
import { BerthError } from '../errors/errors.ts';
import type { ImageRecord } from '../images/image-store.ts';
import type { PullProgress } from '../images/pull/pull-progress.ts';
import type { Puller } from '../images/pull/puller.ts';
import { pullImageWithProgress } from './image-pull-progress.ts';
import { runningPulls } from './image-running-pulls.ts';

const state = (bytesDone: number): PullProgress => ({
  ...{ reference: 'docker.io/library/app:1', startedAt: 1000, bytesDone, bytesTotal: 10, bytesPerSecond: 2.5 },
  ...{ host: 'mirror.example', layers: [{ digest: 'sha256:1', size: 10, done: bytesDone, state: 'downloading' }] },
});

const record: ImageRecord = {
  ...{ id: 'sha256:id', manifest: 'sha256:m', references: ['docker.io/library/app:1'], digests: ['app@sha256:m'] },
  ...{ size: 77, chainId: 'sha256:c', layers: [], config: {}, os: 'linux', architecture: 'amd64', pinned: false },
};

const pulling = (pull: Puller['pull'], credentials: berth.v1.IRegistryCredentials | null = null) => {
  const request = berth.v1.PullImageRequest.create({ reference: 'app:1', credentials });
  const call = { signal: new AbortController().signal };
  return pullImageWithProgress({ puller: { pull } }, request, call);
};

test('a pull tells how far it is, then the image', async () => {
  const answers = await Array.fromAsync(
    pulling(async ({ reference, credentials, onProgress }) => {
      assert.deepEqual([reference, credentials], ['app:1', undefined]);
      onProgress?.(state(3));
      await turn();
      return record;
    }),
  );
  const { progress } = answers[0] ?? {};
  assert.deepEqual([progress?.bytesDone, progress?.bytesTotal, progress?.host], [3n, 10n, 'mirror.example']);
  assert.equal(progress?.bytesPerSecond, 3n);
  assert.deepEqual(progress?.layers?.[0], {
    ...{ digest: 'sha256:1', size: 10n, done: 3n, state: berth.v1.LayerState.LAYER_DOWNLOADING },
  });
  const { id, references, digests } = record;
  assert.deepEqual(answers.at(-1), { image: { id, references, digests, size: 77n } });
  assert.equal(answers.length, 2);
});

test('a reader that is slow misses what came meanwhile', async () => {
  const answers = pulling(async ({ onProgress }) => {
    for (let bytes = 1; bytes <= 9; bytes++) onProgress?.(state(bytes));
    await turn();
    return record;
  });
  const seen = (await Array.fromAsync(answers)).map(({ progress }) => progress?.bytesDone);
  assert.deepEqual(seen, [1n, undefined]);
});

test('credentials are handed on, without what is empty', async () => {
  const pull: Puller['pull'] = async ({ credentials }) => {
    assert.deepEqual(credentials, { username: 'me', password: 'secret' });
    return record;
  };
  await Array.fromAsync(pulling(pull, { username: 'me', password: 'secret' }));
});

test('a client that leaves ends the pull, and a pull that fails ends the stream', async () => {
  let reason: unknown;
  const answers = pulling(async ({ signal, onProgress }) => {
    onProgress?.(state(1));
    await new Promise<void>(resolve => signal?.addEventListener('abort', () => resolve()));
    reason = 'told';
    throw new BerthError('Canceled', 'left');
  });
  await answers.next();
  await answers.return(undefined);
  assert.equal(reason, 'told');
  const failing = pulling(() => Promise.reject(new BerthError('NotFound', 'no such image')));
  await assert.rejects(failing.next(), { code: 'NotFound' });
});

test('the pulls under way are told', async () => {
  const puller = { running: () => [state(4)] };
  const { pulls } = await runningPulls({ puller });
  assert.deepEqual(
    pulls?.map(({ reference, bytesDone }) => [reference, bytesDone]),
    [['docker.io/library/app:1', 4n]],
  );
});
