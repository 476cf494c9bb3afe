import { existsSync, globSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { dockerArchive, type Entry, streamOf, tar } from '../../../../internal/images/testing/archives.ts';
import type { TestAgent } from '../agent.ts';
import { busyboxLayer } from '../images.ts';

/** The header of a program for PowerPC. */
function foreignElf(): Buffer {
  const elf = Buffer.alloc(120);
  elf.write('\x7fELF', 'latin1');
  // 64 bits, big-endian, version 1; then an executable for machine 21
  elf.set([2, 2, 1], 4);
  elf.writeUInt16BE(2, 16);
  elf.writeUInt16BE(21, 18);
  elf.writeUInt32BE(1, 20);
  return elf;
}

const programs: readonly Entry[] = [
  { name: 'opt/', type: 'directory', mode: 0o755 },
  { name: 'opt/plain', data: 'no program\n', mode: 0o644 },
  { name: 'opt/script', data: '#!/no/such/shell\n', mode: 0o755 },
  { name: 'opt/dynamic', data: readFileSync('/bin/ls'), mode: 0o755 },
  { name: 'opt/foreign', data: foreignElf(), mode: 0o755 },
];

/** A program and its dynamic linker, without the libraries that the one wants of the other. */
function withoutLibraries(): Entry[] {
  const linker = ['/lib64/ld-linux-x86-64.so.2', '/lib/ld-linux-aarch64.so.1'].find(path => existsSync(path));
  if (!linker) throw new Error('this machine has no dynamic linker that is known here');
  return [
    { name: 'opt/', type: 'directory', mode: 0o755 },
    { name: 'opt/dynamic', data: readFileSync('/bin/ls'), mode: 0o755 },
    { name: linker.slice(1), data: readFileSync(linker), mode: 0o755 },
  ];
}

/** What stands in the place of the image's passwd. */
const passwds: Readonly<Record<string, Entry>> = {
  huge: { name: 'etc/passwd', data: 'root:x:0:0::/root:/bin/sh\n' },
  fifo: { name: 'etc/passwd', type: 'fifo' },
  device: { name: 'etc/passwd', type: 'character-device', devmajor: 1, devminor: 5 },
  folder: { name: 'etc/passwd', type: 'directory' },
  climbing: { name: 'etc/passwd', type: 'symlink', linkname: '../../../../../../../../etc/hostname' },
  magic: { name: 'etc/passwd', type: 'symlink', linkname: '/proc/self/environ' },
};

export const strangeImage = (kind: string): string => `berth.local/strange-${kind}:1`;

const configs: Readonly<Record<string, object>> = {
  programs: { Env: ['PATH=/bin:/opt'] },
  'user-form': { User: 'a:b:c' },
  'no-command': {},
  'nameless-env': { Env: ['NO_EQUALS'], Cmd: ['true'] },
  'root-volume': { Volumes: { '/': {} }, Cmd: ['true'] },
  'ghost-group': { User: 'app:ghosts', Cmd: ['true'] },
  'unknown-signal': { StopSignal: 'SIGWHATEVER', Cmd: ['true'] },
};

/** Images each of which has one thing wrong with it. */
export async function importStrangeImages(agent: TestAgent): Promise<void> {
  const base = await busyboxLayer();
  const add = async (kind: string, entries: readonly Entry[], config: object) => {
    const layers = entries.length > 0 ? [base, await tar(entries)] : [base];
    const archive = await dockerArchive({
      layers,
      config: { Env: ['PATH=/bin'], ...config },
      tags: [strangeImage(kind)],
    });
    await agent.client.importImage(streamOf(archive));
  };
  for (const [kind, entry] of Object.entries(passwds)) await add(kind, [entry], {});
  await add('libraries', withoutLibraries(), {});
  for (const [kind, config] of Object.entries(configs)) await add(kind, kind === 'programs' ? programs : [], config);
  growHugePasswd(agent);
}

/** Layers may hold no sparse file, and a gibibyte takes long to unpack: it grows where it was unpacked to. */
function growHugePasswd({ folder }: TestAgent): void {
  const found = globSync(join(folder, 'root/snapshots/**/etc/passwd'));
  const small = found.filter(path => statSync(path).isFile() && statSync(path).size === 26);
  if (small.length !== 1) throw new Error(`the huge passwd is not to be told from others: ${found.join(', ')}`);
  for (const path of small) truncateSync(path, 2 ** 30);
}
