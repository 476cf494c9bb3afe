import { glob, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BerthError } from '../../errors/errors.ts';
import { deviceNodes } from '../../host/devices.ts';
import { type BlockIoClasses, blockIoLimits, parseBlockIoClasses } from '../../runtime/oci/blockio.ts';
import { type Annotated, qosClasses } from '../../runtime/oci/qos-class.ts';
import type { OciBlockDevice, OciBlockIo } from '../../runtime/oci/spec.ts';

export interface QosOptions {
  /** File of block I/O classes; "" is none. */
  readonly blockIoConfig: string;
  /** A class that this node does not have is passed over. */
  readonly ignoreMissing: boolean;
  /** Default /sys/fs/resctrl. */
  readonly resctrl?: string;
}

export interface Qos {
  readonly blockIo?: OciBlockIo;
  /** Intel RDT's class of service. */
  readonly rdtClass?: string;
}

/** What the classes that annotations put a container in stand for on this node. */
export async function qosInput(options: QosOptions, annotated: Annotated): Promise<Qos> {
  const { blockIo, rdt } = qosClasses(annotated);
  const found = <T>(result: T | BerthError): T | undefined => {
    if (!(result instanceof BerthError)) return result;
    if (options.ignoreMissing) return undefined;
    throw result;
  };
  const limits = blockIo === undefined ? undefined : found(await findBlockIo(options.blockIoConfig, blockIo));
  const rdtClass = rdt === undefined ? undefined : found(await findRdtClass(options.resctrl, rdt));
  return { ...(limits && { blockIo: limits }), ...(rdtClass !== undefined && { rdtClass }) };
}

const nameAll = (names: readonly string[]): string => names.map(name => `"${name}"`).join(', ') || 'none';

/** What the node lacks is an answer; what is wrong with the file is thrown. */
async function findBlockIo(file: string, name: string): Promise<OciBlockIo | BerthError> {
  if (file === '') {
    const message = `block I/O class "${name}" is asked for, and runtime.blockio_config names no file of classes`;
    return new BerthError('FailedPrecondition', message);
  }
  const classes = await readClasses(file);
  const items = classes.get(name);
  if (!items) {
    return new BerthError(
      'InvalidArgument',
      `block I/O class "${name}" is not known: "${file}" has ${nameAll([...classes.keys()])}`,
    );
  }
  const patterns = [...new Set(items.flatMap(({ devices }) => devices))];
  const nodes = await Promise.all(patterns.map(async pattern => [pattern, await blockDevices(pattern)] as const));
  return blockIoLimits(items, new Map(nodes));
}

async function readClasses(file: string): Promise<BlockIoClasses> {
  try {
    const { load } = await import('js-yaml');
    return parseBlockIoClasses(load(await readFile(file, 'utf8')));
  } catch (error) {
    throw BerthError.wrap(error, `the file "${file}" of block I/O classes cannot be used`);
  }
}

async function blockDevices(pattern: string): Promise<OciBlockDevice[]> {
  const found = (await Array.fromAsync(glob(pattern))).map(path => deviceNodes(path));
  return (await Promise.all(found)).flat().filter(({ type }) => type === 'b');
}

const notClasses = new Set(['info', 'mon_data', 'mon_groups']);

async function findRdtClass(root = '/sys/fs/resctrl', name: string): Promise<string | BerthError> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  if (!entries.some(entry => entry.name === 'schemata')) {
    const message = `RDT class "${name}" is asked for, and this machine has no resctrl file system at "${root}"`;
    return new BerthError('FailedPrecondition', message);
  }
  const classes = entries.filter(entry => entry.isDirectory() && !notClasses.has(entry.name)).map(entry => entry.name);
  if (classes.includes(name)) return name;
  const message = `RDT class "${name}" is not known: "${join(root, '/')}" has ${nameAll(classes)}`;
  return new BerthError('InvalidArgument', message);
}
