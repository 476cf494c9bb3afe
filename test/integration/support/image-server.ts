import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { imageService } from '../../../api/services.ts';
import type { CriClient } from '../../../cmd/agent/cri-client.ts';
import { type AgentOptions, useAgent } from './agent.ts';
import { useContainerd } from './containerd.ts';
import { trustPlainHttp } from './registry-conf.ts';
import { storedBelow } from './stored.ts';

/** A CRI server of the test's own that pulls images: an agent, or what the tests are proven on. */
export interface ImageServer {
  /** Holds `root`, which has all that is kept, and `certs.d`. */
  readonly folder: string;
  readonly client: CriClient;
  readonly pid: number;
  start(): Promise<void>;
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** kill -9, then a new one on the same folders. */
  restart(): Promise<void>;
}

export const isContainerd = process.env['BERTH_TEST_PULLS'] === 'containerd';

/** berth; Debian's containerd where BERTH_TEST_PULLS names it. */
export function useImageServer(t: TestContext, options: AgentOptions = {}): Promise<ImageServer> {
  return isContainerd ? useContainerd(t, options) : useAgent(t, options);
}

export const trust = ({ folder }: ImageServer, host: string): Promise<void> =>
  trustPlainHttp(join(folder, 'certs.d'), host);

/** Blobs, halves of blobs and layers, by their paths. */
export const stored = ({ folder }: Pick<ImageServer, 'folder'>): string[] =>
  storedBelow(join(folder, 'root'), isContainerd ? 'containerd' : 'berth');

/** Where the blob with a sha256 digest lies. */
export function blobPath({ folder }: Pick<ImageServer, 'folder'>, digest: string): string {
  const store = isContainerd ? 'io.containerd.content.v1.content' : 'content';
  return join(folder, 'root', store, 'blobs', 'sha256', digest.slice('sha256:'.length));
}

export interface PullOptions {
  readonly auth?: { readonly username: string; readonly password: string };
  readonly timeoutMs?: number;
}

/** PullImage; the image_ref of its answer. */
export async function pull(
  { client }: Pick<ImageServer, 'client'>,
  reference: string,
  { auth, timeoutMs }: PullOptions = {},
): Promise<string> {
  const request = { image: { image: reference }, ...(auth && { auth }) };
  return (await client.call(imageService.PullImage, request, timeoutMs)).imageRef;
}

export async function removeImage({ client }: Pick<ImageServer, 'client'>, reference: string): Promise<void> {
  await client.call(imageService.RemoveImage, { image: { image: reference } });
}

export async function imageOf({ client }: Pick<ImageServer, 'client'>, reference: string) {
  return (await client.call(imageService.ImageStatus, { image: { image: reference } })).image ?? undefined;
}
