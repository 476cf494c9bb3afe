import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type handleUnaryCall, Server, ServerCredentials, type ServiceDefinition, status } from '@grpc/grpc-js';
import { runtime } from '../../../api/gen/cri.js';
import { adminService, imageService, runtimeService } from '../../../api/services.ts';

// biome-ignore lint/suspicious/noExplicitAny: one table for the handlers of many messages
type Handler = (request: any) => unknown;

/** As much of a CRI server as the check pod needs; what is in it can be looked at. */
export class FakeCri {
  readonly pods = new Map<string, { readonly logDirectory: string; readonly labels: Record<string, string> }>();
  /** The RPC that fails, if one does. */
  failing = '';
  images = 0;
  #ids = 0;

  readonly #handlers: Record<string, Handler> = {
    Version: () => ({ runtimeName: 'fake', runtimeVersion: '1', runtimeApiVersion: 'v1' }),
    Status: () => ({ status: { conditions: [{ type: 'RuntimeReady', status: true }] } }),
    ImageStatus: () => (this.images > 0 ? { image: { id: 'sha256:1' } } : {}),
    ListPodSandbox: () => ({ items: [...this.pods].map(([id, { labels }]) => ({ id, labels })) }),
    RunPodSandbox: ({ config }) => {
      const podSandboxId = `pod-${this.#ids++}`;
      this.pods.set(podSandboxId, config);
      return { podSandboxId };
    },
    PodSandboxStatus: () => ({ status: { network: { ip: '10.0.0.2' } } }),
    CreateContainer: async ({ podSandboxId, config }) => {
      const directory = this.pods.get(podSandboxId)?.logDirectory ?? '';
      await writeFile(join(directory, config.logPath), '2026-11-23T20:00:00.000000000Z stdout F hello from berth\n');
      return { containerId: `container-${this.#ids++}` };
    },
    StartContainer: () => ({}),
    ContainerStatus: () => ({ status: { state: runtime.v1.ContainerState.CONTAINER_EXITED, exitCode: 0 } }),
    ExecSync: () => ({ stdout: Buffer.from('sleep\0') }),
    StopContainer: () => ({}),
    RemoveContainer: () => ({}),
    StopPodSandbox: () => ({}),
    RemovePodSandbox: ({ podSandboxId }) => {
      this.pods.delete(podSandboxId);
      return {};
    },
  };

  /** Serves until the test ends; returns the address. */
  async serve(t: TestContext): Promise<string> {
    const directory = await mkdtemp(join(tmpdir(), 'berth-fake-'));
    const listen = `unix://${directory}/cri.sock`;
    const server = new Server();
    server.addService(runtimeService, this.#implement(runtimeService));
    server.addService(imageService, this.#implement(imageService));
    server.addService(adminService, {
      ImportImage: (call: NodeJS.ReadableStream, reply: (error: null, response: unknown) => void) => {
        this.images++;
        call.on('end', () => reply(null, { images: [] })).resume();
      },
    });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    server.bindAsync(listen, ServerCredentials.createInsecure(), error => (error ? reject(error) : resolve()));
    await promise;
    t.after(async () => {
      server.forceShutdown();
      await rm(directory, { recursive: true });
    });
    return listen;
  }

  #implement(service: ServiceDefinition) {
    const names = Object.keys(service).filter(name => this.#handlers[name]);
    return Object.fromEntries(names.map(name => [name, this.#unary(name)]));
  }

  #unary(name: string): handleUnaryCall<unknown, unknown> {
    const answer = async (request: unknown) => {
      if (name === this.failing) throw new Error(`${name} does not work today`);
      return this.#handlers[name]?.(request);
    };
    return (call, reply) => {
      answer(call.request).then(
        response => reply(null, response),
        error => reply({ code: status.INTERNAL, details: error.message }),
      );
    };
  }
}
