export type Capability = 'pull' | 'resolve' | 'push';
export const capabilities: readonly Capability[] = ['pull', 'resolve', 'push'];

export interface ClientPair {
  /** PEM. */
  readonly cert: string;
  readonly key: string;
}

export interface TlsSettings {
  readonly skipVerify: boolean;
  /** PEM texts, trusted beside the machine's own. */
  readonly ca: readonly string[];
  readonly clients: readonly ClientPair[];
}

export const plainTls: TlsSettings = { skipVerify: false, ca: [], clients: [] };

/** One place that a registry's content is asked of: the registry itself or a mirror of it. */
export interface RegistryHost {
  /** `mirror.example:5000`: what credentials go by. */
  readonly name: string;
  /** `https://mirror.example:5000/v2`, to which `/<repository>/...` is appended. */
  readonly base: string;
  readonly capabilities: readonly Capability[];
  /** Sent to this host alone. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly tls: TlsSettings;
  readonly connectTimeoutMs?: number;
  /** The registry that it is asked on behalf of, when it has another name: the query parameter `ns`. */
  readonly namespace?: string;
  /** Only a guess that it speaks TLS: when it does not, it is not asked again. */
  readonly guessed?: boolean;
}
