import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { berth } from '../../api/gen/berth.js';
import { parseReference } from '../../internal/images/reference.ts';
import type { Secret } from '../../internal/images/registry/credentials.ts';
import { DockerConfig } from '../../internal/images/registry/docker-config.ts';
import { type Context, UsageError } from './cli/command.ts';

export interface LoginFlags {
  /** `-` or `env:NAME`. */
  readonly creds?: string;
  /** A docker login's file. */
  readonly 'docker-config'?: string;
}

/**
 * Who to be at the image's registry: what `--creds` leads to, or what docker's configuration has for it. A password is
 * never taken from the command line, which every process of the machine can read, and is in no error.
 */
export async function findCredentials(
  reference: string,
  flags: LoginFlags,
  context: Pick<Context, 'stdin' | 'environment'>,
): Promise<berth.v1.IRegistryCredentials | undefined> {
  const { host, path } = parseReference(reference);
  if (flags.creds !== undefined) return parsePair(await readPair(flags.creds, context));
  const file = flags['docker-config'] ?? defaultFile(context.environment);
  const secret = await (await DockerConfig.load(file)).find(host, path);
  return secret && toCredentials(secret);
}

async function readPair(source: string, { stdin, environment }: Pick<Context, 'stdin' | 'environment'>) {
  if (source === '-') {
    for await (const line of createInterface({ input: stdin })) return line;
    return '';
  }
  const name = /^env:([A-Za-z_][A-Za-z0-9_]*)$/.exec(source)?.[1];
  if (name === undefined) {
    throw new UsageError('--creds takes "-" or "env:NAME": a password on the command line can be read by everybody');
  }
  return environment[name] ?? '';
}

function parsePair(pair: string): berth.v1.IRegistryCredentials {
  const colon = pair.indexOf(':');
  if (colon <= 0) throw new UsageError('what --creds leads to is not USER:PASSWORD');
  return { username: pair.slice(0, colon), password: pair.slice(colon + 1) };
}

/** Empty where there is none. */
function defaultFile({ DOCKER_CONFIG, HOME }: Context['environment']): string {
  if (DOCKER_CONFIG) return join(DOCKER_CONFIG, 'config.json');
  return HOME ? join(HOME, '.docker', 'config.json') : '';
}

function toCredentials(secret: Secret): berth.v1.IRegistryCredentials {
  if (secret.kind === 'identity') return { identityToken: secret.token };
  if (secret.kind === 'bearer') return { registryToken: secret.token };
  return { username: secret.username, password: secret.password };
}
