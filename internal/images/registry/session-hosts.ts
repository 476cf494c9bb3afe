import { BerthError } from '../../errors/errors.ts';
import type { Reference } from '../reference.ts';
import { Authorizer } from './authorizer.ts';
import { areFor, type Credentials, type Secret, secretOf } from './credentials.ts';
import { DockerConfig } from './docker-config.ts';
import { findHosts } from './find-hosts.ts';
import type { RegistryHost } from './host.ts';
import { HostClient } from './host-client.ts';
import type { HttpClient } from './http-client.ts';
import type { Redactor } from './redactor.ts';

export interface SessionHostsOptions {
  readonly http: HttpClient;
  readonly reference: Reference;
  readonly credentials: Credentials | undefined;
  readonly confDir: string;
  readonly dockerConfig: string;
  readonly redactor: Redactor;
  /** Credentials that could not be had: the pull goes on without them. */
  readonly onTrouble: (text: string) => void;
}

/** The hosts of a reference's registry in the order that they are asked, each with the credentials that are for it. */
export async function makeHostClients(options: SessionHostsOptions): Promise<readonly HostClient[]> {
  const { http, reference, redactor } = options;
  const hosts = await findHosts(options.confDir, reference.host);
  let config: Promise<DockerConfig> | undefined;
  const secretFor = async (host: RegistryHost): Promise<Secret | undefined> => {
    const given = options.credentials;
    const own = given && areFor(given, host.name, reference.host) ? secretOf(given) : undefined;
    if (own) return own;
    config ??= DockerConfig.load(options.dockerConfig);
    return (await config).find(host.name, reference.path);
  };
  return hosts.map(host => {
    const secret = async () => {
      const found = await secretFor(host).catch((error: unknown) => {
        options.onTrouble(BerthError.from(error).message);
        return undefined;
      });
      if (found) redactor.add(found.kind === 'basic' ? found.password : found.token);
      return found;
    };
    return new HostClient(host, http, new Authorizer({ host, repository: reference.path, secret, http, redactor }));
  });
}
