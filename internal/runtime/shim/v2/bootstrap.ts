import { containerd } from '../../../../api/gen/containerd.js';
import { BerthError } from '../../../errors/errors.ts';

export interface Bootstrap {
  /** Of the task service: 2 or 3. A shim that was joined may serve another one than the binary says. */
  readonly version: number;
  /** Socket path. */
  readonly address: string;
}

const newestVersion = 3;
const scheme = 'unix://';
/** Field 1 of a protobuf message, a varint: neither JSON nor an address begins with it. */
const protobufStart = 0x08;

/** Reads what `start` printed: a bare address (containerd 1.x), JSON (2.0 to 2.2) or protobuf (2.3). */
export function parseBootstrap(stdout: Buffer): Bootstrap {
  const { version, address, protocol } = parse(stdout);
  if (version > newestVersion) throw unusable(`speaks version ${version}; up to ${newestVersion} is known here`);
  if (protocol !== 'ttrpc') throw unusable(`speaks "${protocol}", not ttrpc`);
  if (!address.startsWith(`${scheme}/`))
    throw unusable(`printed ${JSON.stringify(address.slice(0, 200))}, not the address of a Unix socket`);
  return { version, address: address.slice(scheme.length) };
}

interface Printed {
  readonly version: number;
  readonly address: string;
  readonly protocol: string;
}

function parse(stdout: Buffer): Printed {
  if (stdout[0] === protobufStart) return parseProtobuf(stdout);
  const text = stdout.toString().trim();
  return text.startsWith('{') ? parseJson(text) : { version: 2, address: text, protocol: 'ttrpc' };
}

function parseProtobuf(bytes: Buffer): Printed {
  try {
    return containerd.runtime.bootstrap.v1.BootstrapResult.decode(bytes);
  } catch (cause) {
    throw unusable('printed a message that cannot be decoded', cause);
  }
}

function parseJson(text: string): Printed {
  let value: Partial<Record<keyof Printed, unknown>>;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw unusable('printed broken JSON', cause);
  }
  const { version, address, protocol } = value;
  return {
    version: typeof version === 'number' ? version : 2,
    address: typeof address === 'string' ? address : '',
    protocol: typeof protocol === 'string' ? protocol : 'ttrpc',
  };
}

const unusable = (what: string, cause?: unknown) => new BerthError('FailedPrecondition', `the shim ${what}`, { cause });
