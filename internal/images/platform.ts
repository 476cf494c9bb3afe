import { closeSync, openSync, readSync } from 'node:fs';
import { arch } from 'node:os';
import type { JsonReader } from './json-reader.ts';

export interface Platform {
  readonly os: string;
  /** Go's names: amd64, arm64, arm, ... */
  readonly architecture: string;
  readonly variant?: string;
}

export function readPlatform(reader: JsonReader): Platform {
  const variant = reader.string('variant');
  const { os, architecture } = { os: reader.string('os') ?? '', architecture: reader.string('architecture') ?? '' };
  return { os, architecture, ...(variant && { variant }) };
}

const goNames: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', arm: 'arm', loong64: 'loong64' };

/** Of this machine, with the newest variant that its CPU runs. */
export function hostPlatform(): Platform {
  return platformOf(arch(), firstCpu());
}

/** `cpu` is a CPU's paragraph of /proc/cpuinfo. */
export function platformOf(nodeArch: string, cpu: string): Platform {
  const architecture = goNames[nodeArch] ?? nodeArch;
  const variant = architecture === 'amd64' ? amd64Level(cpu) : architecture === 'arm' ? armVersion(cpu) : undefined;
  return { os: 'linux', architecture, ...(variant && { variant }) };
}

/** What the x86-64 psABI wants of each level, in the kernel's words. */
const amd64Levels = [
  'cx16 lahf_lm popcnt sse4_1 sse4_2 ssse3',
  'abm avx avx2 bmi1 bmi2 f16c fma movbe xsave',
  'avx512f avx512bw avx512cd avx512dq avx512vl',
].map(flags => flags.split(' '));

function amd64Level(cpu: string): string {
  const flags = new Set(/^flags\s*: (.*)$/m.exec(cpu)?.[1]?.split(' '));
  const missing = amd64Levels.findIndex(level => !level.every(flag => flags.has(flag)));
  return `v${1 + (missing < 0 ? amd64Levels.length : missing)}`;
}

const armVersion = (cpu: string): string => `v${/^CPU architecture\s*: ([5-8])$/m.exec(cpu)?.[1] ?? '7'}`;

/** The kernel repeats itself for every CPU. */
function firstCpu(): string {
  const fd = openSync('/proc/cpuinfo', 'r');
  try {
    const bytes = Buffer.alloc(8192);
    return bytes.toString('latin1', 0, readSync(fd, bytes)).split('\n\n', 1)[0] ?? '';
  } finally {
    closeSync(fd);
  }
}

const defaultVariants: Readonly<Record<string, string>> = { arm: 'v7', arm64: 'v8', amd64: 'v1' };

/**
 * How well an image for `offered` runs on `host`: 0 not at all, else the higher the better. A CPU runs what is made for
 * older variants of its own architecture.
 */
export function platformFit(offered: Platform, host: Platform): number {
  if (offered.os !== host.os || offered.architecture !== host.architecture) return 0;
  const offeredVariant = variantNumber(offered);
  return offeredVariant <= variantNumber(host) ? 1 + offeredVariant : 0;
}

function variantNumber({ architecture, variant }: Platform): number {
  const number = Number((variant || defaultVariants[architecture] || 'v0').slice(1));
  return Number.isFinite(number) ? number : Number.POSITIVE_INFINITY;
}
