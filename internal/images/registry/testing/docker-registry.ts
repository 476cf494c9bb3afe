import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { digestOf } from '../../digest.ts';
import type { Descriptor } from '../../manifest.ts';
import { basic } from '../token-server.ts';
import { blobOf } from './bad-registry.ts';
import type { Certificate } from './certificates.ts';

export interface DockerRegistryOptions {
  /** Serves by TLS. */
  readonly tls?: Certificate;
  /** Asks for `registryUser`. */
  readonly basicAuth?: boolean;
}

export interface PushedImage {
  readonly digest: string;
  readonly manifest: Buffer;
  readonly layers: readonly Descriptor[];
}

export const registryUser = { username: 'ann', password: 's3cret' } as const;
const manifestType = 'application/vnd.oci.image.manifest.v1+json';
const configType = 'application/vnd.oci.image.config.v1+json';
// bcrypt, the only thing that it takes
const htpasswd = 'ann:$2b$04$ZHqtdB4GDkyw4JadS4n3huWS1JJ49kfimw1zYjeGR1T4ot6plOqFu\n';
const startMs = 20_000;

/** Debian's docker-registry on loopback, with its own storage. */
export class DockerRegistry {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  readonly url: string;
  readonly #agent: Agent;

  private constructor(host: string, { tls }: DockerRegistryOptions, authority: string | undefined) {
    this.host = host;
    this.url = `${tls ? 'https' : 'http'}://${host}`;
    this.#agent = new Agent(authority === undefined ? {} : { connect: { ca: authority } });
  }

  /** Ends with the test. `authority` is the certificate that signed its own. */
  static async start(t: TestContext, options: DockerRegistryOptions = {}, authority?: string): Promise<DockerRegistry> {
    const folder = await mkdtemp(join(tmpdir(), 'berth-docker-registry-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const host = `127.0.0.1:${await freePort()}`;
    const file = join(folder, 'config.json');
    await writeFile(join(folder, 'htpasswd'), htpasswd);
    await writeFile(file, JSON.stringify(configuration(host, folder, options)));
    const child = spawn('docker-registry', ['serve', file], { stdio: ['ignore', 'ignore', 'pipe'] });
    const said = text(child.stderr);
    const ended = once(child, 'exit');
    const registry = new DockerRegistry(host, options, authority);
    t.after(async () => {
      await registry.#agent.close();
      child.kill('SIGKILL');
      await ended;
    });
    for (let waited = 0; !(await registry.#answers()); waited += 50) {
      if (child.exitCode !== null || waited > startMs) throw new Error(`docker-registry does not start: ${await said}`);
      await sleep(50);
    }
    return registry;
  }

  /** Puts an image with these layers there, under a name with a tag: `a/b:1`. */
  async push(name: string, layers: readonly Buffer[]): Promise<PushedImage> {
    const [repository = '', tag = ''] = name.split(':');
    const config = Buffer.from(
      JSON.stringify({ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [] } }),
    );
    const descriptors = layers.map(blobOf);
    const body = { config: { ...blobOf(config), mediaType: configType }, layers: descriptors };
    const manifest = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: manifestType, ...body }));
    for (const bytes of [config, ...layers]) await this.#pushBlob(repository, bytes);
    await this.#send('PUT', `${this.url}/v2/${repository}/manifests/${tag}`, manifest, manifestType);
    return { digest: digestOf(manifest), manifest, layers: descriptors };
  }

  async #pushBlob(repository: string, bytes: Buffer): Promise<void> {
    const location = await this.#send('POST', `${this.url}/v2/${repository}/blobs/uploads/`);
    const url = new URL(location, this.url);
    url.searchParams.set('digest', digestOf(bytes));
    await this.#send('PUT', url.href, bytes, 'application/octet-stream');
  }

  async #send(method: 'POST' | 'PUT', url: string, body?: Buffer, type?: string): Promise<string> {
    const headers = {
      authorization: basic(registryUser.username, registryUser.password),
      ...(type && { 'content-type': type }),
    };
    const answer = await request(url, { method, headers, body: body ?? null, dispatcher: this.#agent });
    const said = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.statusCode} ${said}`);
    return String(answer.headers['location'] ?? '');
  }

  async #answers(): Promise<boolean> {
    try {
      await (await request(`${this.url}/v2/`, { dispatcher: this.#agent })).body.dump();
      return true;
    } catch {
      return false;
    }
  }
}

function configuration(host: string, folder: string, { tls, basicAuth }: DockerRegistryOptions): object {
  return {
    version: '0.1',
    log: { level: 'error', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(folder, 'data') } },
    http: { addr: host, secret: 'test', ...(tls && { tls: { certificate: tls.certFile, key: tls.keyFile } }) },
    ...(basicAuth && { auth: { htpasswd: { realm: 'test', path: join(folder, 'htpasswd') } } }),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
