import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BerthError, errnoOf } from '../../errors/errors.ts';
import { readConfigFile } from './config-file.ts';
import { type ClientPair, capabilities, plainTls, type RegistryHost, type TlsSettings } from './host.ts';
import { canonicalHost, endpointOf, isLoopback, portOf } from './host-names.ts';
import { type ConfiguredHost, type HostSettings, type HostsFile, parseHostsToml } from './hosts-toml.ts';
import { readCertificates, readKey } from './pem-file.ts';

/**
 * The places to ask for a registry's content, in order, the registry itself last. `confDir` is containerd's `certs.d`:
 * of `host_5000_`, `host:5000` and `_default` the first folder that is there counts.
 */
export async function findHosts(confDir: string, registry: string): Promise<readonly RegistryHost[]> {
  const folder = await firstFolder(confDir, registry);
  if (!folder) return unconfigured(registry);
  const path = join(folder.path, 'hosts.toml');
  if (!folder.names.includes('hosts.toml')) return dockerStyle(registry, folder);
  const file = parseHostsToml(await readConfigFile(path), `"${path}"`);
  return configured(registry, file, folder.path);
}

interface Folder {
  readonly path: string;
  readonly names: readonly string[];
}

async function firstFolder(confDir: string, registry: string): Promise<Folder | undefined> {
  for (const name of new Set([registry.replace(/:(\d+)$/, '_$1_'), registry, '_default'])) {
    const path = join(confDir, name);
    try {
      return { path, names: (await readdir(path)).sort() };
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') continue;
      const { message } = BerthError.from(error);
      throw new BerthError('FailedPrecondition', `the registry folder "${path}" cannot be read: ${message}`);
    }
  }
  return undefined;
}

async function configured(registry: string, file: HostsFile, folder: string): Promise<readonly RegistryHost[]> {
  const server = file.server ?? new URL(`https://${endpointOf(registry)}`);
  const entries: readonly ConfiguredHost[] = [...file.mirrors, { url: server, ...file.own }];
  return Promise.all(entries.map(entry => toHost(entry, registry, folder)));
}

async function toHost(entry: ConfiguredHost, registry: string, folder: string): Promise<RegistryHost> {
  const { url, overridePath, headers, connectTimeoutMs } = entry;
  const path = url.pathname.replace(/\/+$/, '');
  return {
    name: url.host,
    base: `${url.origin}${overridePath || path.endsWith('/v2') ? path : `${path}/v2`}`,
    capabilities: entry.capabilities,
    headers,
    tls: await readTls(entry, folder),
    ...(connectTimeoutMs !== undefined && { connectTimeoutMs }),
    ...namespaceOf(url.host, registry),
  };
}

async function readTls({ skipVerify, ca, client }: HostSettings, folder: string): Promise<TlsSettings> {
  const clients = client.map(async ([cert, key]): Promise<ClientPair> => {
    return { cert: await readCertificates(resolve(folder, cert)), key: await readKey(resolve(folder, key)) };
  });
  const authorities = ca.map(path => readCertificates(resolve(folder, path)));
  return { skipVerify, ca: await Promise.all(authorities), clients: await Promise.all(clients) };
}

/** As Docker has it: `*.crt` are certificate authorities, `*.cert` with `*.key` are client certificates. */
async function dockerStyle(registry: string, { path, names }: Folder): Promise<readonly RegistryHost[]> {
  const ca = names.filter(name => name.endsWith('.crt'));
  const certs = names.filter(name => name.endsWith('.cert'));
  const client = certs.map(name => [name, name.replace(/cert$/, 'key')] as const);
  if (ca.length + client.length === 0) return unconfigured(registry);
  const tls = await readTls({ ...bareSettings, ca, client }, path);
  return [{ ...bareHost(registry, 'https'), tls }];
}

const bareSettings: HostSettings = {
  capabilities,
  skipVerify: false,
  ca: [],
  client: [],
  headers: {},
  overridePath: false,
};

/** A registry on this machine may be without TLS, or with a certificate that nobody knows; traffic stays here. */
function unconfigured(registry: string): readonly RegistryHost[] {
  const port = portOf(registry);
  if (!isLoopback(registry) || port === undefined || port === '443') return [bareHost(registry, 'https')];
  const plain = bareHost(registry, 'http');
  if (port === '80') return [plain];
  return [{ ...bareHost(registry, 'https'), tls: { ...plainTls, skipVerify: true }, guessed: true }, plain];
}

function bareHost(registry: string, scheme: 'https' | 'http'): RegistryHost {
  const name = endpointOf(registry);
  const base = `${scheme}://${name}/v2`;
  return { name, base, capabilities, headers: {}, tls: plainTls, ...namespaceOf(name, registry) };
}

/** Only a host by another name needs to be told which registry is meant. */
const namespaceOf = (host: string, registry: string): { readonly namespace?: string } =>
  canonicalHost(host) === canonicalHost(registry) ? {} : { namespace: registry };
