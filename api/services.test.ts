import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  Client,
  credentials,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServerWritableStream,
  type sendUnaryData,
} from '@grpc/grpc-js';
import type { berth } from './gen/berth.js';
import { runtime } from './gen/cri.js';
import { adminService, imageService, runtimeService, type ServerCalls } from './services.ts';

type Calls = ServerCalls<typeof runtime.v1.RuntimeService>;

const folder = await mkdtemp(join(tmpdir(), 'berth-api-'));
const address = `unix:${join(folder, 'api.sock')}`;
const server = new Server();

server.addService(runtimeService, {
  StopContainer(
    call: ServerUnaryCall<Calls['StopContainer'][0], unknown>,
    answer: sendUnaryData<Calls['StopContainer'][1]>,
  ) {
    answer(call.request.timeout === -1n ? null : new Error(`timeout is ${call.request.timeout}`), {});
  },
  StreamContainers(call: ServerWritableStream<Calls['StreamContainers'][0], Calls['StreamContainers'][1]>) {
    const state = call.request.filter?.state?.state;
    call.write({ containers: [{ id: 'a', createdAt: 1n }] });
    call.write({ containers: [{ id: `state ${state}` }] });
    call.end();
  },
});
await new Promise((resolve, reject) => {
  server.bindAsync(address, ServerCredentials.createInsecure(), error => (error ? reject(error) : resolve(undefined)));
});

const client = new Client(address, credentials.createInsecure());

after(async () => {
  client.close();
  server.forceShutdown();
  await rm(folder, { recursive: true });
});

test('a unary call carries 64-bit integers through grpc-js', async () => {
  const { path, requestSerialize, responseDeserialize } = runtimeService.StopContainer;
  const response = await new Promise((resolve, reject) => {
    client.makeUnaryRequest(path, requestSerialize, responseDeserialize, { timeout: -1n }, (error, value) =>
      error ? reject(error) : resolve(value),
    );
  });
  assert.deepEqual(response, {});
});

test('a server stream arrives message by message, with defaults filled in', async () => {
  const { path, requestSerialize, responseDeserialize } = runtimeService.StreamContainers;
  const filter = { state: { state: runtime.v1.ContainerState.CONTAINER_EXITED } };
  const stream = client.makeServerStreamRequest(path, requestSerialize, responseDeserialize, { filter });
  const containers: runtime.v1.Container[] = [];
  for await (const message of stream) containers.push(...message.containers);
  assert.deepEqual(
    containers.map(({ id, createdAt, labels, metadata }) => ({ id, createdAt, labels, metadata })),
    [
      { id: 'a', createdAt: 1n, labels: {}, metadata: null },
      { id: 'state 2', createdAt: 0n, labels: {}, metadata: null },
    ],
  );
});

test('every RPC is at its path and streams on the right side', () => {
  assert.equal(runtimeService.RunPodSandbox.path, '/runtime.v1.RuntimeService/RunPodSandbox');
  assert.equal(imageService.PullImage.path, '/runtime.v1.ImageService/PullImage');
  assert.equal(runtimeService.GetContainerEvents.responseStream, true);
  assert.equal(adminService.ImportImage.path, '/berth.v1.Admin/ImportImage');
  assert.equal(adminService.ImportImage.requestStream, true);
  const request: berth.v1.ImportImageRequest = adminService.ImportImage.requestDeserialize(
    adminService.ImportImage.requestSerialize({ data: Uint8Array.of(1, 2) }),
  );
  assert.deepEqual(request, { name: '', data: Buffer.of(1, 2), pin: false });
  assert.deepEqual([adminService.PullImage.requestStream, adminService.PullImage.responseStream], [false, true]);
});
