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

export function hostPlatform(): Platform {
  const name = arch();
  const architecture = goNames[name] ?? name;
  return { os: 'linux', architecture, ...(architecture === 'arm' && { variant: 'v7' }) };
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
