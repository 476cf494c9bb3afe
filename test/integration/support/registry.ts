import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import { digestOf } from '../../../internal/images/digest.ts';
import type { RegistryImage } from './registry-image.ts';

/** Of the one user that a registry with `locked` lets in; bcrypt is what docker-registry wants in its htpasswd file. */
export const registryUser = { username: 'user', password: 'secret' };
const htpasswd = 'user:$2b$04$abcdefghijklmnopqrstuu2r9OfJnfCsdneAXAGHnS4UpFFP8WIrW\n';

export interface RegistryOptions {
  /** Only `registryUser` may pull and push. */
  readonly locked?: boolean;
}

/** Debian's docker-registry on a free port of the loopback interface, without TLS. */
export class TestRegistry {
  /** `127.0.0.1:port`, as references have it. */
  readonly host: string;
  /** Its files. */
  readonly folder: string;
  readonly #process: ChildProcess;
  readonly #headers: Record<string, string>;

  private constructor(child: ChildProcess, host: string, folder: string, headers: Record<string, string>) {
    this.#process = child;
    this.host = host;
    this.folder = folder;
    this.#headers = headers;
  }

  static async start(folder: string, { locked = false }: RegistryOptions = {}): Promise<TestRegistry> {
    await mkdir(folder, { recursive: true });
    const passwords = join(folder, 'htpasswd');
    await writeFile(passwords, htpasswd);
    const settings = {
      version: 0.1,
      log: { level: 'info', accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: join(folder, 'storage') }, cache: { blobdescriptor: 'inmemory' } },
      http: { addr: '127.0.0.1:0', secret: 'of a test' },
      ...(locked && { auth: { htpasswd: { realm: 'test', path: passwords } } }),
    };
    // JSON is YAML
    await writeFile(join(folder, 'config.yml'), JSON.stringify(settings));
    // a test that is killed takes the registry with it
    const serve = ['--pdeathsig', 'KILL', '--', 'docker-registry', 'serve', join(folder, 'config.yml')];
    const child = spawn('setpriv', serve, { stdio: ['ignore', 'ignore', 'pipe'] });
    const host = await listening(child);
    // a test that fails before it stops the registry ends all the same
    child.unref();
    const { username, password } = registryUser;
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    return new TestRegistry(child, host, folder, locked ? { authorization: `Basic ${basic}` } : {});
  }

  /** Uploads what it does not have and lets `tag` name the image; returns the whole reference. */
  async push(repository: string, tag: string, image: RegistryImage): Promise<string> {
    await this.pushBlob(repository, image.config);
    for (const { bytes } of image.layers) await this.pushBlob(repository, bytes);
    await this.#ask(`${repository}/manifests/${tag}`, 'PUT', image.manifest, {
      'content-type': JSON.parse(image.manifest.toString()).mediaType,
    });
    return `${this.host}/${repository}:${tag}`;
  }

  async pushBlob(repository: string, bytes: Buffer): Promise<void> {
    const started = await this.#ask(`${repository}/blobs/uploads/`, 'POST');
    const location = new URL(started.headers.get('location') ?? '', `http://${this.host}`);
    location.searchParams.set('digest', digestOf(bytes));
    await this.#ask(location, 'PUT', bytes, { 'content-type': 'application/octet-stream' });
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exited = once(this.#process, 'exit');
    this.#process.ref();
    this.#process.kill('SIGKILL');
    await exited;
  }

  async #ask(path: string | URL, method: string, body?: Buffer, headers: Record<string, string> = {}) {
    const url = new URL(path, `http://${this.host}/v2/`);
    const init = { method, headers: { ...this.#headers, ...headers }, ...(body && { body: new Uint8Array(body) }) };
    const answer = await fetch(url, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${url.pathname} got ${answer.status}: ${text}`);
    return answer;
  }
}

/** One in a temporary folder; both go with the test. */
export async function useRegistry(t: TestContext, options: RegistryOptions = {}): Promise<TestRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'test-registry-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const registry = await TestRegistry.start(folder, options);
  t.after(() => registry.stop());
  return registry;
}

async function listening(child: ChildProcess): Promise<string> {
  const found = Promise.withResolvers<string>();
  const said: string[] = [];
  if (!(child.stderr instanceof Socket)) throw new Error('docker-registry has no standard error');
  child.stderr.unref();
  createInterface(child.stderr).on('line', line => {
    said.push(line);
    const [, host] = /listening on (127\.0\.0\.1:\d+)/.exec(line) ?? [];
    if (host !== undefined) found.resolve(host);
  });
  child.once('error', error => found.reject(error));
  child.once('exit', () => found.reject(new Error(`docker-registry ended:\n${said.join('\n')}`)));
  return found.promise;
}
