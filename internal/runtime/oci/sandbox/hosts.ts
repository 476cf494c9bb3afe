const localNames: readonly (readonly [address: string, names: string])[] = [
  ['127.0.0.1', 'localhost'],
  ['::1', 'localhost ip6-localhost ip6-loopback'],
  ['fe00::0', 'ip6-localnet'],
  ['fe00::0', 'ip6-mcastprefix'],
  ['fe00::1', 'ip6-allnodes'],
  ['fe00::2', 'ip6-allrouters'],
];

const none = { hostname: '', addresses: [] } as const;

/** The pod's `/etc/hosts`, for containers into which the kubelet mounts none of its own. */
export function hostsFile(pod: { readonly hostname: string; readonly addresses: readonly string[] } = none): string {
  const podNames = pod.addresses.map(address => [address, pod.hostname] as const);
  return [...localNames, ...podNames].map(([address, names]) => `${address}\t${names}\n`).join('');
}
