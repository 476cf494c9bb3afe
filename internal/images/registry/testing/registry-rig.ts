import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { createLogger } from '../../../log/log.ts';
import { parseReference } from '../../reference.ts';
import type { Credentials } from '../credentials.ts';
import { Registry, type RegistryOptions } from '../registry.ts';
import type { RegistrySession } from '../session.ts';

/** A Registry with folders of its own, and all that it logs. */
export interface Rig {
  readonly registry: Registry;
  readonly confDir: string;
  readonly dockerConfig: string;
  readonly folder: string;
  readonly logged: string[];
  readonly session: (reference: string, credentials?: Credentials) => RegistrySession;
  /** Writes the hosts.toml of a registry. */
  readonly hosts: (registry: string, toml: string) => Promise<void>;
}

export async function makeRig(t: TestContext, options: Partial<RegistryOptions> = {}): Promise<Rig> {
  const folder = await mkdtemp(join(tmpdir(), 'berth-registry-'));
  const confDir = join(folder, 'certs.d');
  const dockerConfig = join(folder, 'config.json');
  const logged: string[] = [];
  const log = createLogger({ level: 'debug', format: 'text', write: line => logged.push(line) });
  const limits = { maxDownloads: 4, maxDownloadsPerHost: 2, progressTimeoutMs: 3000 };
  const registry = new Registry({ confDir, dockerConfig, ...limits, environment: {}, log, ...options });
  t.after(async () => {
    await registry.close();
    await rm(folder, { recursive: true });
  });
  const hosts = async (name: string, toml: string) => {
    await mkdir(join(confDir, name), { recursive: true });
    await writeFile(join(confDir, name, 'hosts.toml'), toml);
  };
  const session = (reference: string, credentials?: Credentials) =>
    registry.session(parseReference(reference), credentials);
  return { registry, confDir, dockerConfig, folder, logged, session, hosts };
}

/** All bytes of a stream. */
export async function collect(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
