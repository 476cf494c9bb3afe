import { BerthError } from '../errors/errors.ts';
import { isStrings, type JsonObject } from './json.ts';

/** Every released version of the CNI specification, oldest first. */
export const cniVersions = ['0.1.0', '0.2.0', '0.3.0', '0.3.1', '0.4.0', '1.0.0', '1.1.0'] as const;

export type CniVersion = (typeof cniVersions)[number];

export const newestCniVersion: CniVersion = '1.1.0';

export const isCniVersion = (value: unknown): value is CniVersion => cniVersions.some(known => known === value);

export const isAtLeast = (version: CniVersion, least: CniVersion): boolean =>
  cniVersions.indexOf(version) >= cniVersions.indexOf(least);

/**
 * The versions a network configuration declares by `cniVersion` and `cniVersions`, newest first; without either it
 * is of the first version, as libcni has it. Throws InvalidArgument when none is known here.
 */
export function declaredVersions(config: JsonObject, what: string): readonly CniVersion[] {
  const { cniVersion, cniVersions: list = [] } = config;
  if (cniVersion !== undefined && typeof cniVersion !== 'string') {
    throw new BerthError('InvalidArgument', `${what} has a "cniVersion" that is not a string`);
  }
  if (!isStrings(list)) {
    throw new BerthError('InvalidArgument', `${what} has "cniVersions" that are not a list of strings`);
  }
  const declared = new Set(cniVersion ? [...list, cniVersion] : list);
  if (declared.size === 0) return ['0.1.0'];
  const known = cniVersions.filter(version => declared.has(version)).reverse();
  if (known.length > 0) return known;
  throw new BerthError(
    'InvalidArgument',
    `${what} wants cniVersion "${[...declared].join('", "')}", known are ${cniVersions.join(', ')}`,
  );
}
