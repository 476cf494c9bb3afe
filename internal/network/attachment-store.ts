import { rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf, isCode } from '../errors/errors.ts';
import { ensureDirectory, writeFileAtomic } from '../host/files.ts';
import type { Logger } from '../log/log.ts';
import { isNewer, writtenByNewer } from '../metadata/newer.ts';
import type { AttachmentRecord } from './attachment-record.ts';
import { isObject, parseObject } from './json.ts';
import { isContainerId, requireContainerId, requireInterfaceName } from './names.ts';
import { parseNetworkConfig, renderNetworkConfig } from './network-config.ts';
import type { ValidAttachment } from './request-config.ts';

const kind = 'berth.cni.attachment.v';
const version = 1;

/** Attachment records as files `<dir>/<sandbox id>/<interface>.json`. */
export class AttachmentStore {
  readonly #dir: string;
  readonly #log: Logger;

  constructor(dir: string, log: Logger) {
    this.#dir = dir;
    this.#log = log;
  }

  async write(record: AttachmentRecord): Promise<void> {
    const dir = this.#folder(record.sandboxId);
    await ensureDirectory(dir, 0o700);
    const text = JSON.stringify({
      kind: `${kind}${version}`,
      ...record,
      network: renderNetworkConfig(record.network),
      file: record.network.file,
    });
    await writeFileAtomic(join(dir, `${requireInterfaceName(record.ifName)}.json`), text, { mode: 0o600 });
  }

  /** The records of a sandbox in the order of ADD; a damaged one is logged and left out. Throws FailedPrecondition for one of a newer berth. */
  async read(sandboxId: string): Promise<AttachmentRecord[]> {
    const dir = this.#folder(sandboxId);
    const names = (await list(dir)).filter(name => name.endsWith('.json'));
    const records = await Promise.all(names.map(name => this.#readFile(join(dir, name))));
    return records
      .filter(record => record !== undefined)
      .sort((one, other) => one.ifName.localeCompare(other.ifName, 'en', { numeric: true }));
  }

  remove(record: AttachmentRecord): void {
    rmSync(join(this.#folder(record.sandboxId), `${requireInterfaceName(record.ifName)}.json`), { force: true });
  }

  /** Removes the sandbox's folder, with what in it could not be read. */
  forget(sandboxId: string): void {
    rmSync(this.#folder(sandboxId), { recursive: true, force: true });
  }

  /** Of all that have records, readable or not. */
  async sandboxIds(): Promise<string[]> {
    return (await list(this.#dir)).filter(isContainerId);
  }

  /** Of all records, readable or not. */
  async attachments(): Promise<ValidAttachment[]> {
    const ids = await this.sandboxIds();
    const ofOne = async (id: string) =>
      (await list(this.#folder(id))).flatMap(name => {
        const [, ifname] = /^(.+)\.json$/.exec(name) ?? [];
        return ifname === undefined ? [] : [{ containerID: id, ifname }];
      });
    return (await Promise.all(ids.map(ofOne))).flat();
  }

  #folder(sandboxId: string): string {
    return join(this.#dir, requireContainerId(sandboxId));
  }

  async #readFile(path: string): Promise<AttachmentRecord | undefined> {
    try {
      return toRecord(await readFile(path, 'utf8'), path);
    } catch (error) {
      if (isCode(error, 'FailedPrecondition')) throw error;
      this.#log.warn('attachment record is unreadable', { path, error });
      return undefined;
    }
  }
}

function toRecord(text: string, path: string): AttachmentRecord {
  const {
    kind: found,
    network,
    file,
    sandboxId,
    ifName,
    netnsPath,
    args,
    capabilityArgs,
    result,
  } = parseObject(text, path);
  const [, given = ''] = String(found).split(kind);
  if (isNewer(Number(given), version)) throw writtenByNewer(path, Number(given), version);
  if (found !== `${kind}${version}` || !isObject(capabilityArgs)) throw new Error('it is not of this kind');
  const config = parseNetworkConfig({ path: 'cached.conflist', text: JSON.stringify(network) });
  return {
    sandboxId: String(sandboxId),
    ifName: requireInterfaceName(String(ifName)),
    netnsPath: String(netnsPath),
    network: { ...config, file: String(file) },
    args: String(args),
    capabilityArgs,
    ...(isObject(result) && { result }),
  };
}

async function list(dir: string): Promise<string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}
