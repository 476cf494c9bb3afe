import { BerthError } from '../errors/errors.ts';

const identifier = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

/** The CNI rules of names (spec 1.1, sections 1 and 2); each throws InvalidArgument and returns the name. */
export function requireNetworkName(name: string): string {
  if (identifier.test(name) && name.length <= 255) return name;
  throw new BerthError(
    'InvalidArgument',
    `network name "${name}" is invalid: start with a letter or digit, go on with letters, digits, "_", "." or "-"`,
  );
}

export const isContainerId = (id: string): boolean => identifier.test(id) && id.length <= 128;

export function requireContainerId(id: string): string {
  if (isContainerId(id)) return id;
  throw new BerthError(
    'InvalidArgument',
    `container id "${id}" is invalid: start with a letter or digit, go on with letters, digits, "_", "." or "-"`,
  );
}

/** Linux holds an interface name in 16 bytes, its terminator included. */
export function requireInterfaceName(name: string): string {
  const short = name !== '' && Buffer.byteLength(name) < 16;
  if (short && name !== '.' && name !== '..' && !/[/:\s\0]/.test(name)) return name;
  throw new BerthError(
    'InvalidArgument',
    `interface name "${name}" is invalid: use 1 to 15 bytes without "/", ":" or white space`,
  );
}

/** A plugin's type is the name of a file in a binary folder and may not climb out of it (CVE-2021-20206). */
export function requirePluginType(type: string): string {
  const segment = type !== '' && type !== '.' && type !== '..' && !/[/\\\0]/.test(type);
  if (segment && Buffer.byteLength(type) <= 255) return type;
  throw new BerthError('InvalidArgument', `plugin type "${type}" is invalid: it must be one file name without "/"`);
}
