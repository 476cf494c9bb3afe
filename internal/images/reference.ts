import { BerthError } from '../errors/errors.ts';
import { type Digest, isDigest } from './digest.ts';

export interface Reference {
  /** `docker.io`, `localhost:5000`, `[fd00::1]:443`. */
  readonly host: string;
  /** `library/busybox`. */
  readonly path: string;
  readonly tag?: string;
  readonly digest?: Digest;
}

const domainPart =
  /^[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*(?::[0-9]+)?$/;
const ipv6Host = /^\[[a-fA-F0-9:]+\](?::[0-9]+)?$/;
const pathComponent = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const maxNameLength = 255;

/**
 * Reads a reference by the distribution grammar. A short name gets its full one: `busybox` is
 * `docker.io/library/busybox`. No tag is added: see `withDefaultTag`.
 */
export function parseReference(text: string): Reference {
  const { name, tag, digest } = splitSuffixes(text);
  if (/^[0-9a-f]{64}$/.test(name)) throw invalid(text, 'a bare 64-digit id is no name');
  const { host, path } = splitHost(name);
  if (!domainPart.test(host) && !ipv6Host.test(host)) throw invalid(text, `"${host}" is not a registry host`);
  // the grammar lets ports and addresses through that there are not
  if (!URL.canParse(`https://${host}`)) throw invalid(text, `"${host}" is not a host that can be reached`);
  checkPath(text, path);
  if (host.length > maxNameLength || path.length > maxNameLength)
    throw invalid(text, `the name is over ${maxNameLength} characters`);
  if (tag !== undefined && !tagPattern.test(tag)) throw invalid(text, `"${tag}" is not a tag`);
  if (digest !== undefined && !isDigest(digest)) throw invalid(text, `"${digest}" is not a digest`);
  return { host, path, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}

function splitSuffixes(text: string): { name: string; tag?: string; digest?: string } {
  const at = text.indexOf('@');
  const tagged = at < 0 ? text : text.slice(0, at);
  const digest = at < 0 ? {} : { digest: text.slice(at + 1) };
  const colon = tagged.indexOf(':', tagged.lastIndexOf('/') + 1);
  // a colon with no slash after it starts a tag, also where a port would stand: `host:5000` is tag 5000 of `host`
  if (colon < 0) return { name: tagged, ...digest };
  return { name: tagged.slice(0, colon), tag: tagged.slice(colon + 1), ...digest };
}

function splitHost(name: string): { host: string; path: string } {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  const isHost = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  const host = isHost ? first : 'docker.io';
  const path = isHost ? name.slice(slash + 1) : name;
  if (host !== 'docker.io' && host !== 'index.docker.io') return { host, path };
  return { host: 'docker.io', path: path.includes('/') ? path : `library/${path}` };
}

function checkPath(text: string, path: string): void {
  for (const component of path.split('/')) {
    if (pathComponent.test(component)) continue;
    if (pathComponent.test(component.toLowerCase())) throw invalid(text, 'a repository name is lower-case');
    throw invalid(text, `"${component}" is not part of a repository name`);
  }
}

function invalid(text: string, why: string): BerthError {
  return new BerthError('InvalidArgument', `${JSON.stringify(text.slice(0, 300))} is not an image reference: ${why}`);
}

/** The full name without tag and digest. */
export const repositoryOf = ({ host, path }: Reference): string => `${host}/${path}`;

export function formatReference(reference: Reference): string {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
  const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
  return `${repositoryOf(reference)}${tag}${digest}`;
}

/** `latest` is the tag of a reference with neither tag nor digest. */
export function withDefaultTag(reference: Reference): Reference {
  return reference.tag === undefined && reference.digest === undefined ? { ...reference, tag: 'latest' } : reference;
}
