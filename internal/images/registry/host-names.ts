const dockerHub = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);

/** Where a registry's name is served: only docker.io's differs. */
export const endpointOf = (registry: string): string => (registry === 'docker.io' ? 'registry-1.docker.io' : registry);

/** One name for each registry, whatever way it is written: the key that credentials are compared by. */
export function canonicalHost(name: string): string {
  const lower = name.toLowerCase().replace(/:443$/, '');
  return dockerHub.has(lower) ? 'docker.io' : lower;
}

/** Host and path of what docker and the CRI write for a server: `https://index.docker.io/v1/`, `quay.io/team`. */
export function splitServerAddress(address: string): { readonly host: string; readonly path: string } {
  const bare = address.trim().replace(/^https?:\/\//i, '');
  const slash = bare.indexOf('/');
  const host = canonicalHost(slash < 0 ? bare : bare.slice(0, slash));
  const path = slash < 0 ? '' : bare.slice(slash + 1).replace(/\/+$/, '');
  return { host, path: /^v[12]$/.test(path) ? '' : path };
}

/** The machine itself: 127.0.0.0/8, ::1, localhost; with or without a port. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(name);
}

/** The port that a name spells out. */
export const portOf = (host: string): string | undefined => /:(\d+)$/.exec(host)?.[1];
