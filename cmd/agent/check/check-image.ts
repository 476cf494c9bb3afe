import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import { BerthError, errnoOf } from '../../../internal/errors/errors.ts';

export interface CheckImage {
  /** Names the content: another busybox makes another tag. */
  readonly reference: string;
  /** A docker archive (manifest.json, configuration, one layer) as one tar. */
  readonly archive: Buffer;
}

/** What the links in /bin of the image are called; all of them are busybox. */
const applets = (
  'awk cat chmod chown cp cut date dd df echo env false find grep head hostname httpd id ifconfig ip kill ls mkdir ' +
  'mount mv nc netstat nslookup ping printf ps pwd rm sed seq sh sleep sort stat sync tail tee test timeout top touch ' +
  'tr true tty umount uname uniq vi wc wget whoami xargs yes'
).split(' ');

/** The image that the check pod runs, made from this machine's static busybox: no registry is asked. */
export async function buildCheckImage(busybox: Buffer, architecture = machineArchitecture()): Promise<CheckImage> {
  const layer = await packLayer(busybox);
  const config = JSON.stringify({
    architecture,
    os: 'linux',
    config: { Cmd: ['/bin/sh'], Env: ['PATH=/bin'] },
    rootfs: { type: 'layers', diff_ids: [`sha256:${sha256(layer)}`] },
    history: [{ created_by: "berth: the machine's busybox" }],
  });
  const digest = sha256(config);
  const reference = `berth.local/check:${digest.slice(0, 12)}`;
  const manifest = [{ Config: `${digest}.json`, RepoTags: [reference], Layers: ['layer.tar'] }];
  const archive = await packTar([
    { name: 'manifest.json', content: JSON.stringify(manifest) },
    { name: `${digest}.json`, content: config },
    { name: 'layer.tar', content: layer },
  ]);
  return { reference, archive };
}

/** Reads the first busybox of `paths` that needs no shared library: there are none in the image. */
export async function readStaticBusybox(paths = ['/bin/busybox', '/usr/bin/busybox']): Promise<Buffer> {
  for (const path of paths) {
    const program = await readFile(path).catch(error => {
      if (errnoOf(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (program && isStatic(program)) return program;
  }
  throw new BerthError('NotFound', 'there is no static busybox in "/bin": install the Debian package busybox-static');
}

/** A 64-bit little-endian ELF program whose headers name no interpreter (PT_INTERP). */
export function isStatic(program: Buffer): boolean {
  if (program.length < 64 || program.readUInt32BE(0) !== 0x7f454c46 || program[4] !== 2) return false;
  const headers = Number(program.readBigUInt64LE(32));
  const headerSize = program.readUInt16LE(54);
  const types = Array.from({ length: program.readUInt16LE(56) }, (_, index) => headers + index * headerSize);
  return types.every(offset => offset + 4 <= program.length && program.readUInt32LE(offset) !== 3);
}

interface TarEntry {
  readonly name: string;
  readonly type?: 'file' | 'directory' | 'symlink';
  readonly mode?: number;
  readonly linkname?: string;
  readonly content?: Buffer | string;
}

function packLayer(busybox: Buffer): Promise<Buffer> {
  const directory = (name: string, mode = 0o755): TarEntry => ({ name, type: 'directory', mode });
  return packTar([
    directory('bin/'),
    { name: 'bin/busybox', mode: 0o755, content: busybox },
    ...applets.map(applet => ({ name: `bin/${applet}`, type: 'symlink', mode: 0o777, linkname: 'busybox' }) as const),
    directory('etc/'),
    { name: 'etc/group', content: 'root:x:0:\nnogroup:x:65534:\n' },
    { name: 'etc/passwd', content: 'root:x:0:0:root:/:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n' },
    directory('tmp/', 0o1777),
  ]);
}

/** The same entries give the same bytes on every machine and at every time. */
async function packTar(entries: readonly TarEntry[]): Promise<Buffer> {
  const tar = pack();
  const bytes = buffer(tar);
  for (const { content = '', ...header } of entries) tar.entry({ mode: 0o644, mtime: new Date(0), ...header }, content);
  tar.finalize();
  return bytes;
}

const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

function machineArchitecture(): string {
  return process.arch === 'x64' ? 'amd64' : process.arch;
}
