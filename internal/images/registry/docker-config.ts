import { readFile } from 'node:fs/promises';
import { BerthError, errnoOf } from '../../errors/errors.ts';
import { JsonReader } from '../json-reader.ts';
import { askHelper } from './credential-helper.ts';
import { type Secret, secretOf } from './credentials.ts';
import { canonicalHost, splitServerAddress } from './host-names.ts';

interface Entry {
  readonly host: string;
  /** The part of the registry that it is for: `team/project`; empty is all of it. */
  readonly path: string;
  readonly secret: Secret;
}

/** Docker's config.json, or podman's auth.json: credentials, and the helpers that know more. */
export class DockerConfig {
  readonly #entries: readonly Entry[];
  readonly #helpers: ReadonlyMap<string, string>;
  readonly #store: string | undefined;

  constructor(text: string, what: string) {
    const reader = JsonReader.parse(text, what);
    const auths = reader.object('auths');
    this.#entries = (reader.keys('auths') ?? []).flatMap(key => readEntry(key, auths?.object(key)));
    const helpers = Object.entries(reader.stringMap('credHelpers') ?? {});
    this.#helpers = new Map(helpers.map(([host, name]) => [splitServerAddress(host).host, name]));
    this.#store = reader.string('credsStore') || undefined;
  }

  /** Reads the file; one that is not there has nothing. FailedPrecondition names one that cannot be read. */
  static async load(path: string): Promise<DockerConfig> {
    const what = `the docker configuration "${path}"`;
    try {
      return new DockerConfig(path === '' ? '{}' : await readFile(path, 'utf8'), what);
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return new DockerConfig('{}', what);
      // the parser's own words may quote the file
      if (error instanceof BerthError) throw new BerthError('FailedPrecondition', error.message);
      throw BerthError.wrap(error, `${what} cannot be read`);
    }
  }

  /** The host's own helper, then its entry, the one with the longest path first, then the helper for all. */
  async find(host: string, repository: string): Promise<Secret | undefined> {
    const name = canonicalHost(host);
    const helper = this.#helpers.get(name);
    if (helper !== undefined) return askHelper(helper, serverUrl(name));
    const fits = this.#entries.filter(entry => entry.host === name && covers(entry.path, repository));
    const [best] = fits.toSorted((a, b) => b.path.length - a.path.length);
    if (best) return best.secret;
    return this.#store === undefined ? undefined : askHelper(this.#store, serverUrl(name));
  }
}

function readEntry(key: string, reader: JsonReader | undefined): Entry[] {
  const text = (name: string) => reader?.string(name) ?? '';
  const secret = secretOf({
    username: text('username'),
    password: text('password'),
    auth: text('auth'),
    identityToken: text('identitytoken'),
    registryToken: text('registrytoken'),
  });
  // docker leaves an empty entry behind where a helper keeps the secret
  return secret ? [{ ...splitServerAddress(key), secret }] : [];
}

const covers = (path: string, repository: string): boolean =>
  path === '' || repository === path || repository.startsWith(`${path}/`);

const serverUrl = (host: string): string => (host === 'docker.io' ? 'https://index.docker.io/v1/' : host);
