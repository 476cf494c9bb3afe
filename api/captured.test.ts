import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { containerd, io } from './gen/containerd.js';
import { ttrpc } from './gen/ttrpc.js';
import { imageService, runtimeService } from './services.ts';
import type { MessageType } from './wire.js';

interface Sample {
  path: string;
  hex: string;
  json: unknown;
}

interface ShimFrames {
  [call: string]: string;
}

const HEADER_BYTES = 10;
const ZERO_TIME = { seconds: -62135596800n, nanos: 0 };
const { Task } = containerd.task.v2;

async function fixture<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(join(import.meta.dirname, '..', 'test', 'fixtures', 'wire', name), 'utf8'));
}

/** What protojson makes of a message, with enums as numbers and nothing left out. */
function json(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Buffer.isBuffer(value)) return value.toString('base64');
  if (Array.isArray(value)) return value.map(json);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, json(field)]));
}

const samples = await fixture<Sample[]>('cri-client.json');
const { Forward: forwarded, ...answers } = await fixture<ShimFrames & { Forward: string[] }>('shim-1.6.20.json');

function bodyOf(frame: string): Buffer {
  return Buffer.from(frame, 'hex').subarray(HEADER_BYTES);
}

function response(call: string): ttrpc.Response {
  return ttrpc.Response.decode(bodyOf(answers[call] ?? assert.fail(`no frame of ${call}`)));
}

function answer<Output extends Input, Input>(call: string, { decode }: MessageType<Input, Output>): Output {
  return decode(response(call).payload);
}

test('every request of the Go CRI client decodes to what it put in, and encodes to its very bytes', () => {
  const methods = [...Object.values(runtimeService), ...Object.values(imageService)];
  assert.deepEqual(new Set(samples.map(({ path }) => path)), new Set(methods.map(({ path }) => path)));
  for (const { path, requestDeserialize, requestSerialize } of methods) {
    for (const { hex, json: sent } of samples.filter(sample => sample.path === path)) {
      const request = requestDeserialize(Buffer.from(hex, 'hex'));
      assert.deepEqual(json(request), sent, path);
      // biome-ignore lint/suspicious/noExplicitAny: one type of request for each of 43 methods
      assert.equal((requestSerialize as (value: any) => Buffer)(request).toString('hex'), hex, path);
    }
  }
});

test("a real shim's answers decode: states, pids, exits", () => {
  const before = answer('State created', Task.methods.State.response);
  assert.equal(before.status, containerd.v1.types.Status.CREATED);
  assert.deepEqual(before.exitedAt, ZERO_TIME);
  assert.equal(before.pid, answer('Create', Task.methods.Create.response).pid);
  assert.equal(answer('State running', Task.methods.State.response).status, containerd.v1.types.Status.RUNNING);

  const after = answer('State stopped', Task.methods.State.response);
  assert.equal(after.status, containerd.v1.types.Status.STOPPED);
  assert.equal(after.exitStatus, 3);
  assert.deepEqual(after.exitedAt, answer('Wait', Task.methods.Wait.response).exitedAt);
  assert.equal(answer('Wait exec', Task.methods.Wait.response).exitStatus, 128 + 9);
  assert.equal(answer('Delete', Task.methods.Delete.response).exitStatus, 3);

  const unknown = answer('Connect before Create', Task.methods.Connect.response);
  assert.deepEqual(unknown, { ...answer('Connect', Task.methods.Connect.response), taskPid: 0 });
  const { processes } = answer('Pids', Task.methods.Pids.response);
  const info = processes.find(process => process.info)?.info;
  assert.equal(info?.typeUrl, 'containerd.runc.v1.ProcessDetails');
  assert.deepEqual(containerd.runc.v1.ProcessDetails.decode(info.value), { execId: 'e1' });
});

test('an empty answer is a frame without a body, a failure carries code and message', () => {
  for (const call of ['Exec', 'Kill', 'Update', 'Shutdown']) {
    assert.equal(bodyOf(answers[call] ?? '').length, 0);
    assert.equal(response(call).status, null);
  }
  assert.deepEqual(response('State of nothing').status, {
    code: 5,
    message: 'container not created: not found',
    details: [],
  });
});

test("a real shim's cgroup v1 counters decode", () => {
  const { stats } = answer('Stats', Task.methods.Stats.response);
  assert.equal(stats?.typeUrl, 'io.containerd.cgroups.v1.Metrics');
  const metrics = io.containerd.cgroups.v1.Metrics.decode(stats.value);
  assert.equal(metrics.pids?.current, 3n);
  const { usage } = metrics.cpu ?? {};
  assert.equal(
    usage?.total,
    usage?.perCpu.reduce((sum, value) => sum + value, 0n),
  );
  assert.equal(metrics.memory?.usage?.limit, 2n ** 63n - 4096n);
  assert.deepEqual(metrics.memoryOomControl, { oomKillDisable: 0n, underOom: 0n, oomKill: 0n });
});

test("a real shim's events decode, in the order of a task's life", () => {
  const envelopes = forwarded.map(frame => {
    const request = ttrpc.Request.decode(bodyOf(frame));
    assert.equal(request.service, containerd.services.events.ttrpc.v1.Events.name);
    assert.equal(request.method, 'Forward');
    assert.deepEqual(request.metadata, [{ key: 'containerd-namespace-ttrpc', value: 'berthwire' }]);
    return containerd.services.events.ttrpc.v1.ForwardRequest.decode(request.payload).envelope;
  });
  assert.deepEqual(
    envelopes.map(envelope => envelope?.topic),
    ['create', 'start', 'exec-added', 'exec-started', 'exit', 'exit', 'delete'].map(topic => `/tasks/${topic}`),
  );
  const exits = envelopes.filter(envelope => envelope?.event?.typeUrl === 'containerd.events.TaskExit');
  const decoded = exits.map(exit => containerd.events.TaskExit.decode(exit?.event?.value ?? Buffer.alloc(0)));
  assert.deepEqual(
    decoded.map(({ id, exitStatus }) => [id, exitStatus]),
    [
      ['e1', 137],
      ['berth-wire-probe', 3],
    ],
  );
});

test("what the shim's delete command prints decodes", () => {
  const printed = Buffer.from(answers['delete binary'] ?? '', 'hex');
  const { exitStatus, exitedAt } = containerd.task.v2.DeleteResponse.decode(printed);
  assert.equal(exitStatus, 128 + 9);
  assert.ok((exitedAt?.seconds ?? 0n) > 0n);
});
