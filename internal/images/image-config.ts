import { BerthError } from '../errors/errors.ts';
import { type Digest, parseDigest } from './digest.ts';
import { JsonReader } from './json-reader.ts';
import { maxLayers } from './manifest.ts';

/** The part of an OCI image configuration that containers are made by; keys as its JSON has them. */
export interface ImageConfig {
  readonly Entrypoint?: readonly string[];
  readonly Cmd?: readonly string[];
  readonly Env?: readonly string[];
  readonly User?: string;
  readonly WorkingDir?: string;
  readonly Volumes?: Readonly<Record<string, object>>;
  readonly ExposedPorts?: Readonly<Record<string, object>>;
  readonly Labels?: Readonly<Record<string, string>>;
  readonly StopSignal?: string;
}

export interface ParsedConfig {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
  /** RFC 3339, as the image has it. */
  readonly created?: string;
  /** Bottom first, of the uncompressed layers. */
  readonly diffIds: readonly Digest[];
  readonly config: ImageConfig;
}

export function parseImageConfig(text: string, what: string): ParsedConfig {
  const reader = JsonReader.parse(text, what);
  const rootfs = reader.requireObject('rootfs');
  const diffIds = rootfs.strings('diff_ids') ?? [];
  if (diffIds.length > maxLayers) {
    throw new BerthError('InvalidArgument', `${what} has ${diffIds.length} layers, at most ${maxLayers} are taken`);
  }
  for (const diffId of diffIds) parseDigest(diffId);
  const variant = reader.string('variant');
  const created = reader.string('created');
  return {
    os: reader.requireString('os'),
    architecture: reader.requireString('architecture'),
    ...(variant && { variant }),
    ...(created && { created }),
    diffIds,
    config: readConfig(reader.object('config')),
  };
}

function readConfig(reader: JsonReader | undefined): ImageConfig {
  if (!reader) return {};
  return defined({
    Entrypoint: reader.strings('Entrypoint'),
    Cmd: reader.strings('Cmd'),
    Env: reader.strings('Env'),
    User: reader.string('User'),
    WorkingDir: reader.string('WorkingDir'),
    Volumes: emptyObjects(reader.keys('Volumes')),
    ExposedPorts: emptyObjects(reader.keys('ExposedPorts')),
    Labels: reader.stringMap('Labels'),
    StopSignal: reader.string('StopSignal'),
  });
}

const emptyObjects = (keys: readonly string[] | undefined): Record<string, object> | undefined =>
  keys && Object.fromEntries(keys.map(key => [key, {}]));

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

const defined = <T extends object>(object: T): Defined<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
