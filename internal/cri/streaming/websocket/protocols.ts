import type { SessionKind } from '../session-request.ts';
import { base64Codec, binaryCodec, type ChannelCodec } from './channel-codec.ts';

/** What is spoken over a WebSocket. */
export interface ChannelProtocol {
  readonly codec: ChannelCodec;
  /** Of the remotecommand protocol. */
  readonly version: 1 | 4 | 5;
}

export type Protocol = ChannelProtocol | 'tunnel';

/** Of a client that names none. */
const unnamed: ChannelProtocol = { codec: binaryCodec, version: 1 };

const processProtocols: ReadonlyMap<string, Protocol> = new Map<string, Protocol>([
  ['v5.channel.k8s.io', { codec: binaryCodec, version: 5 }],
  ['v4.channel.k8s.io', { codec: binaryCodec, version: 4 }],
  ['v4.base64.channel.k8s.io', { codec: base64Codec, version: 4 }],
  ['channel.k8s.io', unnamed],
  ['base64.channel.k8s.io', { codec: base64Codec, version: 1 }],
]);

const portForwardProtocols: ReadonlyMap<string, Protocol> = new Map<string, Protocol>([
  ['SPDY/3.1+portforward.k8s.io', 'tunnel'],
  ['v4.channel.k8s.io', { codec: binaryCodec, version: 4 }],
  ['v4.base64.channel.k8s.io', { codec: base64Codec, version: 4 }],
]);

const knownFor = (kind: SessionKind): ReadonlyMap<string, Protocol> =>
  kind === 'portforward' ? portForwardProtocols : processProtocols;

/** The first that the client offers and that is known; its name is undefined for a client that offers none. */
export function chooseProtocol(
  kind: SessionKind,
  offered: readonly string[],
): { readonly name: string | undefined; readonly protocol: Protocol } | undefined {
  if (offered.length === 0) return { name: undefined, protocol: unnamed };
  const known = knownFor(kind);
  const name = offered.find(candidate => known.has(candidate));
  const protocol = known.get(name ?? '');
  return protocol && { name, protocol };
}

export const protocolNames = (kind: SessionKind): string[] => [...knownFor(kind).keys()];
